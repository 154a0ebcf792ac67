// @vitest-environment node
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { Subscription } from "../api/schema/subscription.ts";
import {
  accountState,
  canChangePaymentMethod,
  isChargedNoMore,
  subscriptionState,
} from "./subscription-state.ts";

const price = { amount: 1199_00, currency: "NOK" };
const visa = {
  id: "payment-visa",
  kind: "card",
  label: "Visa",
  lastFour: "4821",
  expires: "2026-10",
  needsUpdate: true,
};

/** A subscription as it comes over the border, renewing by itself but for what is changed. */
function subscription(changes: Record<string, unknown> = {}): Subscription {
  return v.parse(Subscription, {
    id: "sub-personal",
    plan: { id: "plan-personal", tier: "personal", name: "Microsoft 365 Personal" },
    status: "active",
    recurringBilling: true,
    price,
    term: "year",
    nextCharge: { date: "2027-02-16", amount: price },
    lastCharge: { date: "2026-02-16", amount: price },
    endsOn: null,
    overdue: null,
    paymentMethod: { ...visa, needsUpdate: false },
    biller: { kind: "microsoft" },
    role: "owner",
    ownerName: null,
    cancelLabel: "cancel-subscription",
    cancellationId: null,
    refund: null,
    reactivation: null,
    planChanges: [],
    scheduledChange: null,
    filesMayBeDeletedFrom: null,
    memberStorage: null,
    ...changes,
  });
}

const off = { recurringBilling: false, nextCharge: null, endsOn: "2027-02-16" };
const overdue = { amount: price, since: "2026-11-14", ifCancelled: "waived" };
const plan = (tier: string) => ({ id: "plan", tier, name: "A plan" });
const retailer = { kind: "retailer", name: "Fjellheim", website: null, phone: null };

describe("the state of a subscription", () => {
  test.each([
    ["renews", {}, { kind: "cancellable", attention: null }],
    [
      "has a card that cannot be charged",
      { paymentMethod: visa },
      { kind: "cancellable", attention: { kind: "payment-method" } },
    ],
    [
      "has an overdue sum and such a card",
      { status: "past-due", overdue, paymentMethod: visa },
      {
        kind: "cancellable",
        attention: { kind: "past-due", overdue, needsPaymentMethod: true },
      },
    ],
    [
      "is past due by a sum that is not known",
      { status: "past-due" },
      {
        kind: "cancellable",
        attention: { kind: "past-due", overdue: null, needsPaymentMethod: false },
      },
    ],
    ["is off for good", off, { kind: "already-off", attention: null, canTurnOn: false }],
    [
      "is off",
      { ...off, reactivation: { nextCharge: { date: "2027-02-16", amount: price } } },
      { kind: "already-off", attention: null, canTurnOn: true },
    ],
    ["was cancelled", { ...off, cancellationId: "c" }, { kind: "cancelled", hasEnded: false }],
    [
      "was cancelled and has ended",
      { ...off, status: "expired", cancellationId: "c" },
      { kind: "cancelled", hasEnded: true },
    ],
    [
      "is a member's, whoever bills it",
      { role: "member", ownerName: "Ola", biller: { kind: "google-play" } },
      { kind: "not-owner", ownerName: "Ola" },
    ],
    [
      "is billed by a store",
      { biller: { kind: "app-store" } },
      { kind: "billed-elsewhere", biller: { kind: "app-store" }, isOff: false },
    ],
    [
      "is billed by a retailer and off",
      { ...off, biller: retailer },
      { kind: "billed-elsewhere", biller: retailer, isOff: true },
    ],
    [
      "has expired, whoever billed it",
      { ...off, status: "expired", biller: retailer },
      { kind: "expired" },
    ],
    ["is Xbox", { plan: plan("xbox") }, { kind: "another-kind", guide: "xbox" }],
    ["is Premium", { plan: plan("premium") }, { kind: "cancellable", attention: null }],
    ["is a new kind", { plan: plan("copilot") }, { kind: "another-kind", guide: "account" }],
    ["has a new status", { status: "frozen" }, { kind: "unknown" }],
    ["has a new role", { role: "guardian" }, { kind: "unknown" }],
    ["has a new biller", { biller: { kind: "phone-bill" } }, { kind: "unknown" }],
  ])("one that %s", (_, changes, state) => {
    expect(subscriptionState(subscription(changes))).toEqual(state);
  });
});

test("an account is work or school whatever it holds, else it holds something or nothing", () => {
  const own = [subscription()];
  expect(accountState({ kind: "work-or-school" }, own)).toEqual({ kind: "work-or-school" });
  expect(accountState({ kind: "personal" }, [])).toEqual({ kind: "no-subscription" });
  expect(accountState({ kind: "unknown" }, own)).toEqual({
    kind: "has-subscriptions",
    subscriptions: own,
  });
});

test("no more charges are promised only where nothing is left to pay", () => {
  expect(isChargedNoMore(subscription(off))).toBe(true);
  expect(isChargedNoMore(subscription())).toBe(false);
  expect(isChargedNoMore(subscription({ ...off, overdue }))).toBe(false);
});

test("a payment method is changed here only where it is paid here", () => {
  expect(canChangePaymentMethod(subscription())).toBe(true);
  expect(canChangePaymentMethod(subscription({ ...off }))).toBe(true);
  expect(canChangePaymentMethod(subscription({ ...off, biller: retailer }))).toBe(false);
  expect(canChangePaymentMethod(subscription({ role: "member" }))).toBe(false);
});
