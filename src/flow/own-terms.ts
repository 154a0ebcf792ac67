import type { Subscription } from "../api/schema/subscription.ts";
import { subscriptionState } from "./subscription-state.ts";

const mostLookedUp = 5;

/**
 * The subscriptions whose cancellation terms a help page looks up: those that can be cancelled, but not so
 * many that the page would wait for them. `isMore` says that there are others.
 */
export function ownTermsOf(subscriptions: readonly Subscription[]) {
  const cancellable = subscriptions.filter(
    (subscription) => subscriptionState(subscription).kind === "cancellable",
  );
  return {
    lookedUp: cancellable.slice(0, mostLookedUp),
    isMore: cancellable.length > mostLookedUp,
  };
}
