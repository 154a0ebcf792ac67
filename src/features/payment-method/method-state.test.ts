// @vitest-environment node
import { expect, test } from "vitest";
import type { SavedPaymentMethod } from "../../api/schema/subscription.ts";
import { methodState } from "./method-state.ts";

const visa: SavedPaymentMethod = {
  id: "visa",
  kind: "card",
  label: "Visa",
  lastFour: "4821",
  expires: "2026-10",
  needsUpdate: true,
  canBeChosen: false,
};

test("a card past its last month has expired", () => {
  expect(methodState(visa, "2026-11-01")).toEqual({ kind: "expired", month: "2026-10" });
});

test("a card is not called expired on the last day of its last month", () => {
  expect(methodState(visa, "2026-10-31")).toEqual({ kind: "not-usable" });
});

test("no reason is made up for what never expires", () => {
  expect(methodState({ ...visa, expires: null }, "2026-11-01")).toEqual({ kind: "not-usable" });
});

test("whether it can be chosen is the server's to say, even of a card past its month", () => {
  expect(methodState({ ...visa, canBeChosen: true }, "2026-11-01")).toEqual({
    kind: "usable",
    validThrough: "2026-10",
  });
});
