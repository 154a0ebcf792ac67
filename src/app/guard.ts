import type { QueryClient } from "@tanstack/react-query";
import {
  cancellationQuery,
  cancellationTermsQuery,
  paymentMethodsQuery,
  planChangeTermsQuery,
  subscriptionsQuery,
} from "../api/queries.ts";
import { requireStep } from "../flow/require-step.ts";
import type { Screen } from "../flow/resolve-step.ts";

/** What a screen shows of the API, besides the facts that the guard asks for itself. */
function preload(queryClient: QueryClient, screen: Screen) {
  return (subscriptionId: string): Promise<unknown>[] => {
    switch (screen) {
      case "sign-in":
      case "identifier":
      case "code":
      case "accounts":
      case "kept":
      case "recurring-billing":
      case "decision":
        return [];
      case "subscriptions":
        return [queryClient.query(subscriptionsQuery())];
      case "review":
      case "confirm":
        return [queryClient.query(cancellationTermsQuery(subscriptionId))];
      case "cancelled":
        return [queryClient.query(cancellationQuery(subscriptionId))];
      case "payment-method":
        return [queryClient.query(paymentMethodsQuery()), queryClient.query(subscriptionsQuery())];
      case "plan-change":
        return [queryClient.query(planChangeTermsQuery(subscriptionId))];
    }
  };
}

/** The loader of a screen that only certain facts allow. It asks for them and for the screen's data at once. */
export function guard(queryClient: QueryClient, screen: Screen) {
  return requireStep(queryClient, screen, preload(queryClient, screen));
}
