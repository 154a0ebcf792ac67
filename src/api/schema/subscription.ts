import * as v from "valibot";
import { Bytes, Count, Id, Instant, LocalDate, Money, openEnum } from "./values.ts";

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

/**
 * Money that comes back: how much, where to, and by which day at the latest. Never more than the last charge, and in its
 * currency.
 */
export const Refund = v.object({
  amount: Money,
  to: PaymentMethod,
  expectedBy: LocalDate,
});
export type Refund = v.InferOutput<typeof Refund>;

/** Whose law asks for rules beyond the usual ones; `default` is nobody's. */
export const profileNames = [
  "default",
  "eu",
  "norway",
  "germany",
  "france",
  "california",
  "united-kingdom",
] as const;
export type ProfileName = (typeof profileNames)[number];

/**
 * The rules that hold for the subscriber. What each asks of the screens stands in `flow/profiles.ts`; one that is not
 * known has the usual ones.
 */
export const Profile = openEnum(profileNames);
export type Profile = v.InferOutput<typeof Profile>;

/** One way of ending a subscription in short, to be held against the others. */
export const WayToEnd = v.object({
  kind: openEnum(["withdrawal", "end-of-term", "now"]),
  /** The day on which access ends: the first that is not paid for. */
  accessEndsOn: LocalDate,
  /** `null` when no money comes back. */
  refund: v.nullable(Refund),
  /** From which day files over the free allowance may be deleted; `null` where none are over it. */
  filesMayBeDeletedFrom: v.nullable(LocalDate),
});
export type WayToEnd = v.InferOutput<typeof WayToEnd>;

/**
 * The right to withdraw from the contract, while it is open (Directive 2011/83/EU, Articles 9 and 11a). Withdrawing
 * takes effect at once, needs no reason, and is another thing than cancelling.
 */
export const WithdrawalRight = v.object({
  /** The last day on which withdrawing works, on the subscriber's own calendar. The server's day decides. */
  lastDay: LocalDate,
  /** What it began with: a renewal has a right of its own in some countries. */
  since: openEnum(["purchase", "renewal"]),
  /**
   * Withdrawing first, then whichever ways of cancelling there are, as of today; once it is cancelled at the end of the
   * term, that one.
   */
  ways: v.pipe(v.array(WayToEnd), v.nonEmpty()),
});
export type WithdrawalRight = v.InferOutput<typeof WithdrawalRight>;

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
  /**
   * The day on which access ends or ended, the first that is not paid for: that of the charge that will not happen.
   * `null` while the subscription renews by itself.
   */
  endsOn: v.nullable(LocalDate),
  /**
   * A sum that should have been paid already, and what becomes of it if one cancels: one that is `waived` is gone then.
   * Else `null`.
   */
  overdue: v.nullable(
    v.object({
      amount: Money,
      since: LocalDate,
      ifCancelled: openEnum(["waived", "still-due"]),
    }),
  ),
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
  /** The money that comes back by that cancellation; `null` when none does. */
  refund: v.nullable(Refund),
  /** What turning recurring billing back on would charge first, at the plan's present price; `null` when it cannot be. */
  reactivation: v.nullable(v.object({ nextCharge: Charge })),
  /** The plans it can change to, in sight wherever the subscription is; none while it does not renew. */
  planChanges: v.array(PlanChange),
  /** The change that was asked for and has not happened yet. */
  scheduledChange: v.nullable(PlanChange),
  /**
   * From which day files over the free allowance may be deleted, once it has ended: the day of the consequence
   * `files-may-be-deleted` of its receipt, where it has one. Else `null`.
   */
  filesMayBeDeletedFrom: v.nullable(LocalDate),
  /** What a member of someone else's Family stores, now and without it; `null` for owners. */
  memberStorage: v.nullable(v.object({ used: Bytes, quotaBefore: Bytes, quotaAfter: Bytes })),
  profile: Profile,
  /** The right to withdraw from the contract; `null` where there is none, or its time is over. */
  withdrawal: v.optional(v.nullable(WithdrawalRight), null),
  /** The receipt of the withdrawal; `null` when nobody has withdrawn. */
  withdrawalId: v.optional(v.nullable(Id), null),
  /** Where confirmations of what is decided are sent, masked by the server; `null` where none are. */
  confirmationTo: v.optional(v.nullable(v.string()), null),
});
export type Subscription = v.InferOutput<typeof Subscription>;

/** One subscription, as it was at the moment `asOf`. */
export const SubscriptionAnswer = v.object({ ...Subscription.entries, asOf: Instant });
export type SubscriptionAnswer = v.InferOutput<typeof SubscriptionAnswer>;

/** Every subscription of the signed-in account, as they were at the moment `asOf`, on the server's day. */
export const SubscriptionList = v.object({
  asOf: Instant,
  today: LocalDate,
  subscriptions: v.array(Subscription),
});
export type SubscriptionList = v.InferOutput<typeof SubscriptionList>;

/** What one needs to know to change plans. Its version is the answer's `ETag`. */
export const PlanChangeTerms = v.object({
  asOf: Instant,
  plan: Plan,
  price: Money,
  term: Term,
  /** How much each person stores, the owner first. */
  usedStorage: v.array(Bytes),
  plans: v.array(PlanChange),
});
export type PlanChangeTerms = v.InferOutput<typeof PlanChangeTerms>;

/** Chooses a plan to change to when the term ends. */
export const ChangePlan = v.object({ planId: Id });

/** A saved way of paying, and whether it can be chosen: an expired card cannot. */
export const SavedPaymentMethod = v.object({ ...PaymentMethod.entries, canBeChosen: v.boolean() });
export type SavedPaymentMethod = v.InferOutput<typeof SavedPaymentMethod>;

/** The saved ways of paying, and the address of the hosted page where another one is added. */
export const PaymentMethodList = v.object({
  methods: v.array(SavedPaymentMethod),
  addAddress: v.string(),
});
export type PaymentMethodList = v.InferOutput<typeof PaymentMethodList>;

/** Chooses among the saved ways of paying. */
export const SetPaymentMethod = v.object({ paymentMethodId: Id });

/** Turns recurring billing on or off. */
export const SetRecurringBilling = v.object({ on: v.boolean() });
