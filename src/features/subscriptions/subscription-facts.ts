import type { Subscription } from "../../api/schema/subscription.ts";
import type { SubscriptionState } from "../../flow/subscription-state.ts";
import type { Words } from "../../i18n/words.ts";
import {
  billerText,
  chargeText,
  overdueText,
  paymentMethodText,
  priceText,
  scheduledChangeText,
} from "../../subscription/phrases.ts";
import type { Fact } from "../../ui/fact-list.tsx";

/** The state in a word or two. */
export function statusText({ t }: Words, state: SubscriptionState): string {
  switch (state.kind) {
    case "cancellable":
      return t(state.attention?.kind === "past-due" ? "status.past-due" : "status.cancellable");
    case "billed-elsewhere":
      return t(state.isOff ? "status.billed-elsewhere-off" : "status.billed-elsewhere");
    case "cancelled":
    case "already-off":
    case "expired":
    case "not-owner":
    case "another-kind":
    case "unknown":
      return t(`status.${state.kind}`);
  }
}

/** Whether the notice above the action says what is unpaid. */
function isOverdueSaid(state: SubscriptionState): boolean {
  return (state.kind === "cancellable" || state.kind === "already-off") && state.attention !== null;
}

/**
 * What a card says of a subscription. To those it is shared with, what it costs and who bills it is the
 * owner's own affair.
 */
export function subscriptionFacts(
  words: Words,
  subscription: Subscription,
  state: SubscriptionState,
): (Fact | null | false)[] {
  const { t, format } = words;
  const { price, term, nextCharge, endsOn, paymentMethod, biller, overdue, scheduledChange } =
    subscription;
  const hasEnded = state.kind === "expired" || (state.kind === "cancelled" && state.hasEnded);
  const shared = [
    { name: t("fact.status"), value: statusText(words, state) },
    endsOn !== null && {
      name: t(hasEnded ? "fact.ended-on" : "fact.ends-on"),
      value: format.date(endsOn),
    },
  ];
  if (state.kind === "not-owner") return shared;
  const unpaid = overdue !== null &&
    !isOverdueSaid(state) && { name: t("fact.overdue"), value: overdueText(words, overdue) };
  const billedBy = { name: t("fact.biller"), value: billerText(words, biller) };
  // What it did cost is no promise of what it would cost now.
  if (state.kind === "expired") return [...shared, unpaid, billedBy];
  return [
    ...shared,
    { name: t("fact.price"), value: priceText(words, price, term) },
    unpaid,
    nextCharge && { name: t("fact.next-charge"), value: chargeText(words, nextCharge) },
    scheduledChange !== null &&
      subscription.recurringBilling && {
        name: t("fact.scheduled-change"),
        value: scheduledChangeText(words, scheduledChange),
      },
    paymentMethod && {
      name: t("fact.payment-method"),
      value: paymentMethodText(words, paymentMethod),
    },
    billedBy,
  ];
}
