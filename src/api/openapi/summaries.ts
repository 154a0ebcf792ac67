import type { OperationName } from "../contract.ts";
import type { ProblemType } from "../schema/problem.ts";

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
  withdrawFromContract:
    "Withdraw from the contract while that is open, on the terms that were seen",
  getWithdrawal: "The receipt of the withdrawal",
  declareCancellation: "Declare without signing in that a contract is cancelled, or withdrawn from",
  getDeclaration: "What became of the declaration with this key",
  withdrawDeclaration: "Take back the declaration with this key, unless it has been stored",
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

/** What each problem says, for those who implement the API. */
export const problemMeanings: Record<ProblemType, string> = {
  "invalid-request": "The request does not match its schema.",
  "precondition-required": "A header that the operation requires is missing. Nothing has changed.",
  "idempotency-key-reused": "The key was used before, for another request. Nothing has changed.",
  "sign-in-required": "No one is signed in, or the session has expired.",
  "account-not-found": "No account answers to the identifier.",
  "code-wrong": "The code is wrong; some attempts are left.",
  "challenge-expired": "The code is too old, or was never sent.",
  "account-locked": "Too many wrong codes; the account is locked for a while.",
  "rate-limited": "Too many requests; try again after the time stated.",
  "not-found": "There is no such thing, or it belongs to another account.",
  "terms-changed": "The terms are no longer those of the version given. Nothing has changed.",
  "already-cancelled": "The subscription was cancelled before; the receipt is enclosed.",
  "already-withdrawn":
    "The subscriber has withdrawn from the contract before; the receipt is enclosed.",
  "withdrawal-closed":
    "There is no right of withdrawal, or its last day is over. Nothing has changed.",
  "date-passed": "The day on which the contract is to end is over already.",
  "not-cancellable": "The subscription cannot be cancelled here; the reason is enclosed.",
  "payment-method-required": "The payment method must be replaced first.",
  "decision-in-progress":
    "A request with this key is still being worked on. Ask for the decision by its key.",
  "decision-withdrawn": "The decision with this key was withdrawn. Nothing has changed.",
  unavailable: "The service is unavailable; try again after the time stated.",
  internal: "Something unexpected went wrong.",
};
