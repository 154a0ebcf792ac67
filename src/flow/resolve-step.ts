import type { Reason } from "./reasons.ts";
import type { Facts, StepId } from "./steps.ts";
import { resolveDecision } from "./resolve-decision.ts";
import { firstOpenStepBefore, hasSeveralAccounts, isSignedIn } from "./steps.ts";
import {
  canChangePaymentMethod,
  canTurnOnRecurringBilling,
  subscriptionState,
} from "./subscription-state.ts";

/** Every screen the guard watches: the steps, the parts of signing in, and what comes after. */
export type Screen =
  | StepId
  | "identifier"
  | "code"
  | "kept"
  | "cancelled"
  | "recurring-billing"
  | "payment-method"
  | "plan-change"
  | "decision";

/** The screen that the facts allow. `reason` is `null` where it speaks for itself, as the one asked for does. */
export interface Resolution {
  readonly screen: Screen;
  readonly reason: Reason | null;
}

const stop = (screen: Screen, reason: Reason | null): Resolution => ({ screen, reason });

/** What a step that is still open says to those who wanted to go past it. */
const openStepReasons: Record<StepId, Reason> = {
  "sign-in": "sign-in-first",
  accounts: "choose-account-first",
  subscriptions: "subscription-not-found",
  review: "not-cancelled",
  confirm: "not-cancelled",
};

/** Screens about one subscription: what they need is decided by its state. */
function resolveForSubscription(wanted: Screen, facts: Facts): Resolution {
  const allowed: Resolution = { screen: wanted, reason: null };
  const { subscription } = facts;
  const decided = resolveDecision(wanted, facts);
  if (decided !== null) return decided;
  if (subscription === null || subscription === "not-found") {
    return stop("subscriptions", openStepReasons.subscriptions);
  }
  const { kind } = subscriptionState(subscription);
  switch (wanted) {
    case "decision":
      return stop(kind === "cancelled" ? "cancelled" : "subscriptions", null);
    case "recurring-billing": {
      if (canTurnOnRecurringBilling(subscription)) return allowed;
      const reason = subscription.recurringBilling ? "already-on" : "cannot-turn-on";
      if (kind === "cancelled") return stop("cancelled", reason);
      return stop(kind === "cancellable" ? "kept" : "subscriptions", reason);
    }
    case "cancelled":
      if (kind === "cancelled") return allowed;
      return kind === "cancellable"
        ? stop("review", "not-cancelled")
        : stop("subscriptions", "not-cancelled");
    case "payment-method":
      return canChangePaymentMethod(subscription)
        ? allowed
        : stop("subscriptions", "cannot-change-payment");
    case "plan-change":
      return kind === "cancellable" ? allowed : stop("subscriptions", "cannot-change-plan");
    case "review":
    case "confirm":
    case "kept":
      if (kind === "cancellable") return allowed;
      return kind === "cancelled"
        ? stop("cancelled", "already-cancelled")
        : stop("subscriptions", "not-cancellable");
    default:
      return allowed;
  }
}

/**
 * The heart of the wizard: facts and a wanted screen in, the allowed screen and the reason out. Pure; the
 * same question always has the same answer, and an allowed screen is always answered with itself.
 */
export function resolveStep(wanted: Screen, facts: Facts): Resolution {
  const allowed: Resolution = { screen: wanted, reason: null };
  switch (wanted) {
    case "sign-in":
    case "identifier":
      return allowed;
    case "code":
      return facts.session.challenge === null ? stop("identifier", "no-code-pending") : allowed;
    case "accounts": {
      if (hasSeveralAccounts(facts)) return allowed;
      return isSignedIn(facts)
        ? stop("subscriptions", "one-account")
        : stop("sign-in", "sign-in-first");
    }
    case "subscriptions":
    case "review":
    case "confirm":
    case "kept":
    case "cancelled":
    case "recurring-billing":
    case "payment-method":
    case "plan-change":
    case "decision": {
      const open = firstOpenStepBefore("subscriptions", facts);
      if (open !== null) return stop(open, openStepReasons[open]);
      return wanted === "subscriptions" ? allowed : resolveForSubscription(wanted, facts);
    }
  }
}
