// @vitest-environment node
import { expect, test } from "vitest";
import { dayOf } from "./day-of.ts";

test.each([
  ["2026-11-23T22:59:59Z", "Europe/Oslo", "2026-11-23"],
  ["2026-11-23T23:00:00Z", "Europe/Oslo", "2026-11-24"],
  ["2026-11-23T23:00:00+01:00", "America/New_York", "2026-11-23"],
  ["2026-01-05T03:00:00Z", "America/New_York", "2026-01-04"],
  ["2026-11-23T23:00:00Z", "Middle/Earth", "2026-11-23"],
])("%s in %s is %s", (instant, timeZone, day) => {
  expect(dayOf(instant, timeZone)).toBe(day);
});
