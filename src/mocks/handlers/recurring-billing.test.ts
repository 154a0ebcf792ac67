// @vitest-environment node
import { expect, test } from "vitest";
import { cancelPersonal, createTestApi } from "../engine/test-api.ts";

const params = { subscriptionId: "sub-personal" };
const body = { optionId: "end-of-term" };

test("recurring billing is turned on or off on the terms that were seen only", async () => {
  const { call, db } = createTestApi({ scenario: "personal-monthly" });
  const turn = (on: boolean, ifMatch: string, key: string) =>
    call("setRecurringBilling", { params, body: { on }, key, ifMatch });
  const { headers } = await call("getSubscription", { params });
  const seen = headers.get("ETag") ?? "";
  expect(await turn(false, seen, "off")).toMatchObject({ status: 200 });
  expect(await turn(true, seen, "on")).toMatchObject({
    status: 412,
    body: { type: "terms-changed" },
  });
  expect(db.subscriptions[0]?.subscription.recurringBilling).toBe(false);
});

test("a payment method that must be updated stops recurring billing from being turned on", async () => {
  const api = createTestApi({ scenario: "personal-monthly" });
  await cancelPersonal(api, { key: "decision" });
  const subscription = api.db.subscriptions[0]?.subscription;
  if (subscription?.paymentMethod) subscription.paymentMethod.needsUpdate = true;
  const { headers } = await api.call("getSubscription", { params });
  expect(
    await api.call("setRecurringBilling", {
      params,
      body: { on: true },
      key: "undo",
      ifMatch: headers.get("ETag") ?? "",
    }),
  ).toMatchObject({ status: 409, body: { type: "payment-method-required" } });
});

test.each([
  ["sub-game-pass", "another-kind"],
  ["sub-basic", "already-off"],
])("%s cannot be cancelled: %s", async (subscriptionId, reason) => {
  const { call } = createTestApi({ scenario: "several-subscriptions" });
  const refused = { status: 409, body: { type: "not-cancellable", reason } };
  const address = { params: { subscriptionId } };
  expect(await call("getCancellationTerms", address)).toMatchObject(refused);
  const sent = { ...address, body, key: "decision", ifMatch: "any" };
  expect(await call("cancelSubscription", sent)).toMatchObject(refused);
});

test.each([
  [{ role: "member" }, "not-owner"],
  [{ biller: { kind: "google-play" } }, "billed-by-someone-else"],
  [{ status: "expired" }, "expired"],
] as const)("a subscription with %j cannot be cancelled: %s", async (changes, reason) => {
  const { call, db } = createTestApi({ scenario: "personal-monthly" });
  Object.assign(db.subscriptions[0]?.subscription ?? {}, changes);
  expect(await call("getCancellationTerms", { params })).toMatchObject({
    status: 409,
    body: { type: "not-cancellable", reason },
  });
});
