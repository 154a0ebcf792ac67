import type { Cancellation } from "../../api/schema/cancellation.ts";
import { isolate } from "../../i18n/isolate.ts";
import type { Words } from "../../i18n/words.ts";
import { namesText, nameText } from "../../subscription/people.ts";
import {
  lastChargeFacts,
  nextChargeFact,
  refundFacts,
  type TextFact,
  priceText,
} from "../../subscription/phrases.ts";
import { datesAhead } from "./receipt-dates.ts";

/** The number by which support finds it. */
export function numberFact({ t }: Words, { confirmationNumber }: Cancellation): TextFact {
  return { name: t("fact.confirmation-number"), value: isolate(confirmationNumber) };
}

/**
 * Everything that the receipt states besides its number, in the words of the page, the print and the file alike.
 * `hasEnded` says whether access is over.
 */
export function receiptFacts(words: Words, receipt: Cancellation, hasEnded: boolean): TextFact[] {
  const { t, format } = words;
  const { account, plan, price, term, lastCharge, refund } = receipt;
  const others = receipt.storage.filter(({ isYou }) => !isYou);
  return [
    {
      name: t("fact.subscription"),
      value: `${isolate(plan.name)}, ${priceText(words, price, term)}`,
    },
    {
      name: t("fact.account"),
      value: `${nameText(words, account.name)} (${isolate(account.address)})`,
    },
    {
      name: t("fact.cancelled-at"),
      value: format.instant(receipt.cancelledAt, receipt.timeZone),
    },
    {
      name: t(hasEnded ? "fact.access-ended" : "fact.access-ends"),
      value: t("receipt.access", {
        date: format.date(receipt.accessEndsOn),
        how: t(`receipt-option.${receipt.option}`),
      }),
    },
    ...(others.length === 0
      ? []
      : [
          {
            name: t(hasEnded ? "fact.also-ended-for" : "fact.also-ends-for"),
            value: namesText(words, others),
            // On the screen they stand with what each of them stores.
            isPrinted: true,
          },
        ]),
    ...lastChargeFacts(words, lastCharge),
    nextChargeFact(words, null),
    ...refundFacts(words, refund),
  ];
}

const line = (name: string, value: string) => `${name}: ${value}`;

/** The receipt as a text file that any device can open, with every date that still matters. */
export function receiptText(words: Words, receipt: Cancellation, hasEnded: boolean): string {
  const { t } = words;
  const facts = [numberFact(words, receipt), ...receiptFacts(words, receipt, hasEnded)];
  const ahead = datesAhead(words, receipt, hasEnded);
  return [
    t("cancelled.heading", { plan: isolate(receipt.plan.name) }),
    "",
    ...facts.map(({ name, value }) => line(name, value)),
    "",
    ...(ahead.length === 0 ? [] : [t("next.heading"), ""]),
    ...ahead.map(({ when, sentences }) => line(when, sentences.join(" "))),
    "",
  ].join("\r\n");
}
