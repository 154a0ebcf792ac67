// @vitest-environment node
import { expect, test } from "vitest";
import { aSubscription, signedIn, signedOut } from "../mocks/data/test-resources.ts";
import { firstOpenStepBefore, stepPosition, steps } from "./steps.ts";

const subscription = aSubscription();
const ids = steps.map(({ id }) => id);

function positions(session: ReturnType<typeof signedIn>): string[] {
  return ids.map((id) => {
    const { number, total } = stepPosition(id, { session, subscription });
    return `${id} ${number}/${total}`;
  });
}

test("where several accounts are remembered, choosing one is a step", () => {
  const expected = [
    "sign-in 1/5",
    "accounts 2/5",
    "subscriptions 3/5",
    "review 4/5",
    "confirm 5/5",
  ];
  expect(positions(signedOut(3))).toEqual(expected);
  expect(positions(signedIn(3))).toEqual(expected);
});

test("elsewhere it is not counted, unless one stands on it", () => {
  const expected = [
    "sign-in 1/4",
    "accounts 2/5",
    "subscriptions 2/4",
    "review 3/4",
    "confirm 4/4",
  ];
  expect(positions(signedOut(0))).toEqual(expected);
  expect(positions(signedIn(1))).toEqual(expected);
});

test("what is still to be done before a step", () => {
  const facts = { session: signedIn(3), subscription };
  const cancelled = aSubscription({ cancellationId: "cancellation-1" });

  expect(firstOpenStepBefore("confirm", { session: signedOut(1), subscription })).toBe("sign-in");
  expect(firstOpenStepBefore("confirm", { session: signedOut(3), subscription })).toBe("accounts");
  expect(firstOpenStepBefore("subscriptions", facts)).toBeNull();
  expect(firstOpenStepBefore("review", { ...facts, subscription: null })).toBe("subscriptions");
  expect(firstOpenStepBefore("review", { ...facts, subscription: "not-found" })).toBe(
    "subscriptions",
  );
  expect(firstOpenStepBefore("confirm", facts)).toBe("review");
  expect(firstOpenStepBefore("confirm", { ...facts, subscription: cancelled })).toBeNull();
  expect(firstOpenStepBefore("confirm", { ...facts, subscription: null })).toBe("subscriptions");
});
