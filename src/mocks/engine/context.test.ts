// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createClock, fixedClock } from "./context.ts";

const start = Date.parse("2026-11-23T10:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

test("a clock tells the real time unless it has a base", () => {
  const clock = createClock();
  vi.setSystemTime(start + 5000);
  expect(clock.now()).toBe(start + 5000);
});

test("a clock runs on from its base", () => {
  const clock = createClock("2027-01-01T00:00:00Z");
  vi.setSystemTime(start + 5000);
  expect(clock.now()).toBe(Date.parse("2027-01-01T00:00:05Z"));
});

test("a clock can be taken up again where it was", () => {
  const clock = createClock("2027-01-01T00:00:00Z", start - 60_000);
  expect(clock.now()).toBe(Date.parse("2027-01-01T00:01:00Z"));
});

test("a fixed clock stands still until it is moved", () => {
  const clock = fixedClock("2026-11-23T09:30:00+01:00");
  vi.setSystemTime(start + 5000);
  expect(clock.now()).toBe(Date.parse("2026-11-23T08:30:00Z"));
  clock.advance(1000);
  expect(clock.now()).toBe(Date.parse("2026-11-23T08:30:01Z"));
});
