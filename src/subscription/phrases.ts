import type {
  Charge,
  Biller,
  PaymentMethod,
  Plan,
  PlanChange,
  Refund,
  Subscription,
  Term,
} from "../api/schema/subscription.ts";
import type { Words } from "../i18n/words.ts";
import type { Money } from "../api/schema/values.ts";
import { isolate } from "../i18n/isolate.ts";

/** The name of a plan for a heading, which does not break before its number. */
export function unbrokenName({ name }: Plan): string {
  return isolate(name).replaceAll(/ (?=\d)/g, "\u00A0");
}

/** A price with its term: "1 499 kr a year". */
export function priceText({ t, format }: Words, price: Money, term: Term): string {
  return t(`price.${term}`, { price: format.money(price) });
}

/** A sum and its day: "1 499 kr on 14 March 2027". */
export function chargeText({ t, format }: Words, { amount, date }: Charge): string {
  return t("charge.on-date", { amount: format.money(amount), date: format.date(date) });
}

/** A way of paying: "Visa ending in 4242". */
export function paymentMethodText({ t }: Words, method: PaymentMethod): string {
  const label = isolate(method.label);
  return method.lastFour === null
    ? label
    : t("payment-method.ending", { label, lastFour: method.lastFour });
}

/** Who takes the payment. */
export function billerText({ t }: Words, biller: Biller): string {
  switch (biller.kind) {
    case "microsoft":
      return "Microsoft";
    case "google-play":
      return "Google Play";
    case "app-store":
      return "Apple App Store";
    case "retailer":
      return biller.name.trim() === "" ? t("biller.retailer") : isolate(biller.name);
    case "unknown":
      return t("biller.unknown");
  }
}

/** A sum that should have been paid, and since when. */
export function overdueText(
  { t, format }: Words,
  { amount, since }: NonNullable<Subscription["overdue"]>,
): string {
  return t("past-due.text", { amount: format.money(amount), date: format.date(since) });
}

/** The change of plan that was asked for: to what, when and at what price. */
export function scheduledChangeText(words: Words, change: PlanChange): string {
  const { t, format } = words;
  return t("scheduled-change.text", {
    plan: isolate(change.plan.name),
    date: format.date(change.startsOn),
    price: priceText(words, change.price, change.term),
  });
}

/** A fact in plain words, which can stand on a page as well as in a file. */
export interface TextFact {
  readonly name: string;
  readonly value: string;
  /** Whether it is for print alone, since it stands elsewhere on the screen. */
  readonly isPrinted?: boolean;
}

/** What comes back, to where and by when; or that nothing does. */
export function refundFacts(words: Words, refund: Refund | null): TextFact[] {
  const { t, format } = words;
  if (refund === null) return [{ name: t("fact.money-back"), value: t("refund.none") }];
  return [
    { name: t("fact.money-back"), value: format.money(refund.amount) },
    { name: t("fact.refund-to"), value: paymentMethodText(words, refund.to) },
    { name: t("fact.refund-by"), value: format.date(refund.expectedBy) },
  ];
}

/** What was charged last, where something was. */
export function lastChargeFacts(words: Words, charge: Charge | null): TextFact[] {
  return charge === null
    ? []
    : [{ name: words.t("fact.last-charge"), value: chargeText(words, charge) }];
}

/** What will be charged next; or that nothing will. */
export function nextChargeFact(words: Words, charge: Charge | null): TextFact {
  const value = charge === null ? words.t("next-charge.none") : chargeText(words, charge);
  return { name: words.t("fact.next-charge"), value };
}

/** What will be charged next, in large: the sum, then the day; or that nothing will. */
export function largeChargeFact(words: Words, charge: Charge | null) {
  const { t, format } = words;
  const name = t("fact.next-charge");
  return charge === null
    ? { name, value: t("next-charge.none") }
    : { name, value: format.money(charge.amount), note: format.date(charge.date) };
}
