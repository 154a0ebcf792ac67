// @vitest-environment node
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Session, SignInChallenge } from "../api/schema/session.ts";
import type { Subscription } from "../api/schema/subscription.ts";
import { aSubscription, signedIn, signedOut, toCancel } from "../mocks/data/test-resources.ts";
import type { Resolution } from "./resolve-decision.ts";
import { resolveStep } from "./resolve-step.ts";
import { nextCharge, subscriptions } from "../mocks/data/test-subscriptions.ts";
import { type ScreenId, screenIds, type ScreenRow, screens, type ScreensWith } from "./screens.ts";
import type { Facts } from "./facts.ts";
import { subscriptionState } from "./subscription-state.ts";

type Guarded = Exclude<ScreenId, "home" | ScreensWith<"needs", "nothing">>;
const guarded = screenIds.filter(
  (screen): screen is Guarded => screen !== "home" && screens[screen].needs !== "nothing",
);

type Need = Exclude<ScreenRow["needs"], "nothing">;
/** "yes" where a screen with this need is shown; else the one that is shown instead, and why. */
type Answers = Record<Need, string>;
type SubscriptionNeed = Exclude<Need, "session" | "pending-code" | "account-choice" | "signed-in">;

function inWords(wanted: ScreenId, { screen, reason }: Resolution): string {
  if (screen === wanted) return "yes";
  return reason === null ? screen : `${screen}, ${reason}`;
}

function answers(facts: Facts): Partial<Record<Guarded, string>> {
  return Object.fromEntries(
    guarded.map((screen) => [screen, inWords(screen, resolveStep(screen, facts))]),
  );
}

/** What is expected of each screen, by what it needs. */
function byScreen(expected: Answers): Partial<Record<Guarded, string>> {
  return Object.fromEntries(
    guarded.flatMap((screen) => {
      const { needs } = screens[screen];
      return needs === "nothing" ? [] : [[screen, expected[needs]]];
    }),
  );
}

/** The same answer for every screen about a subscription. */
function everywhere(answer: string): Record<SubscriptionNeed, string> {
  return {
    cancellable: answer,
    cancelled: answer,
    withdrawable: answer,
    withdrawn: answer,
    "recurring-billing-off": answer,
    "changeable-payment": answer,
    "changeable-plan": answer,
    "open-decision": answer,
  };
}

const nowhere = "subscriptions, subscription-not-found";
const neitherWithdrawn = {
  withdrawable: "subscriptions, not-withdrawable",
  withdrawn: "subscriptions, not-withdrawn",
};
const elsewhere = {
  ...neitherWithdrawn,
  cancellable: "subscriptions, not-cancellable",
  cancelled: "subscriptions, not-cancelled",
  "recurring-billing-off": "subscriptions, already-on",
  "changeable-payment": "subscriptions, cannot-change-payment",
  "changeable-plan": "subscriptions, cannot-change-plan",
  "open-decision": "subscriptions",
};
const noSubscription = everywhere(nowhere);
const renews = {
  ...neitherWithdrawn,
  cancellable: "yes",
  cancelled: "subscriptions, not-cancelled",
  "recurring-billing-off": "kept, already-on",
  "changeable-payment": "yes",
  "changeable-plan": "yes",
  "open-decision": "subscriptions",
};
const isCancelled = {
  ...neitherWithdrawn,
  cancellable: "cancelled, already-cancelled",
  cancelled: "yes",
  "changeable-plan": "subscriptions, cannot-change-plan",
  "open-decision": "cancelled",
};

const isWithdrawn = {
  ...everywhere("withdrawn, already-withdrawn"),
  withdrawn: "yes",
  "open-decision": "withdrawn",
};

const forSubscription: Record<keyof typeof subscriptions, Record<SubscriptionNeed, string>> = {
  "that the address does not name": noSubscription,
  "that is not found": noSubscription,
  "that renews": renews,
  "that renews, past due": renews,
  "that is cancelled at the end of the term": {
    ...isCancelled,
    "recurring-billing-off": "yes",
    "changeable-payment": "yes",
  },
  "that is cancelled with a refund": {
    ...isCancelled,
    "recurring-billing-off": "cancelled, cannot-turn-on",
    "changeable-payment": "subscriptions, cannot-change-payment",
  },
  "that renews, and can be withdrawn from": { ...renews, withdrawable: "yes" },
  "that is cancelled, and can be withdrawn from": {
    ...isCancelled,
    withdrawable: "yes",
    "recurring-billing-off": "yes",
    "changeable-payment": "yes",
  },
  "that is withdrawn from": isWithdrawn,
  "that is withdrawn from after it was cancelled": isWithdrawn,
  "of someone else, who can withdraw from it": elsewhere,
  "that is off": { ...elsewhere, "recurring-billing-off": "yes", "changeable-payment": "yes" },
  "that is off for good": {
    ...elsewhere,
    "recurring-billing-off": "subscriptions, cannot-turn-on",
    "changeable-payment": "yes",
  },
  "that has expired": { ...elsewhere, "recurring-billing-off": "subscriptions, cannot-turn-on" },
  "of someone else": elsewhere,
  "billed by Google Play": elsewhere,
  "billed by a retailer": elsewhere,
  "of another kind": elsewhere,
  "in a state that is not known": elsewhere,
};

const signInFirst = "sign-in, sign-in-first";
const chooseFirst = "accounts, choose-account-first";
const noCode = "identifier, no-code-pending";

function signedOutAnswers(accounts: string, others: string): Answers {
  const signIn = { session: "yes", "pending-code": noCode, "account-choice": accounts };
  return { ...signIn, "signed-in": others, ...everywhere(others) };
}
const signedOutWithoutChoice = signedOutAnswers(signInFirst, signInFirst);
const signedOutWithChoice = signedOutAnswers("yes", chooseFirst);

describe.each(Object.entries(subscriptions))("a subscription %s", (name, subscription) => {
  const own = Object.entries(forSubscription).find(([key]) => key === name)?.[1];

  test.each([
    [0, signedOutWithoutChoice],
    [1, signedOutWithoutChoice],
    [3, signedOutWithChoice],
  ] as const)("signed out, with %i remembered accounts", (remembered, expected) => {
    expect(answers({ session: signedOut(remembered), subscription, decision: "none" })).toEqual(
      byScreen(expected),
    );
  });

  test.each([
    [1, "subscriptions, one-account"],
    [3, "yes"],
  ] as const)("signed in, with %i remembered accounts", (remembered, accounts) => {
    const expected = {
      ...everywhere("?"),
      session: "yes",
      "pending-code": noCode,
      "account-choice": accounts,
      "signed-in": "yes",
      ...own,
    };
    expect(answers({ session: signedIn(remembered), subscription, decision: "none" })).toEqual(
      byScreen(expected),
    );
  });
});

const challenge: SignInChallenge = {
  id: "challenge-1",
  channel: "email",
  destination: "k•••@example.com",
  codeLength: 6,
  expiresAt: "2026-11-23T08:40:00Z",
};

test.each<Session>([
  { ...signedOut(0), challenge },
  { ...signedOut(3), challenge },
  { ...signedIn(1), challenge },
])("the code can be entered while one is awaited ($status)", (session) => {
  expect(resolveStep("code", { session, subscription: null, decision: "none" })).toEqual({
    screen: "code",
    reason: null,
  });
});

const anySession: fc.Arbitrary<Session> = fc
  .tuple(
    fc.constantFrom(signedOut(0), signedOut(1), signedOut(3), signedIn(1), signedIn(3)),
    fc.constantFrom(null, challenge),
  )
  .map(([session, pending]) => ({ ...session, challenge: pending }));

/** Any combination of what a server may say, those that make no sense included. */
const anySubscription: fc.Arbitrary<Subscription> = fc
  .record({
    status: fc.constantFrom("active", "past-due", "expired", "unknown"),
    role: fc.constantFrom("owner", "member", "unknown"),
    recurringBilling: fc.boolean(),
    cancellationId: fc.constantFrom(null, "cancellation-1"),
    reactivation: fc.constantFrom(null, { nextCharge }),
    nextCharge: fc.constantFrom(null, nextCharge),
    endsOn: fc.constantFrom(null, "2027-02-16"),
    tier: fc.constantFrom("basic", "personal", "family", "premium", "xbox", "unknown"),
    biller: fc.constantFrom("microsoft", "google-play", "app-store", "unknown"),
  })
  .map(({ tier, biller, ...changes }) => {
    return aSubscription({
      ...changes,
      plan: { id: `plan-${tier}`, tier, name: tier },
      biller: { kind: biller },
    });
  });

const decisions: readonly Facts["decision"][] = ["none", "open", { refused: toCancel }];
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  decision: fc.constantFrom(...decisions),
  session: anySession,
  subscription: fc.oneof(anySubscription, fc.constantFrom(null, "not-found" as const)),
});

/** Whether what a screen is about is so. */
function isTrue(screen: ScreenId, { session, subscription, decision }: Facts): boolean {
  if (["sign-in", "identifier", "code", "accounts"].includes(screen)) return true;
  if (session.status !== "signed-in") return false;
  if (screen === "subscriptions") return true;
  if (screen === "decision" && decision === "open") return subscription !== "not-found";
  if (decision === "open") return false;
  if (subscription === null || subscription === "not-found") return false;
  const { kind } = subscriptionState(subscription);
  if (screen === "decision") return decision !== "none" && kind !== "cancelled";
  const canGoOn = subscription.role === "owner" && subscription.reactivation !== null;
  if (screen === "cancelled") return kind === "cancelled";
  if (screen === "recurring-billing") return canGoOn;
  if (screen === "payment-method") {
    const mayBeCharged = kind === "cancellable" || kind === "already-off" || canGoOn;
    return subscription.biller.kind === "microsoft" && mayBeCharged;
  }
  return kind === "cancellable";
}

describe("for any facts and any screen", () => {
  test("the answer is a screen that these facts allow: asking for it leads nowhere else", () => {
    fc.assert(
      fc.property(fc.constantFrom(...guarded), anyFacts, (wanted, facts) => {
        const { screen } = resolveStep(wanted, facts);
        expect(resolveStep(screen, facts)).toEqual({ screen, reason: null });
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test("there is a reason unless the screen speaks for itself", () => {
    fc.assert(
      fc.property(fc.constantFrom(...guarded), anyFacts, (wanted, facts) => {
        const { screen, reason } = resolveStep(wanted, facts);
        const speaksForItself = screen === wanted || [screen, wanted].includes("decision");
        expect(reason !== null || speaksForItself).toBe(true);
        expect(reason === null || screen !== wanted).toBe(true);
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  test("an outcome is shown only where it is true", () => {
    fc.assert(
      fc.property(fc.constantFrom(...guarded), anyFacts, (wanted, facts) => {
        const { screen } = resolveStep(wanted, facts);
        expect(isTrue(screen, facts)).toBe(true);
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});
