import { expect, test } from "vitest";
import { reachBefore, spanOf, step } from "./visible-range.ts";

const sizeOf = (reach: number, count: number) => {
  const { start, end } = spanOf(reach, count);
  return end - start;
};

test("a short list is drawn whole, a long one as far as its first step", () => {
  expect(spanOf(step, 12)).toEqual({ start: 0, end: 12 });
  expect(spanOf(step, 10_000)).toEqual({ start: 0, end: 50 });
});

test("step by step every entry is drawn, one after the other, and never more than 100 at once", () => {
  let last = spanOf(step, 617);
  for (let reach = 2 * step; last.end < 617; reach += step) {
    const next = spanOf(reach, 617);
    expect(next.end).toBe(Math.min(617, last.end + step));
    expect(next.start).toBeLessThanOrEqual(last.end);
    expect(sizeOf(reach, 617)).toBeLessThanOrEqual(100);
    last = next;
  }
  expect(last).toEqual({ start: 550, end: 617 });
});

test("the way back leads by the same steps to the beginning", () => {
  const starts = [];
  let span = spanOf(650, 617);
  while (span.start > 0) {
    span = spanOf(reachBefore(span), 617);
    starts.push(span.start);
    expect(span.end - span.start).toBe(100);
  }
  expect(starts).toEqual([500, 450, 400, 350, 300, 250, 200, 150, 100, 50, 0]);
});

test("of a list that has become shorter, the end is drawn", () => {
  expect(spanOf(5000, 25)).toEqual({ start: 0, end: 25 });
  expect(spanOf(5000, 225)).toEqual({ start: 150, end: 225 });
});
