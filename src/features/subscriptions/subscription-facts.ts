import type { Subscription } from "../../api/schema/subscription.ts";
import type { SubscriptionState } from "../../flow/subscription-state.ts";
import type { Words } from "../../i18n/words.ts";
import {
  billerText,
  chargeText,
  overdueText,
  paymentMethodText,
  priceText,
  refundFacts,
  scheduledChangeText,
} from "../../subscription/phrases.ts";
import type { Fact } from "../../ui/fact-list.tsx";
import type { Tone } from "../../ui/tone.ts";

/** The state in a word or two. */
export function statusText(words: Words, state: SubscriptionState): string {
  const { t } = words;
  switch (state.kind) {
    case "cancellable":
      return t(state.attention?.kind === "past-due" ? "status.past-due" : "status.cancellable");
    case "billed-elsewhere": {
      const values = { biller: billerText(words, state.biller) };
      if (state.isOff) return t("status.billed-elsewhere-off", values);
      return state.biller.kind === "retailer"
        ? t("status.billed-by-retailer", values)
        : t("status.billed-elsewhere", values);
    }
    case "withdrawn":
    case "cancelled":
    case "already-off":
    case "expired":
    case "not-owner":
    case "another-kind":
    case "unknown":
      return t(`status.${state.kind}`);
  }
}

/** The tone of a state: what renews works, what does not is done, and neither looks better than the other. */
export function statusTone(state: SubscriptionState): Tone {
  switch (state.kind) {
    case "cancellable":
      return state.attention?.kind === "past-due" ? "warning" : "success";
    case "already-off":
      return state.attention?.kind === "past-due" ? "warning" : "success";
    case "withdrawn":
    case "cancelled":
      return "success";
    case "billed-elsewhere":
      return state.isOff ? "success" : "warning";
    case "expired":
    case "another-kind":
    case "unknown":
      return "neutral";
    case "not-owner":
      return "info";
  }
}

/** What it costs, and what is charged when. */
export function priceLine(words: Words, { price, term, nextCharge }: Subscription): string {
  const { t } = words;
  const costs = priceText(words, price, term);
  return nextCharge === null
    ? costs
    : t("subscription.renews", { price: costs, charge: chargeText(words, nextCharge) });
}

/** Whether the notice above the action says what is unpaid. */
function isOverdueSaid(state: SubscriptionState): boolean {
  return (state.kind === "cancellable" || state.kind === "already-off") && state.attention !== null;
}

/**
 * What a card says of a subscription besides its state and what can be done about it. To those it is shared with,
 * what it costs and who bills it is the owner's own affair.
 */
export function subscriptionFacts(
  words: Words,
  subscription: Subscription,
  state: SubscriptionState,
): (Fact | null | false)[] {
  const { t, format } = words;
  const { price, term, nextCharge, endsOn, paymentMethod, biller, overdue, refund } = subscription;
  const { scheduledChange } = subscription;
  const unpaid = overdue !== null &&
    !isOverdueSaid(state) && { name: t("fact.overdue"), value: overdueText(words, overdue) };
  const billedBy = { name: t("fact.biller"), value: billerText(words, biller) };
  const paidWith = paymentMethod && {
    name: t("fact.payment-method"),
    value: paymentMethodText(words, paymentMethod),
  };
  const ends = endsOn !== null && { name: t("fact.ends-on"), value: format.date(endsOn) };
  const costs = { name: t("fact.price"), value: priceText(words, price, term) };
  const charged = nextCharge && {
    name: t("fact.next-charge"),
    value: chargeText(words, nextCharge),
  };
  switch (state.kind) {
    case "cancellable":
      return [
        unpaid,
        scheduledChange !== null && {
          name: t("fact.scheduled-change"),
          value: scheduledChangeText(words, scheduledChange),
        },
        paidWith,
        billedBy,
      ];
    case "withdrawn":
    case "cancelled":
      return [unpaid, ...(refund === null ? [] : refundFacts(words, refund))];
    case "already-off":
      return [costs, unpaid, paidWith, billedBy];
    case "expired":
      // What it did cost is no promise of what it would cost now.
      return [unpaid, billedBy];
    case "not-owner":
      return [ends];
    case "billed-elsewhere":
      return [costs, unpaid, charged, paidWith];
    case "another-kind":
    case "unknown":
      return [costs, unpaid, charged, ends, paidWith, billedBy];
  }
}
