/**
 * Why another screen is shown than the one asked for, or than the one that a decision was to lead to. Each has its
 * own sentence, and is said only where the facts are what it says: no address can make a screen claim one.
 */
export const reasons = [
  "sign-in-first",
  "choose-account-first",
  "login-cancelled",
  "login-failed",
  "session-expired",
  "one-account",
  "no-code-pending",
  "subscription-not-found",
  "not-cancellable",
  "already-cancelled",
  "already-withdrawn",
  "not-cancelled",
  "not-withdrawable",
  "not-withdrawn",
  "already-on",
  "cannot-turn-on",
  "cannot-change-payment",
  "cannot-change-plan",
  "too-late",
  "withdrawn-cancelSubscription",
  "withdrawn-changePlan",
  "withdrawn-setPaymentMethod",
  "withdrawn-setRecurringBilling",
  "withdrawn-withdrawFromContract",
] as const;
export type Reason = (typeof reasons)[number];
