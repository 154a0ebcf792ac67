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

/** The loader of a screen that only certain facts allow. It asks for them and for what the screen reads at once. */
export function guard(queryClient: QueryClient, screen: ScreenId) {
  return requireStep(queryClient, screen, (subscriptionId) =>
    screens[screen].reads.map((read) => queries[read](queryClient, subscriptionId)),
  );
}
