// @vitest-environment node
import { expect, test } from "vitest";
import { languageCodes } from "../src/i18n/languages.ts";
import { InvalidSituation } from "../src/mocks/engine/situation.ts";
import { initialGlobals } from "./initial-globals.ts";
import { readSettings } from "./settings.ts";

test("a link that says nothing leaves everything to the story", () => {
  expect(readSettings({})).toEqual(readSettings(initialGlobals));
  expect(readSettings({})).toMatchObject({
    looks: { language: "nb", textSize: 100 },
    situation: {
      scenario: null,
      profile: null,
      latency: null,
      faults: [],
      now: "2026-11-23T08:30:00Z",
    },
  });
});

test("what a link says is read, numbers too", () => {
  expect(
    readSettings({
      scenario: "outage",
      profile: "france",
      language: "pseudo",
      theme: "forced",
      textSize: 200,
      motion: "reduced",
      date: "2028-02-29",
      latency: 1000,
      faultOperation: "any",
      faultKind: 503,
      faultTimes: 2,
      tokens: "space-4  2rem",
    }),
  ).toEqual({
    looks: {
      language: "pseudo",
      theme: "forced",
      direction: "language",
      textSize: 200,
      isMotionReduced: true,
      tokens: { "space-4": "2rem" },
    },
    situation: {
      scenario: "outage",
      profile: "france",
      latency: 1000,
      faults: ["*:503:2"],
      now: "2028-02-29T08:30:00Z",
    },
  });
});

test.each([
  ["profile", "atlantis", /^"atlantis" is not a profile; the profiles are default, eu, /],
  ["scenario", "nonsense", /^"nonsense" is not a scenario; the scenarios are several-accounts, /],
  [
    "language",
    "tlh",
    `"tlh" is not a language; choose one of ${languageCodes.join(", ")}, pseudo.`,
  ],
  [
    "theme",
    "pink",
    '"pink" is not a theme; choose one of system, light, dark, light-contrast, dark-contrast, forced.',
  ],
  ["direction", "up", /^"up" is not a direction/],
  ["textSize", 110, /^"110" is not a text size in per cent; choose one of 100, /],
  ["motion", "wild", /^"wild" is not a kind of motion/],
  ["date", "2026-02-30", /^"2026-02-30" is not a time; write a date such as 2026-11-23/],
  ["date", "tomorrow", /^"tomorrow" is not a time/],
  ["latency", "-5", /^"-5" is not a latency; write a whole number of milliseconds/],
  ["faultOperation", "explode", /^"explode" is not an operation; .*cancelSubscription/],
  ["faultKind", "999", /^"999" is not a kind of fault; .*network/],
  ["faultTimes", "9", /^"9" is not how often a fault strikes/],
  ["tokens", "no-such-token  1", /^"no-such-token" is not a token; the tokens are color-page, /],
])("%s: %s is answered with a sentence", (name, value, sentence) => {
  const settings = readSettings({ [name]: value });
  expect(settings).toBeInstanceOf(InvalidSituation);
  expect(settings instanceof InvalidSituation && settings.sentence).toMatch(sentence);
});
