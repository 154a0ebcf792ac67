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
import { isWithdrawal, type Receipt } from "./receipt-kind.ts";

/** When it was decided, under the name of what was. */
function decidedFact({ t, format }: Words, receipt: Receipt): TextFact {
  return isWithdrawal(receipt)
    ? {
        name: t("fact.withdrawn-at"),
        value: format.instant(receipt.withdrawnAt, receipt.timeZone),
      }
    : {
        name: t("fact.cancelled-at"),
        value: format.instant(receipt.cancelledAt, receipt.timeZone),
      };
}

/** The number by which support finds it. */
export function numberFact(
  { t }: Words,
  { confirmationNumber }: Pick<Receipt, "confirmationNumber">,
): TextFact {
  return { name: t("fact.confirmation-number"), value: isolate(confirmationNumber) };
}

/**
 * Everything that the receipt states besides its number, in the words of the page, the print and the file alike.
 * `hasEnded` says whether access is over.
 */
export function receiptFacts(words: Words, receipt: Receipt, hasEnded: boolean): TextFact[] {
  const { t, format } = words;
  const { account, plan, price, term, lastCharge, refund, confirmationTo } = receipt;
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
    decidedFact(words, receipt),
    {
      name: t(hasEnded ? "fact.access-ended" : "fact.access-ends"),
      value: t("receipt.access", {
        date: format.date(receipt.accessEndsOn),
        how: t(`receipt-option.${isWithdrawal(receipt) ? "now" : receipt.option}`),
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
    ...(confirmationTo === null
      ? []
      : [
          {
            name: t("fact.confirmation-sent-to"),
            value: isolate(confirmationTo),
            // The law asks for it where one has withdrawn; elsewhere it would make a long screen longer.
            isPrinted: !isWithdrawal(receipt),
          },
        ]),
  ];
}

const line = (name: string, value: string) => `${name}: ${value}`;

/** The receipt as a text file that any device can open, with every date that still matters. */
export function receiptText(words: Words, receipt: Receipt, hasEnded: boolean): string {
  const { t } = words;
  const facts = [numberFact(words, receipt), ...receiptFacts(words, receipt, hasEnded)];
  const ahead = datesAhead(words, receipt, hasEnded);
  return [
    t(isWithdrawal(receipt) ? "withdrawn.heading" : "cancelled.heading", {
      plan: isolate(receipt.plan.name),
    }),
    "",
    ...facts.map(({ name, value }) => line(name, value)),
    "",
    ...(ahead.length === 0 ? [] : [t("next.heading"), ""]),
    ...ahead.map(({ when, sentences }) => line(when, sentences.join(" "))),
    "",
  ].join("\r\n");
}
