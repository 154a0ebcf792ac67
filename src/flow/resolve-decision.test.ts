// @vitest-environment node
import { describe, expect, test } from "vitest";
import { aSubscription, signedIn, signedOut } from "../mocks/test-resources.ts";
import { resolveStep } from "./resolve-step.ts";
import type { Facts } from "./steps.ts";

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

  test("once it is refused, its screen still says so, and no other is kept from anyone", () => {
    const facts: Facts = {
      session: signedIn(1),
      subscription: aSubscription(),
      decision: "refused",
    };
    expect(resolveStep("decision", facts).screen).toBe("decision");
    expect(resolveStep("confirm", facts).screen).toBe("confirm");
  });
});
