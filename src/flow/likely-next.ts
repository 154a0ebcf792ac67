import type { Subscription } from "../api/schema/subscription.ts";
import { paths } from "./paths.ts";
import { subscriptionState } from "./subscription-state.ts";

/** Where someone may go next. `needsData` is false where its data is not there to be read yet. */
export interface LikelyNext {
  readonly path: string;
  readonly needsData: boolean;
}

const codeOf = (path: string): LikelyNext => ({ path, needsData: false });
const allOf = (path: string): LikelyNext => ({ path, needsData: true });

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
  switch (pathname) {
    case paths.signIn():
      return [codeOf(paths.subscriptions()), codeOf(paths.help())];
    case paths.identifier():
      return [codeOf(paths.code())];
    case paths.code():
    case paths.accounts():
      return [codeOf(paths.subscriptions())];
    case paths.subscriptions(): {
      const only = onlyCancellable(subscriptions);
      // The screen is the same for all of them; which one is meant shows as its link is approached.
      const review = only === null ? codeOf(paths.review("any")) : allOf(paths.review(only.id));
      const changes = [codeOf(paths.planChange("any")), codeOf(paths.paymentMethod("any"))];
      return subscriptions.length > 0 ? [review, ...changes, codeOf(paths.help())] : [];
    }
    default: {
      const [, id, screen] = /^\/subscriptions\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
      if (id === undefined) return [];
      if (screen === "review") return [allOf(`/subscriptions/${id}/confirm`)];
      // There is no receipt yet, and what was kept is always asked for anew.
      if (screen === "confirm") {
        return [codeOf(`/subscriptions/${id}/cancelled`), codeOf(`/subscriptions/${id}/kept`)];
      }
      return [];
    }
  }
}
