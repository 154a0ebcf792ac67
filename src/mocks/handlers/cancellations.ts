import {
  cancellationOptions,
  cancellationTerms,
  versionOf,
  whyNotCancellable,
} from "./cancellation-terms.ts";
import type { Context } from "../engine/context.ts";
import { receiptOf, type SubscriptionRecord } from "../engine/db.ts";
import { ProblemError } from "../engine/problem-error.ts";
import { cancel } from "./recurring-billing.ts";
import { currentAccount } from "./session.ts";
import { ownSubscription, requireVersion } from "./subscriptions.ts";
import { Versioned, type Handlers } from "./types.ts";

function requireCancellable(record: SubscriptionRecord, context: Context): void {
  const reason = whyNotCancellable(currentAccount(context), record);
  if (reason !== null) throw new ProblemError({ type: "not-cancellable", reason });
}

/** What cancelling means, cancelling itself, and the receipt. */
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
