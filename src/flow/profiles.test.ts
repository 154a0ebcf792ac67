// @vitest-environment node
import { describe, expect, test } from "vitest";
import { type Profile, profileNames, type Subscription } from "../api/schema/subscription.ts";
import { signedIn, signedOut, toCancel } from "../mocks/data/test-resources.ts";
import { subscriptions } from "../mocks/data/test-subscriptions.ts";
import { journeyOf } from "./journeys.ts";
import { rulesOf } from "./profiles.ts";
import type { Resolution } from "./resolve-decision.ts";
import { resolveStep } from "./resolve-step.ts";
import { screenIds } from "./screens.ts";
import type { Facts } from "./facts.ts";

const profiles: readonly Profile[] = [...profileNames, "unknown"];

const decisions: readonly Facts["decision"][] = ["none", "open", { refused: toCancel }];
const sessions = [signedOut(0), signedOut(1), signedOut(3), signedIn(1), signedIn(3)];
const moments = decisions.flatMap((decision) => sessions.map((session) => ({ decision, session })));

/** Where each screen leads, for everyone and in every moment, if the subscription is under a profile's law. */
function answers(
  profile: Profile,
  subscription: Subscription | "not-found" | null,
): Record<string, Resolution> {
  const own =
    subscription === null || subscription === "not-found"
      ? subscription
      : { ...subscription, profile };
  return Object.fromEntries(
    moments.flatMap((moment, index) =>
      screenIds.map((wanted) => [
        `${wanted} in moment ${index}`,
        resolveStep(wanted, { ...moment, subscription: own }),
      ]),
    ),
  );
}

describe.each(profiles)("where the profile is %s", (profile) => {
  const hasReview = journeyOf(profile)[0] === "review";
  const pastTheReview = (usual: Resolution): Resolution =>
    usual.screen === "review" && !hasReview ? { screen: "confirm", reason: null } : usual;

  test.each(Object.entries(subscriptions))(
    "a subscription %s leads where it always does, but past a review that there is not",
    (_, subscription) => {
      const usual = Object.entries(answers("default", subscription));
      expect(answers(profile, subscription)).toEqual(
        Object.fromEntries(usual.map(([wanted, answer]) => [wanted, pastTheReview(answer)])),
      );
    },
  );

  test("there is something to look through exactly where there is a review", () => {
    expect(rulesOf(profile).review.length > 0).toBe(hasReview);
  });

  test("the last screen says what happens before its button, and nothing twice", () => {
    const { before, after } = rulesOf(profile).confirm;
    expect(before.some((part) => part === "outcome" || part === "statement")).toBe(true);
    expect(new Set([...before, ...after]).size).toBe(before.length + after.length);
  });
});

test("a profile that this version does not know has the usual rules and the usual way", () => {
  expect(rulesOf("unknown")).toBe(rulesOf("default"));
  expect(journeyOf("unknown")).toEqual(journeyOf("default"));
});
