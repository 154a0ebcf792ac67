import { expect, test } from "vitest";
import { unreadGlobals } from "./initial-globals.ts";

test.each([
  ["?id=x&globals=date:yesterday!", { date: "yesterday!" }],
  ["?id=x&globals=language:en;date:2026-11-23T08:00;theme:dark", { date: "2026-11-23T08:00" }],
  ["?id=x&globals=scenario:g%C3%A5", { scenario: "gå" }],
  // Storybook reads these itself.
  ["?id=x&globals=language:en;date:2026-11-23;textSize:150", {}],
  ["?id=x&globals=tokens:space-4++2_2e_5rem", {}],
  // These are none of ours.
  ["?id=x&globals=a11y.manual:!true;viewport.value:w390", {}],
  ["?id=x", {}],
])("%s", (search, unread) => {
  expect(unreadGlobals(search)).toEqual(unread);
});
