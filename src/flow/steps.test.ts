// @vitest-environment node
import { expect, test } from "vitest";
import { stepPosition } from "./steps.ts";

test("the journey has four steps, however many accounts are remembered", () => {
  const ids = ["sign-in", "subscriptions", "review", "confirm"] as const;
  expect(ids.map((id) => stepPosition(id))).toEqual([
    { number: 1, total: 4 },
    { number: 2, total: 4 },
    { number: 3, total: 4 },
    { number: 4, total: 4 },
  ]);
});
