import { addDays, addMonths, daysBetween } from "./clock.ts";
import type { Facts, PaymentMethod, Refund } from "./facts.ts";
import type { Account } from "./session.ts";

const gigabyte = 1024 ** 3;

/** Bytes that everyone has without a subscription. */
export const freeStorage = 5 * gigabyte;

const daysUntilRefund = 14;
const daysToWithdraw = 14;
const monthsUntilFilesAreFrozen = 3;
const monthsUntilFilesMayBeDeleted = 6;

/** What cancelling, or withdrawing, would mean: facts on a day, and how it is paid. */
export interface Situation {
  readonly facts: Facts;
  readonly today: string;
  readonly paymentMethod: PaymentMethod | null;
}

interface Consequence {
  readonly kind: string;
  readonly date: string;
  readonly personIds: readonly string[];
}

/** One way of ending it. */
export interface Option {
  readonly id: string;
  readonly kind: "end-of-term" | "now";
  readonly accessEndsOn: string;
  readonly refund: Refund | null;
  readonly canBeUndone: boolean;
  readonly consequences: readonly Consequence[];
}

/** Why it cannot be cancelled here; `null` where it can. */
export function whyNotCancellable(account: Account, facts: Facts): string | null {
  if (account.kind === "work-or-school") return "work-or-school-account";
  if (facts.role === "member") return "not-owner";
  if (facts.biller.kind !== "microsoft") return "billed-by-someone-else";
  if (facts.plan.tier === "xbox") return "another-kind";
  if (facts.status === "expired") return "expired";
  return facts.recurringBilling ? null : "already-off";
}

/** The first day that is not paid for. */
export function termEndsOn({ facts, today }: Situation): string {
  return facts.nextCharge?.date ?? facts.endsOn ?? today;
}

/** A part of the last charge, in whole minor units. */
function refundOf({ facts, today, paymentMethod }: Situation, share: number): Refund | null {
  const { lastCharge } = facts;
  if (lastCharge === null || paymentMethod === null || share <= 0) return null;
  const { amount, currency } = lastCharge.amount;
  return {
    amount: { amount: Math.floor(amount * share), currency },
    to: paymentMethod,
    expectedBy: addDays(today, daysUntilRefund),
  };
}

/** How much of the term that was paid for last is to come. */
function unusedShare(situation: Situation): number {
  const { facts, today } = situation;
  if (facts.lastCharge === null) return 0;
  const end = termEndsOn(situation);
  return daysBetween(today, end) / daysBetween(facts.lastCharge.date, end);
}

/** From when files may be deleted of those who then store more than they may; `null` where nobody does. */
export function filesMayBeDeletedFrom(facts: Facts, accessEndsOn: string): string | null {
  const isSomeoneOver = facts.storage.some(({ used, quotaAfter }) => used > quotaAfter);
  return isSomeoneOver ? addMonths(accessEndsOn, monthsUntilFilesMayBeDeleted) : null;
}

function consequencesOf({ storage }: Facts, accessEndsOn: string, refund: Refund | null) {
  const idsOf = (shares: typeof storage) => shares.map(({ personId }) => personId);
  const everyone = idsOf(storage);
  const you = idsOf(storage.filter(({ isYou }) => isYou));
  const over = idsOf(storage.filter(({ used, quotaAfter }) => used > quotaAfter));
  const frozen = addMonths(accessEndsOn, monthsUntilFilesAreFrozen);
  const deleted = addMonths(accessEndsOn, monthsUntilFilesMayBeDeleted);
  const forThoseOver: Consequence[] = [
    { kind: "uploads-stop", date: accessEndsOn, personIds: over },
    { kind: "mail-stops", date: accessEndsOn, personIds: over },
    { kind: "files-frozen", date: frozen, personIds: over },
    { kind: "files-may-be-deleted", date: deleted, personIds: over },
  ];
  const consequences: Consequence[] = [
    { kind: "access-ends", date: accessEndsOn, personIds: everyone },
    ...(over.length > 0 ? forThoseOver : []),
  ];
  if (refund !== null) {
    consequences.push({ kind: "refund-expected", date: refund.expectedBy, personIds: you });
  }
  return consequences.toSorted((one, other) => one.date.localeCompare(other.date));
}

function atEndOfTerm(situation: Situation, refund: Refund | null): Option {
  const accessEndsOn = termEndsOn(situation);
  return {
    id: "end-of-term",
    kind: "end-of-term",
    accessEndsOn,
    refund,
    canBeUndone: true,
    consequences: consequencesOf(situation.facts, accessEndsOn, refund),
  };
}

function atOnce({ facts, today }: Situation, refund: Refund | null): Option {
  return {
    id: "now",
    kind: "now",
    accessEndsOn: today,
    refund,
    canBeUndone: false,
    consequences: consequencesOf(facts, today, refund),
  };
}

/** The ways of cancelling today. */
export function optionsOf(situation: Situation): Option[] {
  const refund = refundOf(situation, unusedShare(situation));
  const isNowPossible = situation.facts.refundsUnusedDays && refund !== null;
  return [atEndOfTerm(situation, null), ...(isNowPossible ? [atOnce(situation, refund)] : [])];
}

/** The last day on which one can withdraw; `null` where one cannot. */
function lastDayToWithdraw({ facts, today }: Situation): string | null {
  const { role, biller, status, withdrawal } = facts;
  if (role !== "owner" || biller.kind !== "microsoft" || status === "expired") return null;
  const lastDay = withdrawal && addDays(withdrawal.openedOn, daysToWithdraw);
  return lastDay === null || lastDay < today ? null : lastDay;
}

/** Withdrawing today: at once, with what was paid for the days to come. `null` where it is not open. */
export function withdrawalOf(situation: Situation): Option | null {
  if (lastDayToWithdraw(situation) === null) return null;
  return atOnce(situation, refundOf(situation, unusedShare(situation)));
}

/** The right of withdrawal as the API tells it, with every way of ending it beside it. */
export function withdrawalRight(situation: Situation) {
  const { facts } = situation;
  const lastDay = lastDayToWithdraw(situation);
  const option = withdrawalOf(situation);
  if (lastDay === null || option === null || facts.withdrawal === null) return null;
  const others = facts.recurringBilling
    ? optionsOf(situation)
    : [atEndOfTerm(situation, facts.refund)];
  const asWay = (kind: string, { accessEndsOn, refund }: Option) => ({
    kind,
    accessEndsOn,
    refund,
    filesMayBeDeletedFrom: filesMayBeDeletedFrom(facts, accessEndsOn),
  });
  return {
    lastDay,
    since: facts.withdrawal.since,
    ways: [asWay("withdrawal", option), ...others.map((other) => asWay(other.kind, other))],
  };
}

/** Whether what is promised depends on the day: a refund shrinks with each, a right of withdrawal ends with one. */
export function isOfToday(situation: Situation): boolean {
  const { recurringBilling, refundsUnusedDays } = situation.facts;
  return (recurringBilling && refundsUnusedDays) || lastDayToWithdraw(situation) !== null;
}
