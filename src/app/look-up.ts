import type { QueryClient } from "@tanstack/react-query";
import { cancellationTermsQuery, refundRulesQuery, subscriptionsQuery } from "../api/queries.ts";
import { sessionQuery } from "../api/session.ts";
import { ownTermsOf } from "../flow/own-terms.ts";

/** How long help waits for the subscriber's own facts before it is shown without them, in milliseconds. */
const patience = 1500;

/** What a help page may look up. */
export type Wanted = "subscriptions" | "terms" | "refund-rules";

async function lookUp(queryClient: QueryClient, wanted: readonly Wanted[]): Promise<void> {
  const rules = wanted.includes("refund-rules") ? queryClient.query(refundRulesQuery()) : null;
  const own = async () => {
    const session = await queryClient.query(sessionQuery());
    if (session.status === "signed-out") return;
    const { subscriptions } = await queryClient.query(subscriptionsQuery());
    if (!wanted.includes("terms")) return;
    const { lookedUp } = ownTermsOf(subscriptions);
    await Promise.allSettled(
      lookedUp.map(({ id }) => queryClient.query(cancellationTermsQuery(id))),
    );
  };
  await Promise.allSettled([rules, own()]);
}

/**
 * The loader of a help page: it looks up what the page can say of the subscriber's own account. Help is for
 * those in trouble, so it never fails and never waits for long; the page says what is missing.
 */
export function lookUpForHelp(queryClient: QueryClient, wanted: readonly Wanted[]) {
  return async (): Promise<null> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([lookUp(queryClient, wanted), enough]);
    clearTimeout(timer);
    return null;
  };
}
