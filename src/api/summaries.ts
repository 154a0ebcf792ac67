import type { OperationName } from "./contract.ts";

/** What each operation does, for the readers of the OpenAPI document. No subscriber has to load it. */
export const summaries: Readonly<Record<OperationName, string>> = {
  getSession: "Who is signed in in this browser",
  startSignIn: "Ask for a one-time code",
  completeSignIn: "Sign in with the one-time code",
  selectAccount: "Choose one of the remembered accounts",
  signOut: "Sign out",
  listSubscriptions: "All subscriptions of the signed-in account",
  getSubscription: "One subscription",
  getCancellationTerms: "What cancelling would mean",
  cancelSubscription: "Cancel, on the terms that were seen",
  getCancellation: "The receipt of the cancellation in force",
  setRecurringBilling: "Turn recurring billing on or off",
  getPlanChangeTerms: "The plans one could change to, against what is in use",
  changePlan: "Change plan when the term ends, on the terms that were seen",
  listPaymentMethods: "Saved ways of paying, and where to add one",
  setPaymentMethod: "Pay another saved way",
  getDecision: "What became of the decision with this key",
  withdrawDecision: "Withdraw the decision with this key, unless it has been carried out",
  searchHelp: "Help topics that fit a description",
  listRefundRules: "Countries that give a prorated refund",
  requestSupport: "Be routed to the one best way of reaching a person",
  sendFeedback: "Say what one thought of a page",
  sendCancellationReason: "Say why, after cancelling; never required",
};
