// @vitest-environment node
import { expect, test } from "vitest";
import { wordsOf } from "./test-words.ts";

const { t } = wordsOf("en");

test.each([
  String.raw`A\u202Egnp`,
  String.raw`\x3Cimg\x3E`,
  String.raw`\\u202E\x5c\x5cu202E`,
  String.raw`C:\users`,
  "$& and $1",
  "{plan} and #",
])("the text %s of the API stays as it is in a message", (plan) => {
  expect(t("cancelled.heading", { plan })).toBe(`${plan} is cancelled`);
});

test("a number still decides how a message is put", () => {
  expect(t("failure.unavailable-until", { seconds: 1 })).toMatch(/in 1 second\.$/);
  expect(t("failure.unavailable-until", { seconds: 30 })).toMatch(/in 30 seconds\.$/);
});
