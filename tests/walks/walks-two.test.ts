import { expect, test } from "vitest";
import { taken } from "./actions.ts";
import { takeWalks } from "./walk.ts";

// In two files, so that two workers share them.
test("no walk makes a screen claim what the API does not hold", async () => {
  await takeWalks(12, 190);
  expect(taken.count).toBeGreaterThanOrEqual(5000);
}, 600_000);
