import {
  cancellationOptions,
  cancellationTerms,
  isWithdrawalOpen,
  versionOf,
  whyNotCancellable,
} from "./cancellation-terms.ts";
import type { Context } from "../engine/context.ts";
import { receiptOf, type SubscriptionRecord, withdrawalOf } from "../engine/db.ts";
import { ProblemError } from "../engine/problem-error.ts";
import { cancel, withdrawFrom } from "./recurring-billing.ts";
import { currentAccount } from "./session.ts";
import { ownSubscription, requireVersion } from "./subscriptions.ts";
import { Versioned, type Handlers } from "./types.ts";

function requireCancellable(record: SubscriptionRecord, context: Context): void {
  const reason = whyNotCancellable(currentAccount(context), record);
  if (reason !== null) throw new ProblemError({ type: "not-cancellable", reason });
}

/** The receipt comes first: whoever withdrew in another tab wants to see it, whatever is asked here. */
function refuseWithdrawn(record: SubscriptionRecord, { db, asOf }: Context): void {
  const withdrawal = withdrawalOf(db, record);
  if (withdrawal === null) return;
  throw new ProblemError({ type: "already-withdrawn", withdrawal: { ...withdrawal, asOf } });
}

/** What cancelling means, cancelling and withdrawing themselves, and the receipts. */
export const cancellationHandlers = {
  getCancellationTerms({ params, context }) {
    const record = ownSubscription(context, params.subscriptionId);
    requireCancellable(record, context);
    const { asOf, today } = context;
    const terms = cancellationTerms(record, today);
    return new Versioned({ ...terms, asOf }, versionOf(record, today));
  },

  cancelSubscription({ params, body, ifMatch, context }) {
    const record = ownSubscription(context, params.subscriptionId);
    refuseWithdrawn(record, context);
    // The receipt comes first: whoever cancelled in another tab wants to see it, not that terms changed.
    const cancellation = receiptOf(context.db, record);
    if (cancellation !== null) {
      const { asOf } = context;
      throw new ProblemError({
        type: "already-cancelled",
        cancellation: { ...cancellation, asOf },
      });
    }
    requireCancellable(record, context);
    requireVersion(record, context, ifMatch);
    const options = cancellationOptions(record, context.today);
    const option = options.find(({ id }) => id === body.optionId);
    if (option === undefined) {
      throw new ProblemError({ type: "invalid-request", detail: "The terms have no such option." });
    }
    return { ...cancel(context, record, option), asOf: context.asOf };
  },

  getCancellation({ params, context }) {
    const cancellation = receiptOf(context.db, ownSubscription(context, params.subscriptionId));
    if (cancellation === null) throw new ProblemError({ type: "not-found" });
    return { ...cancellation, asOf: context.asOf };
  },

  withdrawFromContract({ params, ifMatch, context }) {
    const record = ownSubscription(context, params.subscriptionId);
    refuseWithdrawn(record, context);
    if (!isWithdrawalOpen(record, context.today)) {
      throw new ProblemError({ type: "withdrawal-closed" });
    }
    requireVersion(record, context, ifMatch);
    return { ...withdrawFrom(context, record), asOf: context.asOf };
  },

  getWithdrawal({ params, context }) {
    const withdrawal = withdrawalOf(context.db, ownSubscription(context, params.subscriptionId));
    if (withdrawal === null) throw new ProblemError({ type: "not-found" });
    return { ...withdrawal, asOf: context.asOf };
  },

  sendCancellationReason({ params: { cancellationId }, body, context }) {
    const { id: accountId } = currentAccount(context);
    const isOwn = context.db.cancellations.some(
      ({ id, account }) => id === cancellationId && account.id === accountId,
    );
    if (!isOwn) throw new ProblemError({ type: "not-found" });
    context.db.reasons.push({ cancellationId, ...body });
    return undefined;
  },
} satisfies Partial<Handlers>;
