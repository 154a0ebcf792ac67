import type { Subscription } from "../api/schema/subscription.ts";
import { screenAt } from "./addresses.ts";
import { pathOf, type ScreenId } from "./screens.ts";
import { subscriptionState } from "./subscription-state.ts";
import { waysOn } from "./ways-on.ts";

/** Where someone may go next. `needsData` is false where its data is not there to be read yet. */
export interface LikelyNext {
  readonly path: string;
  readonly needsData: boolean;
}

/** Where people go from a screen, and what is fetched before they do. */
export function nextOf(screen: ScreenId) {
  const ways = waysOn[screen];
  return (["data", "code", "link"] as const).flatMap((ahead) =>
    (ways[ahead] ?? []).map((next) => ({ screen: next, ahead })),
  );
}

/** The one subscription that can be cancelled; where there are several it is anyone's guess. */
function onlyCancellable(subscriptions: readonly Subscription[]): Subscription | null {
  const [only, ...others] = subscriptions.filter(
    (subscription) => subscriptionState(subscription).kind === "cancellable",
  );
  return only !== undefined && others.length === 0 ? only : null;
}

/**
 * The screens that are likely to come after the one at `pathname`, so that they can be made ready. Pure.
 * `subscriptions` are those that are known; none where they are not.
 */
export function likelyNext(
  pathname: string,
  subscriptions: readonly Subscription[],
): readonly LikelyNext[] {
  const here = screenAt(pathname);
  // Nothing can be done where there is no subscription.
  if (here === null || (here.screen === "subscriptions" && subscriptions.length === 0)) return [];
  const id = here.subscriptionId ?? onlyCancellable(subscriptions)?.id ?? null;
  return nextOf(here.screen)
    .filter(({ ahead }) => ahead !== "link")
    .map(({ screen, ahead }) => ({
      // The code is the same for all of them; which one is meant shows as its link is approached.
      path: pathOf(screen, id ?? "any"),
      needsData: ahead === "data" && id !== null,
    }));
}
