import { type ComponentType, memo, useState } from "react";
import { type LoaderFunction, useParams } from "react-router-dom";
import { MissingPart } from "./missing-part.tsx";
import type { Part } from "./parts.ts";

// The router draws everything anew whenever it has news, such as that the next screen is on its way. A screen
// has its facts from the API and its words, so it takes no part in that.
//
// What the router is given here it remembers for good, and a failure may leave its page blank. So it gets none:
// what could not be had is asked for again when it is needed again.

/** A screen of a part that comes when it is needed. */
export function screen<Module>(
  part: Part<Module>,
  choose: (module: Module) => ComponentType,
): () => Promise<ComponentType> {
  const PartScreen = memo(function PartScreen() {
    const [Screen, setScreen] = useState(() => {
      const module = part.loaded();
      return module && choose(module);
    });
    if (Screen) return <Screen />;
    const retry = async () => {
      const module = await part();
      setScreen(() => choose(module));
    };
    return <MissingPart retry={retry} />;
  });
  return async () => {
    await part().catch(() => undefined);
    return PartScreen;
  };
}

/** A loader that comes with a part. */
export function partLoader(load: () => Promise<LoaderFunction>): () => Promise<LoaderFunction> {
  return async () => {
    try {
      return await load();
    } catch {
      return async (args, context) => (await load())(args, context);
    }
  };
}

interface SubscriptionScreenProps {
  /** The one in the address. */
  readonly subscriptionId: string;
}

/** A screen about the subscription in the address. */
export function subscriptionScreen<Module>(
  part: Part<Module>,
  choose: (module: Module) => ComponentType<SubscriptionScreenProps>,
): () => Promise<ComponentType> {
  return screen(part, (module) => {
    const Screen = memo(choose(module));
    return function SubscriptionScreen() {
      const { subscriptionId = "" } = useParams();
      return <Screen subscriptionId={subscriptionId} />;
    };
  });
}
