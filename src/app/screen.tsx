import { type ComponentType, memo, useState } from "react";
import { type LoaderFunction, useParams } from "react-router-dom";
import { type FeedbackChunk, type FeedbackName, type ScreenId, screens } from "../flow/screens.ts";
import type { Chunk } from "../i18n/chunk.ts";
import { chunks } from "./chunks.ts";
import type { PageProps } from "./pages.ts";
import { MissingChunk } from "./missing-chunk.tsx";

// The router renders everything again on each change of its state. A page reads its facts from the cache and its
// words from a context, so it is memoised.
//
// The router keeps what `lazy` resolves to for the life of the page, and a rejection too. So these never reject: what
// could not be loaded is loaded again when it is rendered or called.

/** A component that comes in a chunk. */
export function lazyComponent<Module>(
  chunk: Chunk<Module>,
  choose: (module: Module) => ComponentType | undefined,
): () => Promise<ComponentType> {
  const LazyComponent = memo(function LazyComponent() {
    const [Component, setComponent] = useState(() => {
      const module = chunk.loaded();
      return module && choose(module);
    });
    if (Component) return <Component />;
    const retry = async () => {
      const module = await chunk();
      setComponent(() => choose(module));
    };
    return <MissingChunk retry={retry} />;
  });
  return async () => {
    await chunk().catch(() => undefined);
    return LazyComponent;
  };
}

/** A loader that comes in a chunk. */
export function lazyLoader(load: () => Promise<LoaderFunction>): () => Promise<LoaderFunction> {
  return async () => {
    try {
      return await load();
    } catch {
      return async (args, context) => (await load())(args, context);
    }
  };
}

/** What the chunk that a screen comes in holds. */
interface ScreenModule {
  readonly pages: Readonly<Partial<Record<ScreenId, ComponentType<PageProps>>>>;
}

function chunkOf(screen: ScreenId): Chunk<ScreenModule> {
  const { chunk } = screens[screen];
  if (chunk === "first") throw new Error(`${screen} is not lazy`);
  return chunks[chunk];
}

/** The page of a screen. */
export function lazyPage(screen: ScreenId): () => Promise<ComponentType> {
  return lazyComponent(chunkOf(screen), ({ pages }) => {
    const page = pages[screen];
    if (page === undefined) return undefined;
    const Page = memo(page);
    return function PageAtAddress() {
      const { subscriptionId = "" } = useParams();
      return <Page subscriptionId={subscriptionId} />;
    };
  });
}

/** The chunks with screens that ask for feedback: one that brings no layout for it does not compile here. */
const asking: Readonly<
  Record<FeedbackChunk, Chunk<{ WithFeedback: ComponentType<{ about: FeedbackName }> }>>
> = { wizard: chunks.wizard, help: chunks.help };

/** The layout around the screens of a chunk that ask for feedback under a name. */
export function lazyFeedback(
  chunk: FeedbackChunk,
  about: FeedbackName,
): () => Promise<ComponentType> {
  return lazyComponent(asking[chunk], ({ WithFeedback }) => () => <WithFeedback about={about} />);
}

/** Whether this chunk has the layout. */
export function asksForFeedback(chunk: string): chunk is FeedbackChunk {
  return Object.hasOwn(asking, chunk);
}
