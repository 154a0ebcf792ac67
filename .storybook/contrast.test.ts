// @vitest-environment node
import { expect, test } from "vitest";
import { contrast, parseHex, toHex } from "./contrast.ts";

test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  // The greys that are known for just reaching, and just missing, 4.5:1 on white.
  ["#767676", "#ffffff", 4.54],
  ["#777777", "#ffffff", 4.48],
  ["#ff0000", "#ffffff", 4],
  ["#0000ff", "#ffffff", 8.59],
])("%s on %s stands %f apart, whichever is on top", (one, other, ratio) => {
  expect(contrast(parseHex(one), parseHex(other))).toBeCloseTo(ratio, 2);
  expect(contrast(parseHex(other), parseHex(one))).toBeCloseTo(ratio, 2);
});

test("a colour is written as it was read", () => {
  expect(toHex(parseHex("#0B4a8f"))).toBe("#0b4a8f");
});

test.each(["#fff", "red", "#12345g", ""])("%s is not taken for a colour", (text) => {
  expect(() => parseHex(text)).toThrow(/is not written as #rrggbb/);
});
