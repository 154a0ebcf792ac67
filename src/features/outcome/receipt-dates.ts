import { dayOf } from "../../flow/day-of.ts";
import { isolate } from "../../i18n/isolate.ts";
import type { Words } from "../../i18n/words.ts";
import {
  type ConsequenceDay,
  consequenceDays,
  peopleOver,
} from "../../subscription/consequences.ts";
import type { CalendarEvent } from "./calendar-file.ts";
import { isWithdrawal, type Receipt } from "./receipt-kind.ts";

/** The day, `YYYY-MM-DD`, on which a receipt was known to be so. */
export function dayOfReceipt({ asOf, timeZone }: Receipt): string {
  return dayOf(asOf, timeZone);
}

/** What is still to come: the end of access, what happens to files, money. */
export function datesAhead(words: Words, receipt: Receipt, hasEnded: boolean): ConsequenceDay[] {
  const today = dayOfReceipt(receipt);
  return consequenceDays(words, { ...receipt, hasEnded }, today).filter(
    ({ date }) => date >= today,
  );
}

/** The days ahead as events of a calendar. There are none on the day itself: it needs no reminder. */
export function receiptEvents(words: Words, receipt: Receipt): CalendarEvent[] {
  const { t } = words;
  const today = dayOfReceipt(receipt);
  const plan = isolate(receipt.plan.name);
  const number = isolate(receipt.confirmationNumber);
  // Of a day to come, nothing is over.
  return datesAhead(words, receipt, false)
    .filter(({ date, isWorking }) => date > today && !isWorking)
    .map(({ date, kind, sentences }) => ({
      uid: `${receipt.id}-${date}@keep-or-cancel`,
      stamp: isWithdrawal(receipt) ? receipt.withdrawnAt : receipt.cancelledAt,
      date,
      summary: t(`calendar.${kind}`, { plan }),
      description: [
        ...sentences,
        t(isWithdrawal(receipt) ? "calendar.number-withdrawn" : "calendar.number", {
          plan,
          number,
        }),
      ].join("\n"),
    }));
}

/** What of a receipt is for the eyes of others, to whom the subscriber is someone like them. */
function seenByOthers(receipt: Receipt): Receipt {
  return {
    ...receipt,
    storage: receipt.storage.map((share) => ({ ...share, isYou: false })),
    // Whose money comes back is not theirs to know.
    consequences: receipt.consequences.filter(({ kind }) => kind !== "refund-expected"),
  };
}

/** A text for those whom it ends for, too: what ends, and when. `hasEnded` says whether access is over. */
export function textForOthers(words: Words, receipt: Receipt, hasEnded: boolean): string {
  const { t } = words;
  const days = datesAhead(words, seenByOthers(receipt), hasEnded).map(
    ({ when, sentences }) => `${when}: ${sentences.join(" ")}`,
  );
  return [
    t(isWithdrawal(receipt) ? "others.text-withdrawn" : "others.text", {
      plan: isolate(receipt.plan.name),
    }),
    ...days,
    ...(peopleOver(receipt.storage).length > 0 ? [t("others.text-end")] : []),
  ].join("\n");
}
