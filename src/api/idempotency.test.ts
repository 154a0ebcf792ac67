import { describe, expect, test, vi } from "vitest";
import { ApiError } from "./errors.ts";
import { ContentKeys, decisionKey, newIdempotencyKey, settleDecision } from "./idempotency.ts";

test("a key is 128 random bits", () => {
  const keys = Array.from({ length: 50 }, newIdempotencyKey);
  expect(new Set(keys).size).toBe(50);
  expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
});

test("a decision keeps its key until its outcome is known", () => {
  const key = decisionKey("cancelSubscription", "t-1 now");
  expect(decisionKey("cancelSubscription", "t-1 now")).toBe(key);

  settleDecision("cancelSubscription", "t-1 now");
  expect(decisionKey("cancelSubscription", "t-1 now")).not.toBe(key);
});

test("another decision has another key, and keeps it when the first is settled", () => {
  const key = decisionKey("cancelSubscription", "t-1 now");
  const others = [
    decisionKey("cancelSubscription", "t-2 now"),
    decisionKey("cancelSubscription", "t-1 end-of-term"),
    decisionKey("setRecurringBilling", "t-1 now"),
  ];
  expect(new Set([key, ...others]).size).toBe(4);

  settleDecision("cancelSubscription", "t-1 now");
  expect(decisionKey("cancelSubscription", "t-2 now")).toBe(others[0]);
  expect(decisionKey("setRecurringBilling", "t-1 now")).toBe(others[2]);
});

test("a reload and another tab find the same key", async () => {
  const key = decisionKey("cancelSubscription", "t-1 now");
  vi.resetModules();
  const reloaded = await import("./idempotency.ts");
  expect(reloaded.decisionKey("cancelSubscription", "t-1 now")).toBe(key);
});

test("nothing is left behind once all is settled", () => {
  decisionKey("cancelSubscription", "t-1 now");
  settleDecision("cancelSubscription", "t-1 now");
  expect(localStorage).toHaveLength(0);
});

test.each(["getItem", "setItem"] as const)(
  "where the browser refuses storage (%s), the key lasts as long as the page",
  (method) => {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException("Refused", "SecurityError");
    });
    vi.spyOn(Storage.prototype, "removeItem").mockImplementation(() => {
      throw new DOMException("Refused", "SecurityError");
    });
    const key = decisionKey("cancelSubscription", "t-9 now");
    expect(decisionKey("cancelSubscription", "t-9 now")).toBe(key);

    settleDecision("cancelSubscription", "t-9 now");
    const another = decisionKey("cancelSubscription", "t-9 now");
    expect(another).not.toBe(key);
    settleDecision("cancelSubscription", "t-9 now");
  },
);

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
    keys.failed(new ApiError("sendFeedback", { kind: "network" }));
    expect(keys.keyFor("a")).toBe(first);
    const problem = { type: "rate-limited", status: 429 } as const;
    keys.failed(new ApiError("sendFeedback", { kind: "problem", problem, retryAfter: null }));
    expect(keys.keyFor("a")).not.toBe(first);
  });

  test("leave nothing behind in the browser", () => {
    new ContentKeys().keyFor("my own words");
    expect(JSON.stringify(localStorage)).not.toContain("my own words");
    expect(localStorage).toHaveLength(0);
  });
});
