import type { Cancellation } from "../../api/schema/cancellation.ts";
import { isolate } from "../../i18n/isolate.ts";
import type { Words } from "../../i18n/words.ts";
import {
  lastChargeFacts,
  nextChargeFact,
  refundFacts,
  type TextFact,
  priceText,
} from "../../subscription/phrases.ts";

/** Everything the receipt states, in the words of the page, the print and the file alike. */
export function receiptFacts(words: Words, receipt: Cancellation): TextFact[] {
  const { t, format } = words;
  const { account, plan, price, term, lastCharge, refund } = receipt;
  const name = account.name?.trim() ? isolate(account.name) : t("person.no-name");
  return [
    { name: t("fact.confirmation-number"), value: isolate(receipt.confirmationNumber) },
    {
      name: t("fact.subscription"),
      value: `${isolate(plan.name)}, ${priceText(words, price, term)}`,
    },
    { name: t("fact.account"), value: `${name} (${isolate(account.address)})` },
    {
      name: t("fact.cancelled-at"),
      value: format.instant(receipt.cancelledAt, receipt.timeZone),
    },
    { name: t("fact.cancelled-how"), value: t(`receipt-option.${receipt.option}`) },
    { name: t("fact.access-ends"), value: format.date(receipt.accessEndsOn) },
    ...lastChargeFacts(words, lastCharge),
    nextChargeFact(words, null),
    ...refundFacts(words, refund),
  ];
}

/** The receipt as a text file that any device can open. */
export function receiptText(words: Words, receipt: Cancellation): string {
  const heading = words.t("cancelled.heading", { plan: isolate(receipt.plan.name) });
  const lines = receiptFacts(words, receipt).map(({ name, value }) => `${name}: ${value}`);
  return [heading, "", ...lines, ""].join("\r\n");
}
