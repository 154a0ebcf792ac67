import type { Biller } from "../../api/schema/subscription.ts";
import { addDays, addMonths } from "../engine/dates.ts";
import type { PaymentMethodRecord, SubscriptionRecord } from "../engine/db.ts";
import { visa } from "./subscriptions.ts";

type Subscribed = SubscriptionRecord["subscription"];

/** The same subscription with some facts changed. */
export function altered(
  record: SubscriptionRecord,
  changes: Partial<Subscribed>,
): SubscriptionRecord {
  return { ...record, subscription: { ...record.subscription, ...changes } };
}

/** The same subscription billed by someone else, who keeps the payment method to themselves. */
export function billedBy(record: SubscriptionRecord, biller: Biller): SubscriptionRecord {
  return altered(record, { biller, paymentMethod: null });
}

/** The same subscription seen by someone with whom it is shared. Money is the owner's own affair. */
export function seenByMember(record: SubscriptionRecord, ownerName: string): SubscriptionRecord {
  const [share] = record.storage;
  return altered(record, {
    role: "member",
    ownerName,
    nextCharge: null,
    lastCharge: null,
    paymentMethod: null,
    memberStorage: share ?? null,
  });
}

/** The same subscription with a card that can no longer be charged. */
export function withExpiredCard(record: SubscriptionRecord, today: string): SubscriptionRecord {
  return altered(record, {
    paymentMethod: { ...visa(today), expires: addMonths(today, -1).slice(0, 7), needsUpdate: true },
  });
}

/** The same subscription, paid by the month, whose latest charge failed. */
export function pastDue(record: SubscriptionRecord, today: string): SubscriptionRecord {
  const { price, lastCharge } = record.subscription;
  const since = lastCharge?.date ?? today;
  return altered(withExpiredCard(record, today), {
    status: "past-due",
    lastCharge: { date: addMonths(since, -1), amount: price },
    overdue: { amount: price, since, ifCancelled: "waived" },
  });
}

/** The same subscription some weeks after it ended. */
export function ended(record: SubscriptionRecord, today: string): SubscriptionRecord {
  const endsOn = addDays(today, -40);
  return altered(record, {
    status: "expired",
    recurringBilling: false,
    nextCharge: null,
    endsOn,
    filesMayBeDeletedFrom: addMonths(endsOn, 6),
  });
}

/** The same subscription with a right of withdrawal that opened when it was last paid for. */
export function withdrawable(
  record: SubscriptionRecord,
  since: "purchase" | "renewal",
  refund: "full" | "prorated",
): SubscriptionRecord {
  const { lastCharge } = record.subscription;
  return { ...record, right: lastCharge && { since, openedOn: lastCharge.date, refund } };
}

/** A second saved card, in good order. */
export function mastercard(accountId: string, today: string): PaymentMethodRecord {
  const expires = addMonths(today, 31).slice(0, 7);
  return {
    accountId,
    method: {
      id: "payment-mastercard",
      kind: "card",
      label: "Mastercard",
      lastFour: "1177",
      expires,
      needsUpdate: false,
      canBeChosen: true,
    },
  };
}

/** The same subscription with recurring billing turned off earlier, without a receipt. */
export function turnedOff(record: SubscriptionRecord): SubscriptionRecord {
  const { nextCharge } = record.subscription;
  return {
    ...record,
    subscription: {
      ...record.subscription,
      recurringBilling: false,
      nextCharge: null,
      endsOn: nextCharge?.date ?? null,
      reactivation: nextCharge === null ? null : { nextCharge },
    },
  };
}
