import type { Benefit, StorageShare } from "../../api/schema/cancellation.ts";
import type { Account } from "../../api/schema/session.ts";
import type { PaymentMethod, Plan } from "../../api/schema/subscription.ts";
import type { Money } from "../../api/schema/values.ts";
import { freeStorage } from "../handlers/cancellation-terms.ts";
import { addDays, addMonths } from "../engine/dates.ts";
import type { SubscriptionRecord } from "../engine/db.ts";
import { maskAddress } from "../handlers/session.ts";
import type { Person } from "./people.ts";
import { gamePass, norway, offersBeside, plans, priceOf, type Market, type Tier } from "./plans.ts";

const gigabyte = 1024 ** 3;

type SampleTerm = "month" | "year";

interface Billing {
  readonly owner: Account;
  readonly today: string;
  readonly term?: SampleTerm;
  /** How many days ago the current term was paid for. */
  readonly paidDaysAgo?: number;
}

interface PlanSeed extends Billing {
  readonly tier: Tier;
  readonly market?: Market;
  /** Everyone who uses it, the owner first. */
  readonly people: readonly Person[];
}

/** The card that subscriptions are paid with. */
export function visa(today: string): PaymentMethod {
  return {
    id: "payment-visa",
    kind: "card",
    label: "Visa",
    lastFour: "4821",
    expires: addMonths(today, 26).slice(0, 7),
    needsUpdate: false,
  };
}

/** A subscription that renews by itself, paid for and with its next charge to come. */
function renewing(
  plan: Plan,
  price: Money,
  { profile }: Market,
  { owner, today, term = "year", paidDaysAgo = term === "year" ? 280 : 11 }: Billing,
): SubscriptionRecord["subscription"] {
  const paidOn = addDays(today, -paidDaysAgo);
  const nextOn = addMonths(paidOn, term === "year" ? 12 : 1);
  return {
    id: plan.id.replace("plan-", "sub-"),
    plan,
    status: "active",
    recurringBilling: true,
    price,
    term,
    nextCharge: { date: nextOn, amount: price },
    lastCharge: { date: paidOn, amount: price },
    endsOn: null,
    overdue: null,
    paymentMethod: visa(today),
    biller: { kind: "microsoft" },
    role: "owner",
    ownerName: null,
    cancelLabel: "cancel-subscription",
    cancellationId: null,
    refund: null,
    reactivation: null,
    scheduledChange: null,
    filesMayBeDeletedFrom: null,
    memberStorage: null,
    profile,
    withdrawalId: null,
    confirmationTo: maskAddress(owner.address),
  };
}

function storageOf(people: readonly Person[], quota: number): StorageShare[] {
  return people.map(({ name, gigabytes }, index) => ({
    personId: `person-${index + 1}`,
    name,
    isYou: index === 0,
    used: Math.round(gigabytes * gigabyte),
    quotaBefore: quota,
    quotaAfter: freeStorage,
  }));
}

function benefitsOf(tier: Tier, storage: readonly StorageShare[]): Benefit[] {
  const yours = storage.filter(({ isYou }) => isYou);
  const files = yours.map(({ used, quotaBefore }): Benefit => ({
    kind: "cloud-storage",
    usage: { unit: "bytes", used, limit: quotaBefore },
  }));
  const mail: Benefit = { kind: "ad-free-mail", usage: null };
  if (tier === "basic") return [...files, mail];

  const sharing: Benefit = {
    kind: "sharing",
    usage: { unit: "people", used: storage.length, limit: plans.family.people },
  };
  return [
    { kind: "apps", usage: { unit: "devices", used: 4, limit: null } },
    ...files,
    { kind: "ai-credits", usage: { unit: "credits", used: 38, limit: 60 } },
    mail,
    { kind: "device-protection", usage: { unit: "devices", used: 3, limit: 5 } },
    ...(tier === "family" ? [sharing] : []),
  ];
}

/** Microsoft 365 Basic, Personal or Family, renewing by itself. */
export function planSubscription(seed: PlanSeed): SubscriptionRecord {
  const { tier, owner, people, market = norway, term = "year" } = seed;
  const { plan, storagePerPerson } = plans[tier];
  const storage = storageOf(people, storagePerPerson);
  return {
    accountId: owner.id,
    revision: 1,
    subscription: renewing(plan, priceOf(tier, term, market), market, seed),
    benefits: benefitsOf(tier, storage),
    storage,
    refunds: market.refunds,
    otherConsequences: [],
    right: null,
    offers: offersBeside(tier, term, market),
  };
}

/** A subscription of another kind, which has a guide of its own. */
export function gamePassSubscription(billing: Billing): SubscriptionRecord {
  return {
    accountId: billing.owner.id,
    revision: 1,
    subscription: renewing(gamePass, { amount: 95_00, currency: norway.currency }, norway, billing),
    benefits: [],
    storage: [],
    refunds: "none",
    otherConsequences: [],
    right: null,
    offers: [],
  };
}
