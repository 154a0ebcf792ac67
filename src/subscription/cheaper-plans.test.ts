// @vitest-environment node
import { expect, test } from "vitest";
import type { PlanChange } from "../api/schema/subscription.ts";
import { aSubscription } from "../mocks/data/test-resources.ts";
import { cheaperPlans } from "./cheaper-plans.ts";

const kroner = (amount: number, currency = "NOK") => ({ amount: amount * 100, currency });

function plan(name: string, change: Pick<PlanChange, "price" | "term">): PlanChange {
  return {
    plan: { id: name, tier: "basic", name },
    startsOn: "2027-02-16",
    storagePerPerson: 100 * 1024 ** 3,
    people: 1,
    ...change,
  };
}

const names = (...args: Parameters<typeof cheaperPlans>) =>
  cheaperPlans(...args).map((change) => change.plan.name);

test("plans are compared by the month, and only those that cost less are named", () => {
  const planChanges = [
    plan("less a year", { price: kroner(259), term: "year" }),
    plan("less a month", { price: kroner(99), term: "month" }),
    plan("the same", { price: kroner(1200), term: "year" }),
    plan("the same by the month", { price: kroner(100), term: "month" }),
    plan("more a month, though a smaller number", { price: kroner(149), term: "month" }),
    plan("more", { price: kroner(1499), term: "year" }),
  ];
  const yearly = aSubscription({ price: kroner(1200), term: "year", planChanges });
  const monthly = aSubscription({ price: kroner(100), term: "month", planChanges });

  expect(names(yearly)).toEqual(["less a year", "less a month"]);
  expect(names(monthly)).toEqual(["less a year", "less a month"]);
});

test("what cannot be compared is not called cheaper", () => {
  const planChanges = [
    plan("another currency", { price: kroner(1, "DKK"), term: "year" }),
    plan("an unknown term", { price: kroner(1), term: "unknown" }),
    plan("free", { price: kroner(0), term: "month" }),
  ];
  expect(names(aSubscription({ price: kroner(1200), planChanges }))).toEqual(["free"]);
  expect(names(aSubscription({ price: kroner(1200), term: "unknown", planChanges }))).toEqual([]);
  expect(names(aSubscription({ price: kroner(0), planChanges }))).toEqual([]);
  expect(names(aSubscription({ planChanges: [] }))).toEqual([]);
});
