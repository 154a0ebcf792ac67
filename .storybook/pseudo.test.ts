// @vitest-environment node
import { setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { expect, test } from "vitest";
import { readCatalogue } from "../src/i18n/catalogue-files.ts";
import { pseudoMessages } from "./pseudo.ts";

/** A message as it reads in the pseudo-language. */
function read(message: string, values: Record<string, unknown> = {}): string {
  const messages = pseudoMessages({ message: compileMessage(message) });
  return setupI18n({ locale: "en", messages: { en: messages } })._("message", values);
}

test("text is longer, accented and in brackets", () => {
  expect(read("Sign in")).toBe("[Ŝîîĝñ îîñ]");
});

test("what a placeholder is given stays as it is", () => {
  expect(read("Hi, {name}", { name: "Kari Nordmann" })).toBe("[Ĥîî, Kari Nordmann]");
});

test.each([
  [1, "[1 ţŕýý îîŝ ļêêfţ]"],
  [4, "[4 ţŕîîêêŝ ââŕêê ļêêfţ]"],
])("the branch of a plural is still chosen by the number %d", (count, expected) => {
  expect(read("{count, plural, one {# try is} other {# tries are}} left", { count })).toBe(
    expected,
  );
});

test("tags are left alone", () => {
  expect(read("See <link>the receipt</link>")).toBe("[Ŝêêêê <link>ţĥêê ŕêêçêêîîpţ</link>]");
});

test("the catalogue becomes about a third longer, and every message keeps its brackets", async () => {
  const catalogue = await readCatalogue("en");
  const plain = [...catalogue.values()].filter((text) => !/[{<]/.test(text));
  const stretched = plain.map((text) => read(text));

  expect(plain.length).toBeGreaterThan(100);
  expect(stretched.filter((text) => !/^\[.*\]$/s.test(text))).toEqual([]);
  expect(stretched.join("").length / plain.join("").length).toBeGreaterThan(1.25);
  expect(stretched.join("").length / plain.join("").length).toBeLessThan(1.5);
});
