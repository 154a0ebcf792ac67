import type { QueryClient } from "@tanstack/react-query";
import {
  cancellationQuery,
  cancellationTermsQuery,
  paymentMethodsQuery,
  planChangeTermsQuery,
  refundRulesQuery,
  subscriptionsQuery,
  withdrawalQuery,
} from "../api/queries.ts";
import { sessionQuery } from "../api/session.ts";
import { loadSignInForm } from "../features/sign-in/sign-in-form.tsx";
import { requireStep } from "../flow/require-step.ts";
import { type Read, type ScreenId, screens } from "../flow/screens.ts";

/** How each answer is asked for. */
const queries: Record<
  Read,
  (queryClient: QueryClient, subscriptionId: string) => Promise<unknown>
> = {
  listSubscriptions: (queryClient) => queryClient.query(subscriptionsQuery()),
  getCancellationTerms: (queryClient, id) => queryClient.query(cancellationTermsQuery(id)),
  getCancellation: (queryClient, id) => queryClient.query(cancellationQuery(id)),
  getWithdrawal: (queryClient, id) => queryClient.query(withdrawalQuery(id)),
  listPaymentMethods: (queryClient) => queryClient.query(paymentMethodsQuery()),
  getPlanChangeTerms: (queryClient, id) => queryClient.query(planChangeTermsQuery(id)),
  listRefundRules: (queryClient) => queryClient.query(refundRulesQuery()),
};

/** Loads what a screen shows besides answers: some of signing in depends on who is here. */
async function loadForm(queryClient: QueryClient): Promise<unknown> {
  return loadSignInForm(await queryClient.query(sessionQuery()));
}

/** The loader of a screen that only certain facts allow. It asks for them and for what the screen reads at once. */
export function guard(queryClient: QueryClient, screen: ScreenId) {
  const { needs, reads } = screens[screen];
  const isSignIn = needs === "session" || needs === "pending-code";
  return requireStep(queryClient, screen, (subscriptionId) => [
    ...reads.map((read) => queries[read](queryClient, subscriptionId)),
    isSignIn && loadForm(queryClient),
  ]);
}
