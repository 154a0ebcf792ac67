// @vitest-environment node
import { describe, expect, test } from "vitest";
import { readCode } from "./read-code.ts";

describe("a one-time code", () => {
  test.each([
    "274913",
    " 274913\n",
    "274 913",
    "27 49 13",
    "274-913",
    "274–913",
    "274\u00A0913",
    "274\u202F913",
    "\u200E274913",
    "274\u200B913",
    "\u2068274913\u2069",
    "274\u2011913",
    "\uFEFF274913",
    "\t2\t7\t4\t9\t1\t3",
  ])("%j is read", (typed) => {
    expect(readCode(typed, 6)).toEqual({ kind: "ok", value: "274913" });
  });

  test.each([
    ["", "missing"],
    ["   ", "missing"],
    [" - ", "missing"],
    ["27491x", "not-digits"],
    ["abc", "not-digits"],
    ["27.49.13", "not-digits"],
    ["+274913", "not-digits"],
    ["27491", "length"],
    ["2749130", "length"],
    ["9".repeat(10_000), "length"],
  ])("%j is %s", (typed, kind) => {
    expect(readCode(typed, 6)).toEqual({ kind });
  });

  test.each([
    ["Arabic", "٢٧٤٩١٣"],
    ["Persian", "۲۷۴۹۱۳"],
    ["full-width", "２７４９１３"],
  ])("%s digits are digits too", (_, typed) => {
    expect(readCode(typed, 6)).toEqual({ kind: "ok", value: "274913" });
  });

  test("as long as the challenge says", () => {
    expect(readCode("1234", 4)).toEqual({ kind: "ok", value: "1234" });
    expect(readCode("123456789012", 12)).toEqual({ kind: "ok", value: "123456789012" });
    expect(readCode("0000", 4)).toEqual({ kind: "ok", value: "0000" });
  });
});
