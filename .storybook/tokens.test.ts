// @vitest-environment node
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeTokens, encodeTokens, tokenNames } from "./tokens.ts";

test("the names are those of the stylesheet, each once", () => {
  expect(tokenNames).toContain("color-accent");
  expect(tokenNames).toContain("space-4");
  expect(new Set(tokenNames).size).toBe(tokenNames.length);
});

test("whatever is written is read back", () => {
  const value = fc
    .string({ unit: "binary", minLength: 1 })
    .map((text) => text.replaceAll(/[;{}\s]+/g, " ").trim())
    .filter((text) => text !== "");
  const tokens = fc.dictionary(fc.constantFrom(...tokenNames), value);
  fc.assert(
    fc.property(tokens, (changed) => {
      expect(decodeTokens(encodeTokens(changed))).toEqual({ ...changed });
    }),
  );
});

test("what is written fits into an address of the workbench", () => {
  const written = encodeTokens({
    "color-accent": "light-dark(#0b4a8f, rgb(0 0 0 / 50%))",
    "space-4": "calc(1rem + 2px)",
    font: '"Segoe UI", sans-serif',
  });
  expect(written).toMatch(/^[a-zA-Z0-9 _-]+$/);
});

test("nothing written is nothing changed", () => {
  expect(decodeTokens("")).toEqual({});
  expect(encodeTokens({})).toBe("");
});

test.each([
  ["color-acent  red", /^"color-acent" is not a token; the tokens are color-page, .*color-accent/],
  ["color-accent", /^"" is not a value for the token color-accent\.$/],
  ["color-accent  red_3b_ color_3a_ blue", /^"red; color: blue" is not a value/],
])("%s is answered with a sentence", (text, sentence) => {
  expect(() => decodeTokens(text)).toThrow(sentence);
});
