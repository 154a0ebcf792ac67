import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useLate } from "./use-late.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

test("what is over within 300 ms is never late", () => {
  const { result, rerender } = renderHook(useLate, { initialProps: true });
  pass(299);
  expect(result.current).toBe(false);
  rerender(false);
  pass(1000);
  expect(result.current).toBe(false);
});

test("what goes on is late after 300 ms, until it is over", () => {
  const { result, rerender } = renderHook(useLate, { initialProps: true });
  pass(300);
  expect(result.current).toBe(true);
  rerender(false);
  expect(result.current).toBe(false);
});

test("the next thing has its own 300 ms", () => {
  const { result, rerender } = renderHook(useLate, { initialProps: true });
  pass(300);
  rerender(false);
  rerender(true);
  pass(299);
  expect(result.current).toBe(false);
  pass(1);
  expect(result.current).toBe(true);
});
