// @vitest-environment node
import { expect, test } from "vitest";
import { aSubscription } from "../mocks/test-resources.ts";
import { canTurnOnRecurringBilling, subscriptionState } from "./subscription-state.ts";

const xbox = { id: "plan-xbox", tier: "xbox", name: "Xbox Game Pass" } as const;
const retailer = { kind: "retailer", name: "Elkjøp", website: null, phone: null } as const;

test.each([
  ["cancellable", aSubscription()],
  ["cancellable", aSubscription({ status: "past-due" })],
  ["already-off", aSubscription({ recurringBilling: false })],
  ["expired", aSubscription({ status: "expired" })],
  ["expired", aSubscription({ status: "expired", recurringBilling: false })],
  ["another-kind", aSubscription({ plan: xbox })],
  ["billed-elsewhere", aSubscription({ biller: { kind: "google-play" } })],
  ["billed-elsewhere", aSubscription({ biller: { kind: "app-store" } })],
  ["billed-elsewhere", aSubscription({ biller: retailer })],
  ["billed-elsewhere", aSubscription({ biller: { kind: "unknown" } })],
  ["not-owner", aSubscription({ role: "member" })],
  ["unknown", aSubscription({ role: "unknown" })],
  ["unknown", aSubscription({ status: "unknown" })],
  ["cancelled", aSubscription({ cancellationId: "cancellation-1" })],
] as const)("%s", (kind, subscription) => {
  expect(subscriptionState(subscription).kind).toBe(kind);
});

test("a receipt outranks everything; then who may act; then what is left to do", () => {
  const expiredElsewhere = aSubscription({ biller: retailer, status: "expired", plan: xbox });
  const shared = { ...expiredElsewhere, role: "member", ownerName: "Ola" } as const;

  expect(subscriptionState(expiredElsewhere)).toEqual({
    kind: "billed-elsewhere",
    biller: retailer,
  });
  expect(subscriptionState(shared)).toEqual({ kind: "not-owner", ownerName: "Ola" });
  expect(subscriptionState({ ...shared, cancellationId: "cancellation-1" })).toEqual({
    kind: "cancelled",
  });
});

test("only the owner can turn recurring billing on, and only where the API says what it costs", () => {
  const reactivation = {
    nextCharge: { date: "2027-02-16", amount: { amount: 1199_00, currency: "NOK" } },
  };
  expect(canTurnOnRecurringBilling(aSubscription({ reactivation }))).toBe(true);
  expect(canTurnOnRecurringBilling(aSubscription({ reactivation, role: "member" }))).toBe(false);
  expect(canTurnOnRecurringBilling(aSubscription({ reactivation, role: "unknown" }))).toBe(false);
  expect(canTurnOnRecurringBilling(aSubscription({ reactivation: null }))).toBe(false);
});
