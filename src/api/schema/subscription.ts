import * as v from "valibot";
import { Bytes, Count, Id, LocalDate, Money, openEnum } from "./values.ts";

/** The product that is subscribed to. Its name is a proper noun and is shown as the server writes it. */
export const Plan = v.object({
  id: Id,
  tier: openEnum(["basic", "personal", "family", "premium", "xbox"]),
  name: v.string(),
});
export type Plan = v.InferOutput<typeof Plan>;

/** How often a price is charged. */
export const Term = openEnum(["month", "year"]);
export type Term = v.InferOutput<typeof Term>;

/** One sum taken, or to be taken, on one day. */
export const Charge = v.object({ date: LocalDate, amount: Money });
export type Charge = v.InferOutput<typeof Charge>;

/** A saved way of paying. No full number ever reaches the application. */
export const PaymentMethod = v.object({
  id: Id,
  kind: openEnum(["card", "paypal", "account-balance"]),
  /** The brand, such as Visa. */
  label: v.string(),
  lastFour: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}$/))),
  /** The month a card is valid through, `YYYY-MM`. */
  expires: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
  needsUpdate: v.boolean(),
});
export type PaymentMethod = v.InferOutput<typeof PaymentMethod>;

/** Who takes the payment, and so who can stop it. */
export const Biller = v.fallback(
  v.variant("kind", [
    v.object({ kind: v.literal("microsoft") }),
    v.object({ kind: v.literal("google-play") }),
    v.object({ kind: v.literal("app-store") }),
    v.object({
      kind: v.literal("retailer"),
      name: v.string(),
      /** Where the retailer answers; each is `null` when the server does not know it. */
      website: v.nullable(v.string()),
      phone: v.nullable(v.string()),
    }),
    v.object({ kind: v.literal("unknown") }),
  ]),
  { kind: "unknown" },
);
export type Biller = v.InferOutput<typeof Biller>;

/** A plan one could change to, and from when. Nothing is charged before that day. */
export const PlanChange = v.object({
  plan: Plan,
  price: Money,
  term: Term,
  startsOn: LocalDate,
  /** Cloud storage for each person. */
  storagePerPerson: Bytes,
  people: Count,
});
export type PlanChange = v.InferOutput<typeof PlanChange>;

/** One subscription of the signed-in account, or shared with it. */
export const Subscription = v.object({
  id: Id,
  plan: Plan,
  status: openEnum(["active", "past-due", "expired"]),
  recurringBilling: v.boolean(),
  price: Money,
  term: Term,
  /** `null` when nothing more will be charged. */
  nextCharge: v.nullable(Charge),
  lastCharge: v.nullable(Charge),
  /** The day access ends or ended; `null` while the subscription renews by itself. */
  endsOn: v.nullable(LocalDate),
  /** A sum that should have been paid already; `null` when there is none. */
  overdue: v.nullable(Money),
  paymentMethod: v.nullable(PaymentMethod),
  biller: Biller,
  /** Only the owner can cancel. A member of someone else's Family is not the owner. */
  role: openEnum(["owner", "member"]),
  /** Whose Family it is, for a member; `null` otherwise, or when the name is missing. */
  ownerName: v.nullable(v.string()),
  /** What the dashboard calls the way to cancel. */
  cancelLabel: openEnum(["cancel-subscription", "upgrade-or-cancel"]),
  /** The receipt of the cancellation in force; `null` when it was not cancelled. */
  cancellationId: v.nullable(Id),
  /** What turning recurring billing back on would charge first; `null` when it cannot be turned on. */
  reactivation: v.nullable(v.object({ nextCharge: Charge })),
  /** The plans it can change to, in sight wherever the subscription is. */
  planChanges: v.array(PlanChange),
});
export type Subscription = v.InferOutput<typeof Subscription>;

/** Every subscription of the signed-in account, on the server's day. */
export const SubscriptionList = v.object({
  today: LocalDate,
  subscriptions: v.array(Subscription),
});
export type SubscriptionList = v.InferOutput<typeof SubscriptionList>;

/** Turns recurring billing on or off. */
export const SetRecurringBilling = v.object({ on: v.boolean() });
