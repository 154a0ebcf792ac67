import type { PaymentMethod, PlanChange } from "../../api/schema/subscription.ts";
import type { Money } from "../../api/schema/values.ts";
import {
  cancellationOptions,
  filesMayBeDeletedFrom,
  freeStorage,
  termEndsOn,
  type OptionOnWire,
  withdrawalOption,
} from "./cancellation-terms.ts";
import type { Context } from "../engine/context.ts";
import { instant } from "../engine/dates.ts";
import {
  type CancellationRecord,
  findAccount,
  newId,
  type SubscriptionRecord,
  type WithdrawalRecord,
} from "../engine/db.ts";
import { ProblemError } from "../engine/problem-error.ts";

/** Changes a subscription, and with it the version of its terms. */
function change(
  record: SubscriptionRecord,
  changes: Partial<SubscriptionRecord["subscription"]>,
): void {
  record.subscription = { ...record.subscription, ...changes };
  record.revision += 1;
}

/** Stops the charges at the end of the paid term. Turning them back on charges the price of the plan. */
export function turnOffRecurringBilling(context: Context, record: SubscriptionRecord): void {
  const { nextCharge, price } = record.subscription;
  change(record, {
    recurringBilling: false,
    nextCharge: null,
    // No other plan follows a subscription that ends.
    scheduledChange: null,
    endsOn: termEndsOn(record, context.today),
    reactivation: nextCharge && { nextCharge: { ...nextCharge, amount: price } },
  });
}

/**
 * Lets the charges go on as they would have; a cancellation that was in force no longer is.
 * @throws ProblemError invalid-request where nothing can be turned back on, payment-method-required
 */
export function turnOnRecurringBilling(record: SubscriptionRecord): void {
  const { reactivation, paymentMethod } = record.subscription;
  if (reactivation === null) {
    throw new ProblemError({ type: "invalid-request", detail: "It cannot be turned back on." });
  }
  if (paymentMethod === null || paymentMethod.needsUpdate) {
    throw new ProblemError({ type: "payment-method-required" });
  }
  change(record, {
    recurringBilling: true,
    nextCharge: reactivation.nextCharge,
    endsOn: null,
    cancellationId: null,
    refund: null,
    reactivation: null,
  });
}

/** The number by which support finds what was decided on a day. */
export function confirmationNumber(id: string, today: string): string {
  return `KC-${today.replaceAll("-", "")}-${id.replace(/^\D+/, "").padStart(4, "0")}`;
}

/** What every receipt states of a subscription that is ended in this way. */
function receiptFor(
  { db, today }: Context,
  record: SubscriptionRecord,
  { accessEndsOn, refund, consequences }: OptionOnWire,
  kind: "cancellation" | "withdrawal",
): Omit<WithdrawalRecord, "withdrawnAt"> {
  const { id: subscriptionId, plan, price, term, lastCharge, confirmationTo } = record.subscription;
  const id = newId(db, kind);
  return {
    id,
    confirmationNumber: confirmationNumber(id, today),
    subscriptionId,
    account: findAccount(db, record.accountId),
    plan,
    price,
    term,
    timeZone: db.timeZone,
    accessEndsOn,
    lastCharge,
    refund,
    freeStorage,
    storage: [...record.storage],
    consequences,
    confirmationTo,
  };
}

/** Tells that the confirmation is on its way, which a subscriber gets by e-mail. */
function confirm(
  { announce }: Context,
  receipt: Pick<WithdrawalRecord, "confirmationNumber" | "account">,
): void {
  announce(
    `The confirmation ${receipt.confirmationNumber} was sent to ${receipt.account.address}.`,
  );
}

/** What is so of a subscription once it has ended. */
function ended(option: OptionOnWire) {
  const deletedFrom = filesMayBeDeletedFrom(option);
  return { status: "expired", reactivation: null, filesMayBeDeletedFrom: deletedFrom } as const;
}

/** Withdraws from the contract, which ends it at once, and gives the receipt. */
export function withdrawFrom(context: Context, record: SubscriptionRecord): WithdrawalRecord {
  const option = withdrawalOption(record, context.today);
  const receipt: WithdrawalRecord = {
    ...receiptFor(context, record, option, "withdrawal"),
    withdrawnAt: instant(context.now),
  };
  turnOffRecurringBilling(context, record);
  change(record, {
    withdrawalId: receipt.id,
    refund: option.refund,
    endsOn: option.accessEndsOn,
    overdue: null,
    ...ended(option),
  });
  context.db.withdrawals.push(receipt);
  confirm(context, receipt);
  return receipt;
}

/** Cancels in one of the ways that the terms offer, and gives the receipt. */
export function cancel(
  context: Context,
  record: SubscriptionRecord,
  option: OptionOnWire,
): CancellationRecord {
  const { db, now } = context;
  const { overdue } = record.subscription;
  const receipt: CancellationRecord = {
    ...receiptFor(context, record, option, "cancellation"),
    option: option.kind,
    cancelledAt: instant(now),
  };
  turnOffRecurringBilling(context, record);
  change(record, {
    cancellationId: receipt.id,
    refund: option.refund,
    endsOn: option.accessEndsOn,
    ...(overdue?.ifCancelled === "waived" ? { overdue: null, status: "active" } : {}),
    ...(option.canBeUndone ? {} : ended(option)),
  });
  db.cancellations.push(receipt);
  confirm(context, receipt);
  return receipt;
}

/** Cancels as the same subscriber would on another device, in the first way that the terms offer. */
export function cancelElsewhere(context: Context, record: SubscriptionRecord): void {
  const [first] = cancellationOptions(record, context.today);
  if (first !== undefined && record.subscription.recurringBilling) cancel(context, record, first);
}

/** Pays another way. What is to be charged stays the same, so the terms keep their version. */
export function changePaymentMethod(
  record: SubscriptionRecord,
  paymentMethod: PaymentMethod,
): void {
  record.subscription = { ...record.subscription, paymentMethod };
}

/** Lets another plan follow when the term ends; until then nothing changes but the next charge. */
export function schedulePlanChange(record: SubscriptionRecord, scheduledChange: PlanChange): void {
  const { nextCharge } = record.subscription;
  change(record, {
    scheduledChange,
    nextCharge: nextCharge && { ...nextCharge, amount: scheduledChange.price },
  });
}

/** Gives a subscription another price and another day of its next charge. */
export function changeTerms(record: SubscriptionRecord, price: Money, nextChargeOn: string): void {
  change(record, { price, nextCharge: { date: nextChargeOn, amount: price } });
}
