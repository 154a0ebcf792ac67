// @vitest-environment node
import { expect, test } from "vitest";
import { cancelPersonal, createTestApi } from "../engine/test-api.ts";

const params = { subscriptionId: "sub-personal" };
const body = { optionId: "end-of-term" };

test("a replayed key gives the same receipt, even after it was undone", async () => {
  const { call, db } = createTestApi({ scenario: "personal-monthly" });
  const { headers } = await call("getCancellationTerms", { params });
  const sent = { params, body, key: "decision", ifMatch: headers.get("ETag") ?? "" };

  const first = await call("cancelSubscription", sent);
  expect(first.status).toBe(201);
  const { headers: after } = await call("getSubscription", { params });
  const ifMatch = after.get("ETag") ?? "";
  await call("setRecurringBilling", { params, body: { on: true }, key: "undo", ifMatch });

  const second = await call("cancelSubscription", sent);
  expect(second.status).toBe(201);
  expect(second.body).toEqual(first.body);
  expect(db.cancellations).toHaveLength(1);
  expect(db.subscriptions[0]?.subscription.recurringBilling).toBe(true);
});

test("a replayed key gives the same version, even if there is a newer one", async () => {
  const { call } = createTestApi({ scenario: "personal-monthly" });
  const { headers } = await call("getSubscription", { params });
  const ifMatch = headers.get("ETag") ?? "";
  const sent = { params, body: { on: false }, key: "off", ifMatch };
  const first = await call("setRecurringBilling", sent);
  const off = first.headers.get("ETag") ?? "";
  await call("setRecurringBilling", { params, body: { on: true }, key: "on", ifMatch: off });

  const second = await call("setRecurringBilling", sent);
  expect(off).not.toBe(ifMatch);
  expect(second.headers.get("ETag")).toBe(off);
});

test("a key that comes back with another body is refused", async () => {
  const api = createTestApi({ scenario: "personal-annual-refund" });
  await cancelPersonal(api, { key: "decision" });
  const reused = await api.call("cancelSubscription", {
    params,
    body: { optionId: "now" },
    key: "decision",
    ifMatch: "any",
  });
  expect(reused).toMatchObject({ status: 422, body: { type: "idempotency-key-reused" } });
  expect(api.db.cancellations).toHaveLength(1);
});

test("a key belongs to the account that used it first", async () => {
  const { call, db } = createTestApi({ scenario: "several-accounts" });
  const family = { subscriptionId: "sub-family" };
  const choose = (accountId: string) =>
    call("selectAccount", { body: { accountId }, key: `choose ${accountId}` });
  await choose("account-kari");
  const { headers } = await call("getCancellationTerms", { params: family });
  const sent = { params: family, body, key: "decision", ifMatch: headers.get("ETag") ?? "" };
  expect(await call("cancelSubscription", sent)).toMatchObject({ status: 201 });
  await choose("account-kari-second");
  expect(await call("cancelSubscription", sent)).toMatchObject({
    status: 422,
    body: { type: "idempotency-key-reused" },
  });
  expect(db.cancellations).toHaveLength(1);
});

test("two tabs cannot cancel twice: the second gets the receipt of the first", async () => {
  const { call, db } = createTestApi({ scenario: "personal-monthly" });
  const { headers } = await call("getCancellationTerms", { params });
  const ifMatch = headers.get("ETag") ?? "";
  const [one, other] = await Promise.all([
    call("cancelSubscription", { params, body, key: "tab one", ifMatch }),
    call("cancelSubscription", { params, body, key: "tab two", ifMatch }),
  ]);
  expect(new Set([one.status, other.status])).toEqual(new Set([201, 409]));
  const [done, refused] = one.status === 201 ? [one, other] : [other, one];
  expect(refused.body).toMatchObject({ type: "already-cancelled", cancellation: done.body });
  expect(db.cancellations).toHaveLength(1);
});

test("changed terms cancel nothing, and the new ones can be accepted", async () => {
  const api = createTestApi({ scenario: "terms-change" });
  const before = await api.call("getCancellationTerms", { params });
  expect(await cancelPersonal(api, { key: "first", optionId: "now" })).toMatchObject({
    status: 412,
    body: { type: "terms-changed", status: 412, title: "Terms changed" },
  });
  expect(api.db.cancellations).toEqual([]);
  expect(api.db.subscriptions[0]?.subscription.recurringBilling).toBe(true);

  const after = await api.call("getCancellationTerms", { params });
  expect(after.headers.get("ETag")).not.toBe(before.headers.get("ETag"));
  expect(after.body).not.toEqual(before.body);
  expect(await cancelPersonal(api, { key: "second", optionId: "now" })).toMatchObject({
    status: 201,
  });
});

test("cancelling needs a version and a key", async () => {
  const { call, db } = createTestApi({ scenario: "personal-monthly" });
  for (const headers of [{}, { key: "decision" }, { ifMatch: '"t-sub-personal-1"' }]) {
    expect(await call("cancelSubscription", { params, body, ...headers })).toMatchObject({
      status: 428,
      body: { type: "precondition-required" },
    });
  }
  expect(db.cancellations).toEqual([]);
});

test.each([undefined, "", {}, { optionId: 7 }, { optionId: "never" }])(
  "cancelling with %j for a body is an invalid request",
  async (wrong) => {
    const { call, db } = createTestApi({ scenario: "personal-monthly" });
    const { headers } = await call("getCancellationTerms", { params });
    const ifMatch = headers.get("ETag") ?? "";
    const answer = await call("cancelSubscription", { params, body: wrong, key: "k", ifMatch });
    expect(answer).toMatchObject({ status: 400, body: { type: "invalid-request" } });
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    expect(db.cancellations).toEqual([]);
  },
);

test("another account's subscription does not exist", async () => {
  const { call } = createTestApi({ scenario: "several-accounts" });
  await call("selectAccount", { body: { accountId: "account-kari-second" }, key: "choose" });
  const family = { subscriptionId: "sub-family" };
  for (const name of ["getSubscription", "getCancellationTerms", "getCancellation"] as const) {
    expect(await call(name, { params: family })).toMatchObject({
      status: 404,
      body: { type: "not-found" },
    });
  }
  expect(await call("listSubscriptions")).toMatchObject({ body: { subscriptions: [] } });
});

test("cancelling at the end of the term keeps access and can be undone", async () => {
  const api = createTestApi({ scenario: "personal-monthly" });
  const before = await api.call("getSubscription", { params });
  const receipt = await cancelPersonal(api, { key: "decision" });
  expect(receipt.body).toMatchObject({
    option: "end-of-term",
    accessEndsOn: "2026-12-12",
    cancelledAt: "2026-11-23T08:30:00.000Z",
    timeZone: "Europe/Oslo",
    refund: null,
  });
  const after = await api.call("getSubscription", { params });
  expect(after.body).toMatchObject({
    status: "active",
    recurringBilling: false,
    nextCharge: null,
    endsOn: "2026-12-12",
    reactivation: { nextCharge: { date: "2026-12-12" } },
  });
  expect(await api.call("getCancellation", { params })).toMatchObject({ body: receipt.body });

  const ifMatch = after.headers.get("ETag") ?? "";
  const sent = { params, body: { on: true }, key: "undo", ifMatch };
  const undone = await api.call("setRecurringBilling", sent);
  expect(undone.body).toEqual(before.body);
  expect(await api.call("getCancellation", { params })).toMatchObject({ status: 404 });
});

test("cancelling now gives money back for the days left, and cannot be undone", async () => {
  const api = createTestApi({ scenario: "personal-annual-refund" });
  const receipt = await cancelPersonal(api, { key: "decision", optionId: "now" });
  // Paid 839 kr for 16 February 2026 to 16 February 2027, of which 85 of 365 days are left.
  expect(receipt.body).toMatchObject({
    accessEndsOn: "2026-11-23",
    refund: { amount: { amount: 195_38, currency: "DKK" }, expectedBy: "2026-12-07" },
  });
  const after = await api.call("getSubscription", { params });
  expect(after.body).toMatchObject({ status: "expired", endsOn: "2026-11-23", reactivation: null });
  expect(
    await api.call("setRecurringBilling", {
      params,
      body: { on: true },
      key: "undo",
      ifMatch: after.headers.get("ETag") ?? "",
    }),
  ).toMatchObject({ status: 400 });
});

test.each([
  [{ status: "expired", recurringBilling: false }],
  [{ role: "member" }],
  [{ biller: { kind: "google-play" } }],
] as const)("nothing is decided about a subscription with %j", async (changes) => {
  const { call, db } = createTestApi({ scenario: "personal-monthly" });
  const record = db.subscriptions[0];
  Object.assign(record?.subscription ?? {}, changes);
  const before = structuredClone(record);
  const { headers } = await call("getSubscription", { params });
  const own = { params, ifMatch: headers.get("ETag") ?? "" };
  const { body: saved } = await call("listPaymentMethods");
  const paymentMethodId = record?.subscription.paymentMethod?.id;
  expect(saved).toMatchObject({ methods: [{ id: paymentMethodId, canBeChosen: true }] });
  for (const [name, decided] of [
    ["setRecurringBilling", { on: !record?.subscription.recurringBilling }],
    ["changePlan", { planId: "plan-basic" }],
    ["setPaymentMethod", { paymentMethodId }],
  ] as const) {
    expect(await call(name, { ...own, body: decided, key: name }), name).toMatchObject({
      status: 400,
      body: { type: "invalid-request" },
    });
  }
  expect(record).toEqual(before);
});

const deletedFrom = (date: string) => ({ kind: "files-may-be-deleted", date });

test("what has ended says from which day files may be deleted, as its receipt does", async () => {
  const api = createTestApi({ scenario: "personal-annual-refund" });
  const receipt = await cancelPersonal(api, { key: "decision", optionId: "now" });
  expect(receipt.body).toHaveProperty(
    "consequences",
    expect.arrayContaining([expect.objectContaining(deletedFrom("2027-05-23"))]),
  );
  expect((await api.call("getSubscription", { params })).body).toMatchObject({
    filesMayBeDeletedFrom: "2027-05-23",
  });
});

test("what was withdrawn from says from which day files may be deleted, even if cancelled before", async () => {
  const api = createTestApi({ scenario: "withdrawal-open" });
  await cancelPersonal(api, { key: "decision" });
  const before = await api.call("getSubscription", { params });
  expect(before.body).toMatchObject({
    filesMayBeDeletedFrom: null,
    withdrawal: { ways: [{ kind: "withdrawal" }, { kind: "end-of-term" }] },
  });
  const ifMatch = before.headers.get("ETag") ?? "";
  const receipt = await api.call("withdrawFromContract", { params, key: "withdrawal", ifMatch });
  expect(receipt.body).toHaveProperty(
    "consequences",
    expect.arrayContaining([expect.objectContaining(deletedFrom("2027-05-23"))]),
  );
  expect((await api.call("getSubscription", { params })).body).toMatchObject({
    filesMayBeDeletedFrom: "2027-05-23",
  });
});

test("the terms of a refund are those of one day", async () => {
  const api = createTestApi({ scenario: "personal-annual-refund" });
  const { headers } = await api.call("getCancellationTerms", { params });
  const sent = { params, body: { optionId: "now" }, ifMatch: headers.get("ETag") ?? "" };
  // Fifteen hours later it is another day, but still the same session's shift would have ended.
  api.clock.advance(15 * 60 * 60 * 1000);
  await api.call("selectAccount", { body: { accountId: "account-mette" }, key: "again" });
  expect(await api.call("cancelSubscription", { ...sent, key: "k" })).toMatchObject({
    status: 412,
  });
});

test("cancelled elsewhere: the answer is that receipt", async () => {
  const api = createTestApi({ scenario: "cancelled-elsewhere" });
  const answer = await cancelPersonal(api, { key: "decision" });
  expect(answer).toMatchObject({ status: 409, body: { type: "already-cancelled" } });
  const receipt = await api.call("getCancellation", { params });
  expect(answer.body).toMatchObject({ cancellation: receipt.body });
});

test("the plans to change to begin when the paid term ends, while it still renews", async () => {
  const api = createTestApi({ scenario: "personal-monthly" });
  const offered = await api.call("getSubscription", { params });
  expect(offered.body).toMatchObject({
    planChanges: [
      { plan: { tier: "basic" }, price: { amount: 26_00 }, startsOn: "2026-12-12" },
      { plan: { tier: "family" }, price: { amount: 149_00 }, startsOn: "2026-12-12" },
    ],
  });
  await cancelPersonal(api, { key: "decision" });
  expect(await api.call("getSubscription", { params })).toMatchObject({
    body: { planChanges: [] },
  });
});

test("a reason belongs to one's own cancellation", async () => {
  const api = createTestApi({ scenario: "personal-monthly" });
  await cancelPersonal(api, { key: "decision" });
  const reason = { reason: "cost", comment: "" };
  const give = (cancellationId: string) =>
    api.call("sendCancellationReason", {
      params: { cancellationId },
      body: reason,
      key: cancellationId,
    });
  expect(await give("cancellation-1")).toMatchObject({ status: 204, body: "" });
  expect(await give("cancellation-2")).toMatchObject({ status: 404 });
  expect(api.db.reasons).toEqual([{ cancellationId: "cancellation-1", ...reason }]);
});
