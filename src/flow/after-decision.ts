import type { DecisionName } from "../api/schema/decision.ts";
import { paths } from "./paths.ts";

/** Where someone decides this. */
export function decidedAt(operation: DecisionName, subscriptionId: string): string {
  switch (operation) {
    case "cancelSubscription":
      return paths.confirm(subscriptionId);
    case "setRecurringBilling":
      return paths.recurringBilling(subscriptionId);
    case "changePlan":
      return paths.planChange(subscriptionId);
    case "setPaymentMethod":
      return paths.paymentMethod(subscriptionId);
  }
}

/** Where it leads once it is done. `isOther` where it had been done by another decision before. */
export function afterDone(
  operation: DecisionName,
  subscriptionId: string,
  { isOther }: { readonly isOther: boolean },
): string {
  switch (operation) {
    case "cancelSubscription": {
      const path = paths.cancelled(subscriptionId);
      return isOther ? withFrom(path, paths.confirm(subscriptionId)) : path;
    }
    case "setRecurringBilling":
      return paths.kept(subscriptionId);
    case "changePlan":
      return `${paths.kept(subscriptionId)}?plan-changed`;
    case "setPaymentMethod":
      return `${paths.subscriptions()}?${new URLSearchParams({ "payment-changed": subscriptionId })}`;
  }
}

/** Where it leads not to do it, once that is certain. */
export function afterKeeping(operation: DecisionName, subscriptionId: string): string {
  return operation === "cancelSubscription" ? paths.kept(subscriptionId) : paths.subscriptions();
}

/** An address that also says where one wanted to go; the facts there say why one is not let through. */
export function withFrom(path: string, from: string): string {
  return `${path}?${new URLSearchParams({ from })}`;
}
