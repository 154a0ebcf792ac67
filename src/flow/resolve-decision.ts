import type { Wanted } from "../api/open-decisions.ts";
import type { Subscription } from "../api/schema/subscription.ts";
import { isCancelled, type Facts } from "./facts.ts";
import type { Reason } from "./reasons.ts";
import type { ScreenId } from "./screens.ts";

/** The screen that the facts allow. `reason` is `null` where it speaks for itself, as the one asked for does. */
export interface Resolution {
  readonly screen: ScreenId;
  readonly reason: Reason | null;
}

/** Whether a subscription is as a decision wanted it, whoever has made it so. */
export function isAsWanted(decision: Wanted, subscription: Subscription): boolean {
  switch (decision.operation) {
    case "cancelSubscription":
      return isCancelled(subscription) || subscription.withdrawalId !== null;
    case "withdrawFromContract":
      return subscription.withdrawalId !== null;
    case "setRecurringBilling":
      return subscription.recurringBilling;
    case "changePlan":
      return subscription.scheduledChange?.plan.id === decision.body.planId;
    case "setPaymentMethod":
      return subscription.paymentMethod?.id === decision.body.paymentMethodId;
  }
}

/**
 * What a decision allows whose outcome is not known, or that was just refused; `null` where it has no say. Nothing
 * can be said of a subscription, nor done about it, before the outcome is known; and not that it was refused, once
 * it has come about in another way.
 */
export function resolveDecision(
  wanted: ScreenId,
  { subscription, decision }: Pick<Facts, "subscription" | "decision">,
): Resolution | null {
  if (subscription === "not-found" || decision === "none") return null;
  const atDecision: Resolution = { screen: "decision", reason: null };
  if (decision === "open") return atDecision;
  const isShown =
    wanted === "decision" && subscription !== null && !isAsWanted(decision.refused, subscription);
  return isShown ? atDecision : null;
}
