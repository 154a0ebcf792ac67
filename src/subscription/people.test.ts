// @vitest-environment node
import { expect, test } from "vitest";
import { wordsOf } from "../i18n/test-words.ts";
import { nameText, namesText, whoText } from "./people.ts";

const en = wordsOf("en");
const nb = wordsOf("nb");

const named = (...names: (string | null)[]) => names.map((name) => ({ name, isYou: false }));

test.each([null, "", "  "])("a missing name (%j) is said in words of ours", (name) => {
  expect(nameText(en, name)).toBe("Person without a name");
  expect(whoText(en, { name, isYou: true })).toBe("You");
});

test("one's own name is told apart", () => {
  expect(whoText(en, { name: "Kari", isYou: true })).toBe("Kari (you)");
  expect(whoText(nb, { name: "Kari", isYou: true })).toBe("Kari (deg)");
  expect(whoText(en, { name: "Kari", isYou: false })).toBe("Kari");
});

test("a name cannot turn the words around it", () => {
  expect(nameText(en, "\u202EKari")).toBe("Kari");
  expect(whoText(en, { name: "محمد", isYou: true })).toBe("\u2068محمد\u2069 (you)");
  expect(namesText(en, named("محمد", "Ola"))).toBe("\u2068محمد\u2069 and Ola");
});

test.each([
  [1, "A"],
  [2, "A and B"],
  [5, "A, B, C, D, and E"],
  [6, "A, B, C, D, and 2 more"],
  [26, "A, B, C, D, and 22 more"],
])("%i people by name, and from the sixth on by number", (count, text) => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".slice(0, count).split("");
  expect(namesText(en, named(...letters))).toBe(text);
});

test("a list reads as the language has it", () => {
  expect(namesText(nb, [{ name: "Kari", isYou: true }, ...named("Ola", null)])).toBe(
    "Kari (deg), Ola og Person uten navn",
  );
});
