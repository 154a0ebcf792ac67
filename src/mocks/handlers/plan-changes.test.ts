// @vitest-environment node
import { expect, test } from "vitest";
import { cancelPersonal, createTestApi, type TestApi } from "../engine/test-api.ts";

const params = { subscriptionId: "sub-personal" };

async function switchTo(planId: string, { call }: TestApi, version?: string) {
  const { headers } = await call("getPlanChangeTerms", { params });
  const ifMatch = version ?? headers.get("ETag") ?? "";
  return call("changePlan", { params, body: { planId }, key: `switch to ${planId}`, ifMatch });
}

test("the next charge is that of the plan to come", async () => {
  const api = createTestApi({ scenario: "personal-monthly" });
  expect((await switchTo("plan-basic", api)).status).toBe(201);
  const subscription = api.db.subscriptions[0]?.subscription;
  expect(subscription?.scheduledChange?.plan.id).toBe("plan-basic");
  expect(subscription?.nextCharge?.amount).toEqual(subscription?.scheduledChange?.price);
});

test("on other terms than those in force nothing is switched", async () => {
  const api = createTestApi({ scenario: "personal-monthly" });
  const refused = await switchTo("plan-basic", api, '"older"');
  expect(refused).toMatchObject({ status: 412, body: { type: "terms-changed" } });
  expect(api.db.subscriptions[0]?.subscription.scheduledChange).toBeNull();
});

test("cancelling drops the change that was to come, and undoing brings back today's plan", async () => {
  const api = createTestApi({ scenario: "personal-monthly" });
  await switchTo("plan-basic", api);
  await cancelPersonal(api, { key: "decision" });
  const subscription = api.db.subscriptions[0]?.subscription;
  expect(subscription?.scheduledChange).toBeNull();
  expect(subscription?.reactivation?.nextCharge.amount).toEqual(subscription?.price);
});
