// @vitest-environment node
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, instant, localDate } from "./dates.ts";

describe("addDays", () => {
  it.each([
    ["2026-11-30", 1, "2026-12-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-03-28", 2, "2026-03-30"],
  ])("%s + %i days is %s", (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });
});

describe("addMonths", () => {
  it.each([
    ["2026-11-23", 1, "2026-12-23"],
    ["2026-11-23", 6, "2027-05-23"],
    ["2027-01-31", 1, "2027-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-05-31", -1, "2026-04-30"],
    ["2026-01-15", -2, "2025-11-15"],
  ])("%s + %i months is %s", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

describe("daysBetween", () => {
  it("counts across a leap day", () => {
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysBetween("2028-03-01", "2028-02-28")).toBe(-2);
  });

  it("is what addDays added", () => {
    const days = fc.integer({ min: -20_000, max: 20_000 });
    fc.assert(
      fc.property(days, days, (start, more) => {
        const date = addDays("2026-11-23", start);
        expect(daysBetween(date, addDays(date, more))).toBe(more);
      }),
    );
  });
});

describe("localDate", () => {
  it("is the day on the calendar of the zone, not of UTC", () => {
    const beforeMidnightUtc = Date.parse("2026-11-23T23:30:00Z");
    expect(localDate(beforeMidnightUtc, "Europe/Oslo")).toBe("2026-11-24");
    expect(localDate(beforeMidnightUtc, "America/New_York")).toBe("2026-11-23");
  });
});

describe("instant", () => {
  it("is in UTC", () => {
    expect(instant(Date.parse("2026-11-23T09:30:00+01:00"))).toBe("2026-11-23T08:30:00.000Z");
  });
});
