import { beforeEach, expect, test, vi } from "vitest";
import { Cancellation } from "../../api/schema/cancellation.ts";
import { Session } from "../../api/schema/session.ts";
import { SubscriptionList } from "../../api/schema/subscription.ts";
import * as v from "valibot";
import { createHandlers } from "./router.ts";
import { type AnyScenarioId, scenarioIds } from "../data/scenarios.ts";
import { defaultSituation, type Situation } from "./situation.ts";
import { callsTo } from "./test-api.ts";

const params = { subscriptionId: "sub-1" };

// One tab at a time is here, so that each has the tables to itself.
const locks = { request: async (_: string, work: () => unknown) => work() };

beforeEach(() => {
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
});

/** The mock API of a page of this browser that is loaded now. */
async function loadPage(situation?: Situation) {
  vi.resetModules();
  const { browserBackend, startSituation } = await import("./browser-state.ts");
  if (situation !== undefined) startSituation(situation);
  return callsTo({
    handlers: createHandlers(() => browserBackend({ announce: () => undefined, signInPage: "" })),
  });
}

const opened = (scenario: AnyScenarioId): Situation => ({
  ...defaultSituation,
  scenario,
  now: "2026-11-23T09:30:00+01:00",
});

async function cancelFirst({ call }: Awaited<ReturnType<typeof loadPage>>) {
  const terms = await call("getCancellationTerms", { params });
  const ifMatch = terms.headers.get("ETag") ?? "";
  const body = { optionId: "end-of-term" };
  return call("cancelSubscription", { params, body, ifMatch, key: "key" });
}

test("one of ten thousand is cancelled, and still is when the page is loaded anew", async () => {
  const before = await loadPage(opened("many-subscriptions"));
  const { id } = v.parse(Cancellation, (await cancelFirst(before)).body);

  const { call } = await loadPage();
  const { subscriptions } = v.parse(SubscriptionList, (await call("listSubscriptions")).body);
  expect(subscriptions).toHaveLength(10_000);
  const cancelled = subscriptions.filter(({ cancellationId }) => cancellationId !== null);
  expect(cancelled.map(({ id: own, cancellationId }) => [own, cancellationId])).toEqual([
    ["sub-1", id],
  ]);
  expect((await call("getCancellation", { params })).body).toHaveProperty("id", id);
});

test("what lags is read as it was, also by a page that is loaded anew", async () => {
  const lag = { operation: "cancelSubscription", kind: "lag", seconds: 60, times: null } as const;
  const before = await loadPage({ ...opened("many-subscriptions"), faults: [lag] });
  expect((await cancelFirst(before)).status).toBe(201);

  const { call } = await loadPage();
  const { body } = await call("getSubscription", { params });
  expect(body).toMatchObject({ id: "sub-1", cancellationId: null });
  expect((await call("getSubscription", { params: { subscriptionId: "sub-2" } })).status).toBe(200);
});

test("whoever has signed in with one of ten thousand accounts still is when the page is loaded anew", async () => {
  const before = await loadPage(opened("many-accounts"));
  const body = { accountId: "account-10000" };
  expect((await before.call("selectAccount", { body, key: "key" })).status).toBe(200);

  const { call } = await loadPage();
  const session = v.parse(Session, (await call("getSession")).body);
  expect(session).toMatchObject({ status: "signed-in", account: { id: "account-10000" } });
  expect(session.rememberedAccounts).toHaveLength(10_000);
});

test.each([...scenarioIds, "many-subscriptions", "many-accounts"] as const)(
  "%s takes a small part of what the smallest of today's browsers keeps, and is found as it was made",
  async (scenario) => {
    await loadPage(opened(scenario));
    expect(JSON.stringify(localStorage).length).toBeLessThan(1024 * 1024);
    const { currentState } = await import("./browser-state.ts");
    expect(currentState().situation.scenario).toBe(scenario);
  },
);
