import type { CancellationOption, CancellationTerms } from "../api/schema/cancellation.ts";
import type { Words } from "../i18n/words.ts";
import { paymentMethodText } from "./phrases.ts";

type Terms = Pick<CancellationTerms, "today" | "lastCharge" | "nextCharge">;
type Option = Pick<CancellationOption, "accessEndsOn" | "refund">;

/** A day in few letters, or that it is today. */
export function shortDayText({ t, format }: Words, date: string, today: string): string {
  return date === today ? t("outcome.today") : format.shortDate(date);
}

/** How much comes back, in figures: also where that is nothing. */
export function moneyBackText({ t, format }: Words, terms: Terms, { refund }: Option): string {
  if (refund !== null) return format.money(refund.amount);
  const currency = (terms.lastCharge ?? terms.nextCharge)?.amount.currency;
  return currency === undefined ? t("refund.none") : format.money({ amount: 0, currency });
}

/** Where the money that comes back goes, and by when; where none does, what is no longer charged. */
export function moneyNote(words: Words, { nextCharge }: Terms, { refund }: Option): string {
  const { t, format } = words;
  if (refund !== null) {
    return t("outcome.refund", {
      to: paymentMethodText(words, refund.to),
      date: format.shortDate(refund.expectedBy),
    });
  }
  if (nextCharge === null) return t("next-charge.none");
  return t("outcome.not-charged", {
    amount: format.money(nextCharge.amount),
    date: format.shortDate(nextCharge.date),
  });
}
