import type { OperationName } from "../contract.ts";

/** What whoever implements an operation has to know beyond its shape. */
export const descriptions: Readonly<Record<OperationName, string>> = {
  getSession:
    "The first request of every page. It always succeeds: who is not signed in, or has no cookie, is answered " +
    "with `signed-out`. `rememberedAccounts` are those that can be chosen in this browser, the current one among " +
    "them, in an order of the back end's. `challenge` is the code that was asked for in this browser and can " +
    "still be entered, whether or not someone is signed in; it is `null` after signing in or out, once it has " +
    "expired, and where the account was locked; a new one replaces it. `expiresAt` is when the session ends as " +
    "things are now, and may move with use: the page reckons nothing from it, and believes `sign-in-required`.",

  startSignIn:
    "Sends a one-time code to whom the identifier belongs: an e-mail address, a phone number or a user name, " +
    "trimmed. `destination` is masked. The browser must be known by a cookie from here on, so that a reload " +
    "finds the code in `challenge` of getSession; only in this browser can it be entered. Works while someone is " +
    "signed in, too: another account is then added. While an account is locked, no code is sent and the answer " +
    "is `account-locked`, which needs no `Retry-After`. How often codes are sent may be limited, with " +
    "`rate-limited`.",

  completeSignIn:
    "Signs in with the code, in which spaces and hyphens do not matter. A wrong code says how many attempts are " +
    "left; after the last (how many is the back end's) the account is locked, and until `lockedUntil`, which may " +
    "be absent, neither that code nor a new one helps. In the examples attempts belong to a code, and a new code " +
    "starts anew; a back end counts them for the account, or limits how often codes are sent. A code works once, " +
    "and only in the browser that asked for it. Signing in gives a new cookie (what the old one held opens nothing " +
    "any more), remembers the account in this browser and clears `challenge`. An earlier answer that is given " +
    "again sets the cookie again, since the first may have been lost with it.",

  selectAccount:
    "Signs in as an account that this browser remembers. Where it has to prove itself again the answer is " +
    "`sign-in-required`, and where it is not remembered `not-found`; in both cases the session is as it was. The " +
    "cookie is a new one, also where an earlier answer is given again, as in completeSignIn.",

  signOut:
    "Ends the session: its cookie opens nothing from then on. The browser stays known, by the same cookie or a " +
    "fresh one: its accounts stay remembered, the code that was asked for does not. Signing out where nobody is " +
    "signed in succeeds as well.",

  listSubscriptions:
    "Every subscription of the account, those that have expired, are shared by somebody else or are billed " +
    "elsewhere among them: the page says why something cannot be cancelled only if it is in the list. About those " +
    "three it asks for no decision: where one comes all the same it is refused, with `not-cancellable` or " +
    "`withdrawal-closed` where that fits, else with `invalid-request` or `not-found`. `today` is " +
    "the day of `asOf` for the subscriber, in one time zone, and the page reckons with no other. May come from a " +
    "copy that lags; `asOf` is then the moment of the copy.",

  getSubscription:
    "One subscription, as in the list. Its `ETag` goes into `If-Match` of setRecurringBilling and " +
    "withdrawFromContract; it changes whenever a price, a date, a refund or a choice that was promised does, and " +
    "stays otherwise. What another account has is `not-found`, like what does not exist.",

  getCancellationTerms:
    "What cancelling would mean today: the benefits, the storage of each person, the ways to cancel with their " +
    "refunds, and what happens on which day. Its `ETag` goes into `If-Match` of cancelSubscription, so it must " +
    "change when anything of that does: a refund that shrinks by the day makes a new version each day. What " +
    "cannot be cancelled has no terms and is refused with `not-cancellable` and the first reason that holds, in " +
    "the order of the schema.",

  cancelSubscription:
    "Cancels in the way that was chosen, and answers with the receipt. Refusals come in this order: " +
    "`sign-in-required`, `invalid-request`, `precondition-required`, what is said of the key " +
    "(`idempotency-key-reused`, `decision-withdrawn`, `decision-in-progress`, or the earlier answer again), " +
    "`not-found`, `already-withdrawn` and `already-cancelled` with the receipt, `not-cancellable`, " +
    "`terms-changed`, and `invalid-request` for a way that the terms do not have.\n\n" +
    "Afterwards the subscription has `recurringBilling` false, `nextCharge` and `scheduledChange` null, `endsOn` " +
    "the option's `accessEndsOn`, and `cancellationId` the receipt's `id`. At the end of the term it is `active`, " +
    "with `refund` null, and `reactivation` says what turning it on again would charge where the option could be " +
    "undone (else null). At once it is `expired`, with the option's `refund`, `reactivation` null, and " +
    "`filesMayBeDeletedFrom` the day of the receipt's consequence `files-may-be-deleted` (null where it has none). " +
    "`planChanges` is empty. A sum overdue that is `waived` is gone.",

  getCancellation:
    "The receipt as it was given, but for `asOf`. Where recurring billing was turned on again no cancellation is " +
    "in force, and the answer is `not-found`.",

  withdrawFromContract:
    "Withdraws from the contract, which is another thing than cancelling and possible after it. `If-Match` is the " +
    "`ETag` of getSubscription, whose `withdrawal` was on the screen. Refusals come in the order of " +
    "cancelSubscription, with `already-withdrawn` and then `withdrawal-closed` before `terms-changed`. Afterwards " +
    "the subscription is `expired` with `withdrawalId`, `endsOn`, the `refund` of the way of kind `withdrawal`, " +
    "`filesMayBeDeletedFrom` as after cancelling at once, and nothing to turn on again.",

  getWithdrawal: "The receipt as it was given, but for `asOf`.",

  declareCancellation:
    "Takes a written declaration and answers with its receipt. Needs no session, looks nothing up and so reveals " +
    "nothing: a contract that does not exist is answered like one that does. A day that is over is refused with " +
    "`date-passed`. What comes of it is told at `confirmationTo`.",

  getDeclaration:
    "As getDecision, without a session: whoever has the key may ask. The key of an account's decision is " +
    "`not-found`.",

  withdrawDeclaration:
    "As withdrawDecision, without a session: final, and `done` where the declaration was stored before.",

  setRecurringBilling:
    "`If-Match` is the `ETag` of getSubscription. Refusals come in the order of cancelSubscription, with " +
    "`terms-changed` first after `not-found`, also where it is so already. Turned off, the subscription is as " +
    "after cancelling at the end of the term, but with `cancellationId` null, and `reactivation.nextCharge` has " +
    "the present price of the plan. Turned on, `nextCharge` is what `reactivation` said, and `endsOn`, " +
    "`cancellationId`, `refund` and `reactivation` are null. Where it is so already, the answer is the " +
    "subscription as it is; where it cannot be turned on it is `invalid-request`, and with a payment method that " +
    "must be replaced `payment-method-required`. The answer carries the new version.",

  getPlanChangeTerms:
    "The plans that one could change to, with price and day, and how much is stored, so that the page can say " +
    "what would not fit. `plans` is empty where there are none. Its `ETag` goes into `If-Match` of changePlan.",

  changePlan:
    "Schedules the change for the day that was offered; nothing is charged before. `If-Match` is the `ETag` of " +
    "getPlanChangeTerms. Afterwards `scheduledChange` is the one that was offered, and `nextCharge` has its price " +
    "on the same day as before. A plan that is not offered is `not-found`, which is said after `terms-changed`. The " +
    "answer carries the new version.",

  listPaymentMethods:
    "What the account has saved, each with whether it can be chosen, and the address of the hosted page on which " +
    "another one is added. No number ever comes here but the last four digits.",

  setPaymentMethod:
    "Pays one subscription another saved way. Nothing that was promised changes, so there is no `If-Match` and " +
    "the version may stay. A method that the account does not have is `not-found`, one that cannot be chosen " +
    "`payment-method-required`. `included` may hold listSubscriptions.",

  getDecision:
    "What became of cancelSubscription, withdrawFromContract, setRecurringBilling, changePlan or setPaymentMethod " +
    "by its key. The page asks whenever an answer did not come or says nothing about the outcome, with growing " +
    "pauses, until it is final. It is answered from where writes happen, never from a copy that lags: `unseen` is " +
    "said only where no request with this key has arrived. A refusal with 400, 401, 422, 428, 429 or 5xx says " +
    "nothing about the decision; its key is `unseen` again. `done` holds what the answer held, with the " +
    "`version` of its `ETag` where it had one. The key of another account is `not-found`, and so is that of a " +
    "declaration; the key of a request that is no decision is `unseen` or `not-found`.",

  withdrawDecision:
    "Makes the key final. Where it is `unseen` or `in-progress` it becomes `withdrawn`: whatever arrives with it " +
    "from then on is refused with `decision-withdrawn`, and what is being worked on must find out before it " +
    "commits. Where it is `done` or `refused` it stays so, and is told. A back end that keeps keys in a table " +
    "withdraws by inserting the key, in one transaction with what a decision does.",

  searchHelp:
    "The topics that fit what was typed, best first; none is a good answer. The words of the topics are the " +
    "page's own, so that only names are needed. Without `q`, it is as if that were empty. What was typed can be " +
    "about a person and is not to be logged.",

  listRefundRules:
    "Where money comes back for unused days, for the page that explains it. What holds for one subscription, its " +
    "terms say.",

  requestSupport:
    "Takes a request for help and names the one best way to go on: a chat, a phone number or a page, with a " +
    "reference. `subscriptionId` counts only where it belongs to who is signed in. An address that is not `https:` " +
    "is shown as text, not as a link.",

  sendFeedback: "What someone thought of a page. It does not say who they are.",

  sendCancellationReason:
    "Why someone cancelled, if they wish to say it: a reason, their own words, or both. It is asked for only " +
    "after the receipt, and changes nothing about it. Neither (a reason that is `null`, an empty comment) is " +
    "accepted, too, and so is a receipt that is no longer in force.",
};
