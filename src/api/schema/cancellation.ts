import * as v from "valibot";
import { Account } from "./session.ts";
import { Charge, Plan, Profile, Refund, Term, WithdrawalRight } from "./subscription.ts";
import { Bytes, Count, Id, Instant, LocalDate, Money, openEnum } from "./values.ts";

/** Something the plan gives, and how much of it is in use. `limit` is `null` when there is none. */
export const Benefit = v.object({
  kind: openEnum([
    "apps",
    "cloud-storage",
    "ai-credits",
    "ad-free-mail",
    "device-protection",
    "sharing",
  ]),
  usage: v.nullable(
    v.object({
      unit: openEnum(["bytes", "devices", "credits", "people"]),
      used: Count,
      limit: v.nullable(Count),
    }),
  ),
});
export type Benefit = v.InferOutput<typeof Benefit>;

/** One person's cloud storage under the plan and after it. */
export const StorageShare = v.object({
  personId: Id,
  name: v.nullable(v.string()),
  isYou: v.boolean(),
  used: Bytes,
  quotaBefore: Bytes,
  quotaAfter: Bytes,
});
export type StorageShare = v.InferOutput<typeof StorageShare>;

/** Something that happens on a day if one cancels. `personIds` names those it happens to. */
export const Consequence = v.object({
  kind: openEnum([
    "refund-expected",
    "access-ends",
    "uploads-stop",
    "mail-stops",
    "files-frozen",
    "files-may-be-deleted",
  ]),
  date: LocalDate,
  personIds: v.array(Id),
});
export type Consequence = v.InferOutput<typeof Consequence>;

/** One way of cancelling. */
export const CancellationOption = v.object({
  id: Id,
  kind: openEnum(["end-of-term", "now"]),
  /** The day on which access ends, the first that is not paid for: that of the charge that will not happen, or today. */
  accessEndsOn: LocalDate,
  /** `null` when no money comes back. */
  refund: v.nullable(Refund),
  /** Whether recurring billing can be turned back on afterwards. */
  canBeUndone: v.boolean(),
  /** In the order of their dates. */
  consequences: v.array(Consequence),
});
export type CancellationOption = v.InferOutput<typeof CancellationOption>;

/** Everything that cancelling would mean, as of today. Its version is the answer's `ETag`. */
export const CancellationTerms = v.object({
  asOf: Instant,
  subscriptionId: Id,
  plan: Plan,
  today: LocalDate,
  benefits: v.array(Benefit),
  /** What everyone has without a subscription. */
  freeStorage: Bytes,
  storage: v.array(StorageShare),
  lastCharge: v.nullable(Charge),
  /** The charge that will not happen if one cancels; `null` when none was coming. */
  nextCharge: v.nullable(Charge),
  options: v.pipe(v.array(CancellationOption), v.nonEmpty()),
  profile: Profile,
  /** The right to withdraw from the contract instead; `null` where there is none. */
  withdrawal: v.optional(v.nullable(WithdrawalRight), null),
});
export type CancellationTerms = v.InferOutput<typeof CancellationTerms>;

/** Chooses one of the options that the terms offered. */
export const CancelSubscription = v.object({ optionId: Id });

/** What every receipt states. */
const receipt = {
  /** The moment at which the subscription was known to have ended so. */
  asOf: Instant,
  id: Id,
  confirmationNumber: v.string(),
  subscriptionId: Id,
  account: Account,
  plan: Plan,
  price: Money,
  term: Term,
  /** The IANA time zone in which the receipt states its times. */
  timeZone: v.string(),
  /** The day on which access ends, the first that is not paid for. */
  accessEndsOn: LocalDate,
  lastCharge: v.nullable(Charge),
  refund: v.nullable(Refund),
  /** What everyone has without a subscription. */
  freeStorage: Bytes,
  /** Everyone who used it, and what they stored when it was ended. */
  storage: v.array(StorageShare),
  /** What has happened and will happen because of it, in the order of the dates. */
  consequences: v.array(Consequence),
  /** Where the confirmation was sent, masked by the server; `null` where none was. */
  confirmationTo: v.optional(v.nullable(v.string()), null),
};

/** The receipt of a cancellation: what was cancelled, when, and with what effect. */
export const Cancellation = v.object({
  ...receipt,
  option: openEnum(["end-of-term", "now"]),
  cancelledAt: Instant,
});
export type Cancellation = v.InferOutput<typeof Cancellation>;

/** The receipt of a withdrawal from the contract, which takes effect at once. */
export const Withdrawal = v.object({ ...receipt, withdrawnAt: Instant });
export type Withdrawal = v.InferOutput<typeof Withdrawal>;

/** The reasons one can give after cancelling, in the order they are shown. */
export const cancellationReasons = [
  "cost",
  "not-used",
  "another-service",
  "missing-feature",
  "quality",
  "too-complex",
  "support",
  "other",
] as const;

/**
 * Why someone cancelled, if they wish to tell: a reason, or their own words alone, or both, or neither. At
 * most 1,000 characters of their own words.
 */
export const SendCancellationReason = v.object({
  reason: v.nullable(v.picklist(cancellationReasons)),
  comment: v.pipe(v.string(), v.maxLength(1000)),
});
