import type {
  CancellationOption,
  CancellationTerms,
  Consequence,
} from "../../api/schema/cancellation.ts";
import { type NotCancellableReason, notCancellableReasons } from "../../api/schema/problem.ts";
import type { Refund } from "../../api/schema/subscription.ts";
import type { Account } from "../../api/schema/session.ts";
import { addDays, addMonths, daysBetween } from "../engine/dates.ts";
import type { SubscriptionRecord } from "../engine/db.ts";
import type { Wire } from "../engine/reply.ts";

const gigabyte = 1024 ** 3;

/** What everyone has without a subscription, in bytes. */
export const freeStorage = 5 * gigabyte;

const daysUntilRefund = 14;
const monthsUntilFilesAreFrozen = 3;
const monthsUntilFilesMayBeDeleted = 6;

/** One way of cancelling, with consequences as they travel. */
export type OptionOnWire = Omit<CancellationOption, "consequences"> & {
  readonly consequences: Wire<Consequence>[];
};

/**
 * The version that the subscription and its terms share. A refund shrinks by the day, so where there is one
 * the terms of yesterday are not those of today.
 */
export function versionOf(
  { subscription, revision, refunds }: SubscriptionRecord,
  today: string,
): string {
  const version = `t-${subscription.id}-${revision}`;
  return refunds === "prorated" ? `${version}-${today}` : version;
}

type IsSo = (subscription: SubscriptionRecord["subscription"], account: Account) => boolean;

/** When each reason holds. */
const reasonsAgainst: Readonly<Record<NotCancellableReason, IsSo>> = {
  "work-or-school-account": (_, account) => account.kind === "work-or-school",
  "not-owner": ({ role }) => role === "member",
  "billed-by-someone-else": ({ biller }) => biller.kind !== "microsoft",
  "another-kind": ({ plan }) => plan.tier === "xbox",
  expired: ({ status }) => status === "expired",
  "already-off": ({ recurringBilling }) => !recurringBilling,
};

/** Why a subscription cannot be cancelled here; `null` when it can. */
export function whyNotCancellable(
  account: Account,
  { subscription }: SubscriptionRecord,
): NotCancellableReason | null {
  const isSo = (reason: NotCancellableReason) => reasonsAgainst[reason](subscription, account);
  return notCancellableReasons.find(isSo) ?? null;
}

/** The first day that is not paid for. */
export function termEndsOn({ subscription }: SubscriptionRecord, today: string): string {
  return subscription.nextCharge?.date ?? subscription.endsOn ?? today;
}

/** The part of the last charge that pays for the days not used, rounded down to whole minor units. */
function proratedRefund(record: SubscriptionRecord, today: string): Refund | null {
  const { lastCharge, paymentMethod } = record.subscription;
  if (record.refunds === "none" || lastCharge === null || paymentMethod === null) return null;
  const end = termEndsOn(record, today);
  const daysLeft = daysBetween(today, end);
  if (daysLeft <= 0) return null;
  const share = daysLeft / daysBetween(lastCharge.date, end);
  const amount = Math.floor(lastCharge.amount.amount * share);
  return {
    amount: { ...lastCharge.amount, amount },
    to: paymentMethod,
    expectedBy: addDays(today, daysUntilRefund),
  };
}

function consequencesOf(
  { storage, otherConsequences }: SubscriptionRecord,
  accessEndsOn: string,
  refund: Refund | null,
): Wire<Consequence>[] {
  const everyone = storage.map(({ personId }) => personId);
  const you = storage.filter(({ isYou }) => isYou).map(({ personId }) => personId);
  const overQuota = storage
    .filter(({ used, quotaAfter }) => used > quotaAfter)
    .map(({ personId }) => personId);
  const forOverQuota = (kind: Consequence["kind"], date: string): Consequence[] =>
    overQuota.length === 0 ? [] : [{ kind, date, personIds: overQuota }];

  const consequences: Wire<Consequence>[] = [
    { kind: "access-ends", date: accessEndsOn, personIds: everyone },
    ...forOverQuota("uploads-stop", accessEndsOn),
    ...forOverQuota("mail-stops", accessEndsOn),
    ...(refund === null
      ? []
      : [{ kind: "refund-expected" as const, date: refund.expectedBy, personIds: you }]),
    ...forOverQuota("files-frozen", addMonths(accessEndsOn, monthsUntilFilesAreFrozen)),
    ...forOverQuota("files-may-be-deleted", addMonths(accessEndsOn, monthsUntilFilesMayBeDeleted)),
    ...otherConsequences,
  ];
  return consequences.toSorted((one, other) => one.date.localeCompare(other.date));
}

function option(
  record: SubscriptionRecord,
  kind: "end-of-term" | "now",
  accessEndsOn: string,
  refund: Refund | null,
): OptionOnWire {
  return {
    id: kind,
    kind,
    accessEndsOn,
    refund,
    canBeUndone: kind === "end-of-term",
    consequences: consequencesOf(record, accessEndsOn, refund),
  };
}

/** The ways in which a subscription can be cancelled today. */
export function cancellationOptions(record: SubscriptionRecord, today: string): OptionOnWire[] {
  const atEndOfTerm = option(record, "end-of-term", termEndsOn(record, today), null);
  const refund = proratedRefund(record, today);
  return refund === null ? [atEndOfTerm] : [atEndOfTerm, option(record, "now", today, refund)];
}

/** Everything that cancelling would mean today. */
export function cancellationTerms(
  record: SubscriptionRecord,
  today: string,
): Omit<Wire<CancellationTerms>, "asOf"> {
  const { id, plan, lastCharge, nextCharge } = record.subscription;
  return {
    subscriptionId: id,
    plan,
    today,
    benefits: [...record.benefits],
    freeStorage,
    storage: [...record.storage],
    lastCharge,
    nextCharge,
    options: cancellationOptions(record, today),
  };
}
