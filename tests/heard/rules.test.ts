// @vitest-environment node
import { expect, test } from "vitest";
import {
  detailsBeforeOutcome,
  echoes,
  emptyPictures,
  isArrival,
  isLost,
  isNews,
  repetitions,
} from "./rules.ts";

test("a picture without words is found", () => {
  expect(emptyPictures(["image, Step 3 of 4", "1 of 2: img", "image"])).toEqual([
    "1 of 2: img",
    "image",
  ]);
});

test("words that are heard twice in succession are found, whatever says them", () => {
  expect(
    echoes(["region, heading, Storage, level 2", "1 of 1: Storage", "5 GB", "Storage"]),
  ).toEqual(["1 of 1: Storage"]);
});

test("sentences that are heard twice are found, and what is called the same", () => {
  const lines = [
    "1 of 2: It costs 179. From February 16, 2027.",
    "2 of 2: It costs 839. From February 16, 2027.",
    "link, Switch plan",
    "button, Switch plan",
    "link, Switch plan",
  ];
  expect(repetitions(lines)).toEqual(["From February 16, 2027.", "link, Switch plan"]);
  expect(repetitions(["Fra 16. mai 2027.", "Til 16. mai 2027."])).toEqual([]);
});

test("what is heard before the outcome is found, and an outcome that is not heard", () => {
  const names = ["Access ends", "Money back"];
  const heading = "heading, Please review, level 1";
  const [access, money] = ["Access ends: 16 May", "Money back: None"];
  const details = "region, heading, Storage, level 2";
  expect(detailsBeforeOutcome([heading, "About Family", access, money, details], names)).toEqual(
    [],
  );
  expect(detailsBeforeOutcome([heading, access, details, money], names)).toEqual([details]);
  expect(detailsBeforeOutcome([heading, access, details], names)).toEqual([
    "“Money back” is not heard",
  ]);
  expect(detailsBeforeOutcome([heading, "radio, 16 May, None", details], names)).toEqual([]);
});

test("arriving, news and a lost place are told apart", () => {
  expect(isArrival(["polite: Help – Keep or Cancel", "heading, Help, level 1"])).toBe(true);
  expect(isArrival(["heading, Help, level 1"])).toBe(false);
  expect(isArrival(["polite: Help – Keep or Cancel", "button, Send"])).toBe(false);
  expect(isNews(["button, Send", "assertive: It has been sent."])).toBe(true);
  expect(isNews(["button, Send"])).toBe(false);
  expect(isLost(["banner", "main", "heading, Help, level 1"])).toBe(true);
  expect(isLost(["It has been sent.", "contentinfo"])).toBe(false);
});
