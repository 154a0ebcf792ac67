// @vitest-environment node
import { describe, expect, test, vi } from "vitest";
import { parseFault, takeFault } from "./faults.ts";
import { cancelPersonal, createTestApi } from "./test-api.ts";

const params = { subscriptionId: "sub-personal" };
const withFault = (...faults: string[]) => createTestApi({ scenario: "personal-monthly", faults });

describe("parseFault", () => {
  test.each([
    ["cancelSubscription:503", { operation: "cancelSubscription", kind: "503", times: null }],
    ["*:network:2", { operation: "*", kind: "network", times: 2 }],
    ["changePlan:late:20", { operation: "changePlan", kind: "late", seconds: 20, times: null }],
    ["*:lag:3600:1", { operation: "*", kind: "lag", seconds: 3600, times: 1 }],
  ])("reads %s", (text, fault) => {
    expect(parseFault(text)).toEqual(fault);
  });

  test.each([
    ["", "is not an operation"],
    ["toString:503", '"toString" is not an operation; the operations are *, getSession, '],
    ["getSession", "is not a kind of fault"],
    ["getSession:418", '"418" is not a kind of fault; the kinds are network, timeout, '],
    ["getSession:503:0", "is not a fault; write OPERATION:KIND"],
    ["getSession:503:two", "is not a fault"],
    ["getSession:503:1:1", "is not a fault"],
    [
      "getSession:late:20",
      "Only decisions and declarations can be late; write * or one of cancelSubscription, ",
    ],
    ["cancelSubscription:late", "does not say for how long; write cancelSubscription:late:SECONDS"],
    ["*:lag:0", "does not say for how long"],
    ["*:lag:3601", "a whole number from 1 to 3600"],
    ["*:lag:20:0", "is not a fault"],
  ])("refuses %j", (text, sentence) => {
    expect(() => parseFault(text)).toThrow(sentence);
  });
});

test("a fault strikes as often as it says, then the next one does", () => {
  const faults = ["getSession:503:2", "*:500"].map(parseFault);
  const kinds = [1, 2, 3].map(() => takeFault(faults, "getSession")?.kind);
  expect(kinds).toEqual(["503", "503", "500"]);
  expect(takeFault([parseFault("signOut:500")], "getSession")).toBeNull();
});

test("what goes on for a while strikes decisions only, also where it is for all", () => {
  const faults = [parseFault("*:lag:20")];
  expect(takeFault(faults, "getSubscription")).toBeNull();
  expect(takeFault(faults, "changePlan")).toMatchObject({ kind: "lag", seconds: 20 });
});

test("network: the request never arrives", async () => {
  const api = withFault("cancelSubscription:network:1");
  await expect(cancelPersonal(api, { key: "decision" })).rejects.toThrow("No answer");
  expect(api.db.cancellations).toEqual([]);
  expect(await cancelPersonal(api, { key: "decision" })).toMatchObject({ status: 201 });
});

test("timeout: the request is carried out and its answer lost", async () => {
  const api = withFault("cancelSubscription:timeout:1");
  const answer = await cancelPersonal(api, { key: "decision" });
  expect(answer.status).toBe(504);
  expect(answer.body).toContain("<!doctype html>");
  expect(answer.headers.get("Content-Type")).toContain("text/html");
  expect(await api.call("getCancellation", { params })).toMatchObject({
    status: 200,
    body: { id: "cancellation-1" },
  });
});

test("401: the session ends", async () => {
  const { call } = withFault("listSubscriptions:401:1");
  expect(await call("listSubscriptions")).toMatchObject({
    status: 401,
    body: { type: "sign-in-required" },
  });
  expect(await call("getSession")).toMatchObject({ body: { status: "signed-out" } });
});

test("409: it was cancelled elsewhere; anything else is a plain conflict", async () => {
  const api = withFault("*:409:2");
  expect(await api.call("getSession")).toMatchObject({ status: 409, body: { type: "internal" } });
  const sent = { params, body: { optionId: "end-of-term" }, key: "k", ifMatch: "any" };
  expect(await api.call("cancelSubscription", sent)).toMatchObject({
    status: 409,
    body: { type: "already-cancelled", cancellation: { id: "cancellation-1" } },
  });
  expect(api.db.cancellations).toHaveLength(1);
});

test.each([
  ["412", 412, "terms-changed", null],
  ["429", 429, "rate-limited", "2"],
  ["500", 500, "internal", null],
  ["503", 503, "unavailable", "2"],
])("%s: a problem, and nothing happens", async (kind, status, type, retryAfter) => {
  const api = withFault(`cancelSubscription:${kind}:1`);
  const answer = await cancelPersonal(api, { key: "decision" });
  expect(answer).toMatchObject({ status, body: { type, status } });
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  expect(answer.headers.get("Retry-After")).toBe(retryAfter);
  expect(api.db.cancellations).toEqual([]);
  expect(await cancelPersonal(api, { key: "decision" })).toMatchObject({ status: 201 });
});

test("malformed: a page where JSON should be", async () => {
  const { call } = withFault("getSession:malformed");
  const answer = await call("getSession");
  expect(answer.status).toBe(200);
  expect(answer.body).toContain("<!doctype html>");
});

test("the outage ends by itself", async () => {
  const api = createTestApi({ scenario: "outage" });
  const statuses = [];
  for (const _ of [1, 2, 3]) statuses.push((await cancelPersonal(api, { key: "k" })).status);
  expect(statuses).toEqual([503, 503, 201]);
  const asked = { params: { key: "k" } };
  expect(await api.call("getDecision", asked)).toMatchObject({ status: 503 });
  expect(await api.call("getDecision", asked)).toMatchObject({ body: { state: "done" } });
});

test("what the address asks for strikes before what the scenario brings", async () => {
  const api = createTestApi({ scenario: "outage", faults: ["cancelSubscription:429:1"] });
  expect(await cancelPersonal(api, { key: "k" })).toMatchObject({ status: 429 });
  expect(await cancelPersonal(api, { key: "k" })).toMatchObject({ status: 503 });
});

test("latency is waited for before anything happens", async () => {
  vi.useFakeTimers();
  try {
    const { call, db } = createTestApi({ scenario: "slow" });
    const answer = call("signOut");
    await vi.advanceTimersByTimeAsync(2999);
    expect(db.session).not.toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toMatchObject({ status: 204 });
  } finally {
    vi.useRealTimers();
  }
});
