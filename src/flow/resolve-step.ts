import type { Subscription } from "../api/schema/subscription.ts";
import { journeyOf } from "./journeys.ts";
import type { Reason } from "./reasons.ts";
import { resolveDecision, type Resolution } from "./resolve-decision.ts";
import { type ScreenId, screens } from "./screens.ts";
import { signInReason } from "./sign-in-reason.ts";
import { type Facts, hasSeveralAccounts, isSignedIn } from "./facts.ts";
import {
  canChangePaymentMethod,
  canTurnOnRecurringBilling,
  canWithdraw,
  subscriptionState,
} from "./subscription-state.ts";

const stop = (screen: ScreenId, reason: Reason | null): Resolution => ({ screen, reason });

/** The screens on the way to the receipt are those that the subscriber's rules name. */
function onJourney(wanted: ScreenId, { profile }: Subscription): Resolution {
  const journey = journeyOf(profile);
  const isLeftOut = wanted === "review" && !journey.some((screen) => screen === wanted);
  return stop(isLeftOut ? journey[0] : wanted, null);
}

/** The screens about one subscription: what they need is decided by its state. */
function resolveForSubscription(wanted: ScreenId, facts: Facts): Resolution {
  const allowed = stop(wanted, null);
  const { subscription } = facts;
  const decided = resolveDecision(wanted, facts);
  if (decided !== null) return decided;
  if (subscription === null || subscription === "not-found") {
    return stop("subscriptions", "subscription-not-found");
  }
  const { kind } = subscriptionState(subscription);
  // Whatever else one wanted: the receipt says how it ended.
  if (kind === "withdrawn" && wanted !== "withdrawn") {
    return stop("withdrawn", wanted === "decision" ? null : "already-withdrawn");
  }
  switch (screens[wanted].needs) {
    case "open-decision":
      return stop(kind === "cancelled" ? "cancelled" : "subscriptions", null);
    case "recurring-billing-off": {
      if (canTurnOnRecurringBilling(subscription)) return allowed;
      const reason = subscription.recurringBilling ? "already-on" : "cannot-turn-on";
      if (kind === "cancelled") return stop("cancelled", reason);
      return stop(kind === "cancellable" ? "kept" : "subscriptions", reason);
    }
    case "cancelled":
      // Not into the review: who turned it on again and went back does not want to cancel.
      return kind === "cancelled" ? allowed : stop("subscriptions", "not-cancelled");
    case "withdrawable":
      return canWithdraw(subscription) ? allowed : stop("subscriptions", "not-withdrawable");
    case "withdrawn":
      return kind === "withdrawn" ? allowed : stop("subscriptions", "not-withdrawn");
    case "changeable-payment":
      return canChangePaymentMethod(subscription)
        ? allowed
        : stop("subscriptions", "cannot-change-payment");
    case "changeable-plan":
      return kind === "cancellable" ? allowed : stop("subscriptions", "cannot-change-plan");
    case "cancellable":
      if (kind === "cancellable") return onJourney(wanted, subscription);
      return kind === "cancelled"
        ? stop("cancelled", "already-cancelled")
        : stop("subscriptions", "not-cancellable");
    case "nothing":
    case "session":
    case "pending-code":
    case "account-choice":
    case "signed-in":
      return allowed;
  }
}

/**
 * The heart of the wizard: facts and a wanted screen in, the allowed screen and the reason out. Pure; the
 * same question always has the same answer, and an allowed screen is always answered with itself.
 */
export function resolveStep(wanted: ScreenId, facts: Facts): Resolution {
  const allowed = stop(wanted, null);
  const { session } = facts;
  switch (screens[wanted].needs) {
    case "nothing":
    case "session":
      return allowed;
    case "pending-code":
      if (session.challenge !== null) return allowed;
      // Where one signs in on a page of the API's own, there are no codes to speak of.
      return stop("identifier", session.signInAddress ? null : "no-code-pending");
    case "account-choice": {
      if (hasSeveralAccounts(facts)) return allowed;
      return isSignedIn(facts)
        ? stop("subscriptions", "one-account")
        : stop("sign-in", signInReason(session, "sign-in-first"));
    }
    case "signed-in":
    case "cancellable":
    case "cancelled":
    case "withdrawable":
    case "withdrawn":
    case "recurring-billing-off":
    case "changeable-payment":
    case "changeable-plan":
    case "open-decision": {
      if (!isSignedIn(facts)) {
        return hasSeveralAccounts(facts)
          ? stop("accounts", signInReason(session, "choose-account-first"))
          : stop("sign-in", signInReason(session, "sign-in-first"));
      }
      return screens[wanted].needs === "signed-in"
        ? allowed
        : resolveForSubscription(wanted, facts);
    }
  }
}
