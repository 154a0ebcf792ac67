// @vitest-environment node
import { describe, expect, test } from "vitest";
import type { Wanted } from "../api/open-decisions.ts";
import type { PaymentMethod, PlanChange, Subscription } from "../api/schema/subscription.ts";
import { aSubscription, signedIn, signedOut, toCancel } from "../mocks/data/test-resources.ts";
import { resolveStep } from "./resolve-step.ts";
import type { Facts } from "./facts.ts";

const subscriptionScreens = [
  "review",
  "confirm",
  "kept",
  "cancelled",
  "recurring-billing",
  "payment-method",
  "plan-change",
  "decision",
] as const;

const off = { recurringBilling: false, nextCharge: null, endsOn: "2027-02-16" };
const cancelled = { ...off, cancellationId: "cancellation-1" };

describe("a decision whose outcome is not known", () => {
  test.each(subscriptionScreens)(
    "comes before %s, whatever is read of the subscription",
    (wanted) => {
      const read = [null, aSubscription(), aSubscription(cancelled), aSubscription(off)];
      for (const subscription of read) {
        const facts: Facts = { session: signedIn(1), subscription, decision: "open" };
        expect(resolveStep(wanted, facts)).toEqual({ screen: "decision", reason: null });
      }
    },
  );

  test("of another account is not asked about", () => {
    const facts: Facts = { session: signedIn(1), subscription: "not-found", decision: "open" };
    expect(resolveStep("decision", facts)).toEqual({
      screen: "subscriptions",
      reason: "subscription-not-found",
    });
  });

  test("is not shown to those who are signed out", () => {
    const facts: Facts = { session: signedOut(1), subscription: null, decision: "open" };
    expect(resolveStep("decision", facts).screen).toBe("sign-in");
  });
});

const basic: PlanChange = {
  plan: { id: "basic", tier: "basic", name: "Microsoft 365 Basic" },
  price: { amount: 2000, currency: "NOK" },
  term: "month",
  startsOn: "2026-12-16",
  storagePerPerson: 100,
  people: 1,
};
const card: PaymentMethod = {
  id: "card",
  kind: "card",
  label: "Visa",
  lastFour: "4242",
  expires: "2028-01",
  needsUpdate: false,
};
const about = { subscriptionId: "sub-personal", ifMatch: '"t-1"' };
const refusals: readonly { refused: Wanted; else: Partial<Subscription> }[] = [
  {
    refused: toCancel,
    else: cancelled,
  },
  {
    refused: { ...about, operation: "setRecurringBilling", body: { on: true } },
    else: { recurringBilling: true },
  },
  {
    refused: { ...about, operation: "changePlan", body: { planId: basic.plan.id } },
    else: { scheduledChange: basic },
  },
  {
    refused: { ...about, operation: "setPaymentMethod", body: { paymentMethodId: card.id } },
    else: { paymentMethod: card },
  },
];

describe.each(refusals)("a decision that is refused: $refused.operation", (refusal) => {
  const facts = (changes: Partial<Subscription>): Facts => ({
    session: signedIn(1),
    subscription: aSubscription({ ...off, paymentMethod: null, ...changes }),
    decision: { refused: refusal.refused },
  });

  test("is said to be so, and keeps nobody from another screen", () => {
    expect(resolveStep("decision", facts({})).screen).toBe("decision");
    expect(resolveStep("confirm", facts({})).screen).not.toBe("decision");
  });

  test("is not, once it has come about in another way", () => {
    expect(resolveStep("decision", facts(refusal.else)).screen).not.toBe("decision");
  });
});
