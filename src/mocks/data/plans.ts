import type { Plan, PlanChange, Profile } from "../../api/schema/subscription.ts";
import type { Money } from "../../api/schema/values.ts";

const gigabyte = 1024 ** 3;
const terabyte = 1024 * gigabyte;

/** The plans of the sample data that can be cancelled here. */
export type Tier = "basic" | "personal" | "family";

interface SamplePlan {
  readonly plan: Plan;
  /** Bytes of cloud storage for each person. */
  readonly storagePerPerson: number;
  readonly people: number;
}

/** The plans, in the order of their price. */
export const plans: Readonly<Record<Tier, SamplePlan>> = {
  basic: {
    plan: { id: "plan-basic", tier: "basic", name: "Microsoft 365 Basic" },
    storagePerPerson: 100 * gigabyte,
    people: 1,
  },
  personal: {
    plan: { id: "plan-personal", tier: "personal", name: "Microsoft 365 Personal" },
    storagePerPerson: terabyte,
    people: 1,
  },
  family: {
    plan: { id: "plan-family", tier: "family", name: "Microsoft 365 Family" },
    storagePerPerson: terabyte,
    people: 6,
  },
};

/** A plan of a kind that cannot be cancelled here. */
export const gamePass: Plan = {
  id: "plan-game-pass",
  tier: "xbox",
  name: "Xbox Game Pass Essential",
};

/** A country, as far as subscriptions differ by it. Its prices are examples, in minor units. */
export interface Market {
  readonly currency: string;
  readonly profile: Profile;
  readonly refunds: "none" | "prorated";
  readonly prices: Readonly<Record<Tier, Readonly<Record<"month" | "year", number>>>>;
}

export const norway: Market = {
  currency: "NOK",
  profile: "norway",
  refunds: "none",
  prices: {
    basic: { month: 26_00, year: 259_00 },
    personal: { month: 119_00, year: 1199_00 },
    family: { month: 149_00, year: 1499_00 },
  },
};

export const denmark: Market = {
  currency: "DKK",
  profile: "eu",
  refunds: "prorated",
  prices: {
    basic: { month: 18_00, year: 179_00 },
    personal: { month: 84_00, year: 839_00 },
    family: { month: 107_00, year: 1069_00 },
  },
};

const euroPrices: Market["prices"] = {
  basic: { month: 2_00, year: 20_00 },
  personal: { month: 10_00, year: 99_00 },
  family: { month: 13_00, year: 129_00 },
};

export const germany: Market = {
  currency: "EUR",
  profile: "germany",
  refunds: "none",
  prices: euroPrices,
};

export const france: Market = {
  currency: "EUR",
  profile: "france",
  refunds: "prorated",
  prices: euroPrices,
};

export const california: Market = {
  currency: "USD",
  profile: "california",
  refunds: "none",
  prices: {
    basic: { month: 1_99, year: 19_99 },
    personal: { month: 9_99, year: 99_99 },
    family: { month: 12_99, year: 129_99 },
  },
};

export const unitedKingdom: Market = {
  currency: "GBP",
  profile: "united-kingdom",
  refunds: "none",
  prices: {
    basic: { month: 1_99, year: 19_99 },
    personal: { month: 8_49, year: 84_99 },
    family: { month: 10_49, year: 104_99 },
  },
};

/** What a plan costs in a country. */
export function priceOf(tier: Tier, term: "month" | "year", market: Market): Money {
  return { amount: market.prices[tier][term], currency: market.currency };
}

/** The plans that someone on this one could change to, paying as often as now. */
export function offersBeside(
  tier: Tier,
  term: "month" | "year",
  market: Market,
): Omit<PlanChange, "startsOn">[] {
  const tiers: readonly Tier[] = ["basic", "personal", "family"];
  return tiers
    .filter((other) => other !== tier)
    .map((other) => ({ ...plans[other], price: priceOf(other, term, market), term }));
}
