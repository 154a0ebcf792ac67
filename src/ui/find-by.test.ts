import { expect, test } from "vitest";
import { isFoundIn, plain } from "./find-by.ts";

test.each<[string, string]>([
  ["Café Byte", "cafe byte"],
  ["ØRJAN ÅSEN", "orjan asen"],
  ["Þóra Guðmundsdóttir", "thora gudmundsdottir"],
  ["Straße", "strasse"],
  ["Łukasz", "lukasz"],
  ["İstanbul", "istanbul"],
  ["e\u0301", "e"],
  ["  two \u00A0 spaces ", "two spaces"],
  ["\u2068isolated\u2069", "isolated"],
  ["محمد", "محمد"],
])("%j is compared as %j", (text, expected) => {
  expect(plain(text)).toBe(expected);
});

test.each<[string, boolean]>([
  ["", true],
  ["pers", true],
  ["PERSONAL visa", false],
  ["365 google", true],
  ["google 365", true],
  ["googles", false],
  ["  ", true],
])("%j fits or not", (query, fits) => {
  expect(isFoundIn(plain("Microsoft 365 Personal Google Play"), plain(query))).toBe(fits);
});
