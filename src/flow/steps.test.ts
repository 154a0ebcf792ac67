// @vitest-environment node
import { expect, test } from "vitest";
import { stepPosition } from "./steps.ts";

test("the journey has four steps, however many accounts are remembered", () => {
  const ids = ["sign-in", "subscriptions", "review", "confirm"] as const;
  expect(ids.map((id) => stepPosition(id, "default"))).toEqual([
    { number: 1, total: 4 },
    { number: 2, total: 4 },
    { number: 3, total: 4 },
    { number: 4, total: 4 },
  ]);
});

test("and three where the law leaves no room for the review, from the first on", () => {
  const ids = ["sign-in", "subscriptions", "confirm"] as const;
  expect(ids.map((id) => stepPosition(id, "germany"))).toEqual([
    { number: 1, total: 3 },
    { number: 2, total: 3 },
    { number: 3, total: 3 },
  ]);
});
