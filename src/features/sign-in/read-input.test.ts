// @vitest-environment node
import { describe, expect, test } from "vitest";
import { longestIdentifier, readIdentifier } from "./read-input.ts";

describe("an identifier", () => {
  test.each([
    ["kari@example.com", "kari@example.com"],
    ["  kari@example.com\n", "kari@example.com"],
    ["\u00A0+47 900 00 000 ", "+47 900 00 000"],
    ["a", "a"],
    ["x".repeat(longestIdentifier), "x".repeat(longestIdentifier)],
  ])("%j is read", (typed, value) => {
    expect(readIdentifier(typed)).toEqual({ kind: "ok", value });
  });

  test.each([
    ["", "missing"],
    [" \t\u00A0", "missing"],
    ["x".repeat(longestIdentifier + 1), "too-long"],
    ["x".repeat(10_000), "too-long"],
  ])("%j is %s", (typed, kind) => {
    expect(readIdentifier(typed)).toEqual({ kind });
  });
});
