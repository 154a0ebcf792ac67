import { useQueries, useQuery } from "@tanstack/react-query";
import { isProblem } from "../../api/errors.ts";
import { cancellationTermsQuery, subscriptionsQuery } from "../../api/queries.ts";
import { sessionQuery } from "../../api/session.ts";
import type { CancellationTerms } from "../../api/schema/cancellation.ts";
import type { Session } from "../../api/schema/session.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { ownTermsOf } from "../../flow/own-terms.ts";

/** What help knows of the subscriber. It is never waited for: the rest of the page is true without it. */
export type OwnFacts =
  | { readonly kind: "loading" }
  | { readonly kind: "unknown"; readonly tryAgain: () => void }
  | { readonly kind: "signed-out" }
  | {
      readonly kind: "signed-in";
      readonly session: Extract<Session, { status: "signed-in" }>;
      readonly subscriptions: readonly Subscription[];
    };

// The loader has asked already: what failed there is asked again only when someone wants it.
const once = { retryOnMount: false } as const;

/** Who is signed in, and to what. */
export function useOwnFacts(): OwnFacts {
  const session = useQuery({ ...sessionQuery(), ...once });
  const isSignedIn = session.data?.status === "signed-in";
  const list = useQuery({ ...subscriptionsQuery(), ...once, enabled: isSignedIn });

  if (session.data?.status === "signed-out" || isProblem(list.error, "sign-in-required")) {
    return { kind: "signed-out" };
  }
  if (session.data !== undefined && list.data !== undefined) {
    return { kind: "signed-in", session: session.data, subscriptions: list.data.subscriptions };
  }
  const failed = [session, list].find(({ isError }) => isError);
  if (failed === undefined || failed.isFetching) return { kind: "loading" };
  return { kind: "unknown", tryAgain: () => void failed.refetch() };
}

/** What cancelling would mean for each subscription that can be cancelled, as far as it is known. */
export function useOwnTerms(subscriptions: readonly Subscription[]) {
  const { lookedUp, isMore } = ownTermsOf(subscriptions);
  const results = useQueries({
    queries: lookedUp.map(({ id }) => ({ ...cancellationTermsQuery(id), ...once })),
  });
  const failed = results.filter(({ isError, isFetching }) => isError && !isFetching);
  return {
    terms: results.flatMap(({ data }): CancellationTerms[] => (data ? [data.body] : [])),
    isMore,
    isLoading: results.some(({ data, isFetching }) => data === undefined && isFetching),
    /** `null` when nothing failed. */
    tryAgain:
      failed.length === 0 ? null : () => void Promise.all(failed.map(({ refetch }) => refetch())),
  };
}
