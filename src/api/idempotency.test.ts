import { describe, expect, test } from "vitest";
import { FailureError } from "./errors.ts";
import { ContentKeys, newIdempotencyKey } from "./idempotency.ts";

test("a key is 128 random bits", () => {
  const keys = Array.from({ length: 50 }, newIdempotencyKey);
  expect(new Set(keys).size).toBe(50);
  expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
});

describe("the keys of what is typed", () => {
  test("stay the same for the same content, and differ for another", () => {
    const keys = new ContentKeys();
    const first = keys.keyFor("a");
    expect(keys.keyFor("a")).toBe(first);
    expect(keys.keyFor("b")).not.toBe(first);
  });

  test("are kept while the outcome is not known, and forgotten once it is refused", () => {
    const keys = new ContentKeys();
    const first = keys.keyFor("a");
    keys.failed(new FailureError("sendFeedback", { kind: "network" }));
    expect(keys.keyFor("a")).toBe(first);
    const problem = { type: "rate-limited", status: 429 } as const;
    keys.failed(new FailureError("sendFeedback", { kind: "problem", problem, retryAfter: null }));
    expect(keys.keyFor("a")).not.toBe(first);
  });

  test("leave nothing behind in the browser", () => {
    new ContentKeys().keyFor("my own words");
    expect(JSON.stringify(localStorage)).not.toContain("my own words");
    expect(localStorage).toHaveLength(0);
  });
});
