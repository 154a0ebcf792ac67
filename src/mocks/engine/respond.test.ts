// @vitest-environment node
import { expect, test } from "vitest";
import { operation, operationNames } from "../../api/contract.ts";
import { cancelPersonal, createTestApi } from "./test-api.ts";

const params = { subscriptionId: "sub-personal" };
const kari = { body: { accountId: "account-kari" }, key: "choose" };

test("choosing an account brings its subscriptions along, as asking for them would", async () => {
  const { call } = createTestApi({ scenario: "several-accounts" });
  const { included } = await call("selectAccount", kari);
  const { body } = await call("listSubscriptions");
  expect(included).toEqual([{ path: "/subscriptions", version: null, body }]);
});

test("cancelling brings along what has become of the subscription, with its version", async () => {
  const api = createTestApi({ scenario: "personal-monthly" });
  const { included } = await cancelPersonal(api, { key: "decision" });
  const { body, headers } = await api.call("getSubscription", { params });
  expect(body).toMatchObject({ recurringBilling: false });
  expect(included).toEqual([
    { path: "/subscriptions/sub-personal", version: headers.get("ETag"), body },
  ]);
});

test("a replayed key gives the same answer, with what is true now beside it", async () => {
  const { call } = createTestApi({ scenario: "personal-monthly" });
  const { headers } = await call("getCancellationTerms", { params });
  const body = { optionId: "end-of-term" };
  const sent = { params, body, key: "decision", ifMatch: headers.get("ETag") ?? "" };
  const first = await call("cancelSubscription", sent);
  const ifMatch = (await call("getSubscription", { params })).headers.get("ETag") ?? "";
  await call("setRecurringBilling", { params, body: { on: true }, key: "undo", ifMatch });

  const second = await call("cancelSubscription", sent);
  expect(second.body).toEqual(first.body);
  expect(first.included).toMatchObject([{ body: { recurringBilling: false } }]);
  expect(second.included).toMatchObject([{ body: { recurringBilling: true } }]);
});

test("what would be struck by a fault does not slip past it", async () => {
  const faults = ["listSubscriptions:503:1"];
  const { call } = createTestApi({ scenario: "several-accounts", faults });
  expect(await call("selectAccount", kari)).toMatchObject({ status: 200, included: [] });
  expect(await call("listSubscriptions")).toMatchObject({ status: 503 });
  expect((await call("selectAccount", { ...kari, key: "again" })).included).toHaveLength(1);
});

test("a refusal brings nothing along", async () => {
  const { call } = createTestApi({ scenario: "several-accounts" });
  const sent = { body: { accountId: "nobody" }, key: "choose" };
  expect(await call("selectAccount", sent)).toMatchObject({ status: 404, included: [] });
});

test("only what reads comes along, and needs no parameters of its own", () => {
  for (const { path, includes = [] } of operationNames.map(operation)) {
    for (const other of includes.map(operation)) {
      expect(other.method).toBe("GET");
      const own = [...other.path.matchAll(/\{\w+\}/g)].map(String);
      expect(own.filter((parameter) => !path.includes(parameter))).toEqual([]);
    }
  }
});
