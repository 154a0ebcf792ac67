import type {
  CancellationOption,
  CancellationTerms,
  Consequence,
} from "../../api/schema/cancellation.ts";
import { type NotCancellableReason, notCancellableReasons } from "../../api/schema/problem.ts";
import type { Refund, WayToEnd, WithdrawalRight } from "../../api/schema/subscription.ts";
import type { Account } from "../../api/schema/session.ts";
import { addDays, addMonths, daysBetween } from "../engine/dates.ts";
import type { SubscriptionRecord } from "../engine/db.ts";
import type { Wire } from "../engine/reply.ts";

const gigabyte = 1024 ** 3;

/** What everyone has without a subscription, in bytes. */
export const freeStorage = 5 * gigabyte;

const daysUntilRefund = 14;
/** The period of withdrawal of Directive 2011/83/EU, Article 9, in days after the one on which it begins. */
const daysToWithdraw = 14;
const monthsUntilFilesAreFrozen = 3;
const monthsUntilFilesMayBeDeleted = 6;

/** One way of cancelling, with consequences as they travel. */
export type OptionOnWire = Omit<CancellationOption, "consequences"> & {
  readonly consequences: Wire<Consequence>[];
};

/**
 * The version that the subscription and its terms share. A refund shrinks by the day, and a right of withdrawal ends
 * with one, so where there is either the terms of yesterday are not those of today.
 */
export function versionOf(record: SubscriptionRecord, today: string): string {
  const { subscription, revision, refunds } = record;
  const version = `t-${subscription.id}-${revision}`;
  const isOfToday = refunds === "prorated" || isWithdrawalOpen(record, today);
  return isOfToday ? `${version}-${today}` : version;
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

/** A part of the last charge, rounded down to whole minor units; `null` where there is none to give back. */
function refundOf(record: SubscriptionRecord, today: string, share: number): Refund | null {
  const { lastCharge, paymentMethod } = record.subscription;
  if (lastCharge === null || paymentMethod === null || share <= 0) return null;
  const amount = Math.floor(lastCharge.amount.amount * share);
  return {
    amount: { ...lastCharge.amount, amount },
    to: paymentMethod,
    expectedBy: addDays(today, daysUntilRefund),
  };
}

/** The part of the last term that is not used yet. */
function unusedShare(record: SubscriptionRecord, today: string): number {
  const { lastCharge } = record.subscription;
  const end = termEndsOn(record, today);
  return lastCharge === null ? 0 : daysBetween(today, end) / daysBetween(lastCharge.date, end);
}

/** What pays for the days not used, where the country gives that back. */
function proratedRefund(record: SubscriptionRecord, today: string): Refund | null {
  return record.refunds === "none" ? null : refundOf(record, today, unusedShare(record, today));
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

/** The last day on which one can withdraw; `null` where there never was a right to. */
function lastDayToWithdraw({ right }: SubscriptionRecord): string | null {
  return right && addDays(right.openedOn, daysToWithdraw);
}

/** Whether one can withdraw from the contract on this day. */
export function isWithdrawalOpen(record: SubscriptionRecord, today: string): boolean {
  const { role, biller, status } = record.subscription;
  const lastDay = lastDayToWithdraw(record);
  const isOwn = role === "owner" && biller.kind === "microsoft";
  return isOwn && status !== "expired" && lastDay !== null && today <= lastDay;
}

/** Withdrawing today, as a way of ending it that takes effect at once. */
export function withdrawalOption(record: SubscriptionRecord, today: string): OptionOnWire {
  const share = record.right?.refund === "full" ? 1 : unusedShare(record, today);
  return option(record, "now", today, refundOf(record, today, share));
}

/** From which day files may be deleted if it ends in this way; `null` where nobody stores too much. */
export function filesMayBeDeletedFrom({
  consequences,
}: Pick<OptionOnWire, "consequences">): string | null {
  return consequences.find(({ kind }) => kind === "files-may-be-deleted")?.date ?? null;
}

function inShort(kind: WayToEnd["kind"], way: Omit<OptionOnWire, "id">): WayToEnd {
  const { accessEndsOn, refund } = way;
  return { kind, accessEndsOn, refund, filesMayBeDeletedFrom: filesMayBeDeletedFrom(way) };
}

/** The right to withdraw today, with every way of ending it; `null` where it is not open. */
export function withdrawalRight(record: SubscriptionRecord, today: string): WithdrawalRight | null {
  const { right } = record;
  const lastDay = lastDayToWithdraw(record);
  if (right === null || lastDay === null || !isWithdrawalOpen(record, today)) return null;
  const others = record.subscription.recurringBilling
    ? cancellationOptions(record, today)
    : [option(record, "end-of-term", termEndsOn(record, today), record.subscription.refund)];
  return {
    lastDay,
    since: right.since,
    ways: [
      inShort("withdrawal", withdrawalOption(record, today)),
      ...others.map((other) => inShort(other.kind, other)),
    ],
  };
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
    profile: record.subscription.profile,
    withdrawal: withdrawalRight(record, today),
  };
}
