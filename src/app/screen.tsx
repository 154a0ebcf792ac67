import { type ComponentType, memo } from "react";
import { useParams } from "react-router-dom";

// The router draws everything anew whenever it has news, such as that the next screen is on its way. A screen
// has its facts from the API and its words, so it takes no part in that.

/** A screen of a part that comes when it is needed. */
export function screen<Part>(part: () => Promise<Part>, choose: (part: Part) => ComponentType) {
  return async () => memo(choose(await part()));
}

interface SubscriptionScreenProps {
  /** The one in the address. */
  readonly subscriptionId: string;
}

/** A screen about the subscription in the address. */
export function subscriptionScreen<Part>(
  part: () => Promise<Part>,
  choose: (part: Part) => ComponentType<SubscriptionScreenProps>,
) {
  return async () => {
    const Screen = memo(choose(await part()));
    return function SubscriptionScreen() {
      const { subscriptionId = "" } = useParams();
      return <Screen subscriptionId={subscriptionId} />;
    };
  };
}
