import { expect, test } from "vitest";
import { lix, longestSentence, wordsOf } from "./lix.ts";
import { sentencesOn } from "./sentences.ts";

function screenOf(markup: string): Element {
  const main = document.createElement("main");
  main.innerHTML = markup;
  return main;
}

test("words are counted as they are read", () => {
  expect(wordsOf("Won't e-post to kari@example.com on 16. februar cost 1,199 kr?")).toEqual([
    "Won't",
    "e-post",
    "to",
    "kari@example.com",
    "on",
    "16",
    "februar",
    "cost",
    "1,199",
    "kr",
  ]);
});

test("the index is the one that is published", () => {
  // The example of the npm package lix-index, and its figure.
  const sentences = [
    "Dette er en lang tekst.",
    "Den har noen, men ikke så mange, kjempevanskelige ord.",
    "Her er et eksempel på et slikt ord:",
    "onomatopoetikon.",
  ];
  expect(lix(sentences)).toBeCloseTo(18.79, 2);
  expect(longestSentence(sentences)).toBe(9);
});

test("where nothing is said, nothing is hard", () => {
  expect(lix([])).toBe(0);
  expect(longestSentence([])).toBe(0);
});

test("sentences are found, and labels, facts and buttons are none", () => {
  const screen = screenOf(`
    <h1>The subscription has not been cancelled</h1>
    <p>Access ends on 16. februar 2027. Keep the <a href="#">receipt</a>.</p>
    <dl><dt>Price</dt><dd>NOK 119 a month</dd><dt>Is it off?</dt><dd>Yes. It is off.</dd></dl>
    <div><a href="#">Go to your account page</a><button>Sign in</button></div>
  `);
  expect(sentencesOn(screen, "en")).toEqual([
    "The subscription has not been cancelled",
    "Access ends on 16. februar 2027.",
    "Keep the receipt.",
    "Is it off?",
    "Yes.",
    "It is off.",
    "Go to your account page",
  ]);
});

test("what is folded, only seen, or to be picked from a list is not read", () => {
  const screen = screenOf(`
    <details><summary>What do you think?</summary><div><p>Choose yes or no.</p></div></details>
    <p aria-hidden="true">This is a picture.</p>
    <label>What is it about?<select><option>I cannot see my subscription.</option></select></label>
  `);
  expect(sentencesOn(screen, "en")).toEqual(["What do you think?", "What is it about?"]);
});

test("a name is one short word", () => {
  const screen = screenOf(
    "<p><bdi>Karoline Nordmann-Bjørnstad</bdi> owns Microsoft 365 Personal.</p>",
  );
  expect(sentencesOn(screen, "en")).toEqual(["X owns X."]);
});
