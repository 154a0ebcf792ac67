// @vitest-environment node
import { expect, test } from "vitest";
import { isolate } from "./isolate.ts";

test.each(["Kari Nordmann", "", "👩‍👩‍👧‍👦 🦊 🇳🇴", "Łukasz Ångström", "日本", "<b>&amp;</b>"])(
  "%j needs no isolation",
  (text) => {
    expect(isolate(text)).toBe(text);
  },
);

test.each([
  ["Arabic", "محمد"],
  ["Hebrew", "שלום"],
  ["Syriac", "ܫܠܡܐ"],
  ["Arabic presentation forms", "\uFEFB"],
  ["Adlam", "\u{1E900}\u{1E901}"],
  ["mixed with Latin", "Visa فيزا"],
])("%s is isolated", (_, text) => {
  expect(isolate(text)).toBe(`\u2068${text}\u2069`);
});

test("direction controls of its own are taken out, so that it cannot break out", () => {
  expect(isolate("\u202Eabc\u202C")).toBe("abc");
  expect(isolate("a\u2069b\u2066c\u200Fd\u061Ce")).toBe("abcde");
  expect(isolate("\u202Eمحمد\u2069")).toBe("\u2068محمد\u2069");
});
