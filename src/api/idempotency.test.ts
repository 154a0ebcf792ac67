import { expect, test, vi } from "vitest";
import { decisionKey, newIdempotencyKey, settleDecision } from "./idempotency.ts";

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
