// @vitest-environment node
import { expect, test } from "vitest";
import { addDays, addMonths, Clock, dayOf, daysBetween, isDay } from "../../docs/back-end/clock.ts";

test("a day begins at midnight in Oslo, in summer and in winter", () => {
  expect(dayOf(Date.parse("2026-07-01T21:59:59Z"))).toBe("2026-07-01");
  expect(dayOf(Date.parse("2026-07-01T22:00:00Z"))).toBe("2026-07-02");
  expect(dayOf(Date.parse("2026-12-01T22:59:59Z"))).toBe("2026-12-01");
  expect(dayOf(Date.parse("2026-12-01T23:00:00Z"))).toBe("2026-12-02");
});

test("days and months are counted on the calendar", () => {
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2027-01-31", 13)).toBe("2028-02-29");
  expect(addMonths("2026-01-15", -2)).toBe("2025-11-15");
});

test.each(["2026-02-29", "2026-2-1", "20260201", "2026-02-01T00:00", "", "2026-13-01"])(
  "%j is no day",
  (text) => expect(isDay(text)).toBe(false),
);

test("no two moments are the same", () => {
  const clock = new Clock();
  const moments = Array.from({ length: 1000 }, () => clock.now());
  expect(new Set(moments).size).toBe(1000);
});
