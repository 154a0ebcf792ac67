import type { QueryClient } from "@tanstack/react-query";
import { cancellationTermsQuery, refundRulesQuery, subscriptionsQuery } from "../api/queries.ts";
import { sessionQuery } from "../api/session.ts";
import { ownTermsOf } from "../flow/own-terms.ts";
import { type Read, type ScreenId, screens } from "../flow/screens.ts";

/** How long help waits for the subscriber's own facts before it is shown without them, in milliseconds. */
const patience = 1500;

async function load(queryClient: QueryClient, reads: readonly Read[]): Promise<void> {
  const rules = reads.includes("listRefundRules") ? queryClient.query(refundRulesQuery()) : null;
  const own = async () => {
    const session = await queryClient.query(sessionQuery());
    if (session.status === "signed-out") return;
    const { subscriptions } = await queryClient.query(subscriptionsQuery());
    if (!reads.includes("getCancellationTerms")) return;
    const { lookedUp } = ownTermsOf(subscriptions);
    await Promise.allSettled(
      lookedUp.map(({ id }) => queryClient.query(cancellationTermsQuery(id))),
    );
  };
  await Promise.allSettled([rules, own()]);
}

/**
 * The loader of a help page: it asks for what the page can say of the subscriber's own account. Help is for
 * those in trouble, so it never fails and never waits for long; the page says what is missing.
 */
export function loadForHelp(queryClient: QueryClient, screen: ScreenId) {
  return async (): Promise<null> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([load(queryClient, screens[screen].reads), enough]);
    clearTimeout(timer);
    return null;
  };
}
