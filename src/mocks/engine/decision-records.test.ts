// @vitest-environment node
import { describe, expect, test, vi } from "vitest";
import { beginDecision, decideOnce } from "./decision-records.ts";
import { jsonReply, type Reply } from "./reply.ts";
import { cancelPersonal, createTestApi, type TestApi } from "./test-api.ts";

const personal = { subscriptionId: "sub-personal" };
const key = "key-1";

const withFault = (...faults: string[]) => createTestApi({ scenario: "personal-monthly", faults });
const open = () => withFault();

async function stateOf({ call }: TestApi): Promise<unknown> {
  return (await call("getDecision", { params: { key } })).body;
}

const withdraw = ({ call }: TestApi) => call("withdrawDecision", { params: { key } });

const isCancelled = ({ db }: TestApi) => db.subscriptions[0]?.subscription.cancellationId !== null;

/** Cancels, and lets go of an answer that never comes. */
async function cancelInVain(api: TestApi): Promise<void> {
  await expect(cancelPersonal(api, { key })).rejects.toThrow("No answer");
}

async function sendLate(): Promise<TestApi> {
  const api = withFault("cancelSubscription:late:60:1");
  const { headers } = await api.call("getCancellationTerms", { params: personal });
  const gone = new AbortController();
  const answered = api.call("cancelSubscription", {
    params: personal,
    body: { optionId: "end-of-term" },
    key,
    ifMatch: headers.get("ETag") ?? "",
    signal: gone.signal,
  });
  gone.abort();
  await expect(answered).rejects.toThrow("No answer");
  return api;
}

async function cancelWithLag(): Promise<TestApi> {
  const api = withFault("cancelSubscription:lag:60:1");
  const answered = await cancelPersonal(api, { key });
  expect(answered).toMatchObject({ status: 201, included: [] });
  return api;
}

describe("a decision by its key", () => {
  test("is unseen until a request arrives", async () => {
    expect(await stateOf(open())).toEqual({ state: "unseen", asOf: "2026-11-23T08:30:00.000Z" });
  });

  test("is done, with its result", async () => {
    const api = open();
    const { body } = await cancelPersonal(api, { key });
    expect(await stateOf(api)).toMatchObject({
      state: "done",
      decided: { operation: "cancelSubscription", result: body },
    });
  });

  test("is done, with the version that the answer had", async () => {
    const api = createTestApi({ scenario: "already-expiring" });
    const { headers } = await api.call("getSubscription", { params: personal });
    const ifMatch = headers.get("ETag") ?? "";
    const answered = await api.call("setRecurringBilling", {
      params: personal,
      body: { on: true },
      key,
      ifMatch,
    });
    expect(await stateOf(api)).toMatchObject({
      state: "done",
      decided: {
        operation: "setRecurringBilling",
        version: answered.headers.get("ETag"),
        result: { recurringBilling: true },
      },
    });
  });

  test("is refused, with the problem, and stays so", async () => {
    const api = open();
    const sent = { params: personal, body: { optionId: "end-of-term" }, key, ifMatch: '"old"' };
    expect(await api.call("cancelSubscription", sent)).toMatchObject({ status: 412 });
    expect(await stateOf(api)).toMatchObject({
      state: "refused",
      problem: { type: "terms-changed", status: 412 },
    });
    expect(await withdraw(api)).toMatchObject({ body: { state: "refused" } });
  });

  test.each(["429", "401", "503"])(
    "stays unseen after %s, which says nothing of it",
    async (kind) => {
      const api = withFault(`cancelSubscription:${kind}:1`);
      await cancelPersonal(api, { key });
      await api.call("selectAccount", { body: { accountId: "account-kari" }, key: "in" });
      expect(await stateOf(api)).toMatchObject({ state: "unseen" });
      expect(await cancelPersonal(api, { key })).toMatchObject({ status: 201 });
    },
  );

  test("of another account is not found, and cannot be withdrawn", async () => {
    const api = createTestApi({ scenario: "several-accounts" });
    const choose = (accountId: string) =>
      api.call("selectAccount", { body: { accountId }, key: accountId });
    await choose("account-kari");
    expect(await withdraw(api)).toMatchObject({ body: { state: "withdrawn" } });
    await choose("account-kari-second");
    expect(await api.call("getDecision", { params: { key } })).toMatchObject({ status: 404 });
    expect(await withdraw(api)).toMatchObject({ status: 404 });
  });

  test("is nobody's business who is signed out", async () => {
    const api = createTestApi({ scenario: "one-remembered-account" });
    expect(await api.call("getDecision", { params: { key } })).toMatchObject({ status: 401 });
    expect(await withdraw(api)).toMatchObject({ status: 401 });
  });
});

describe("withdrawing", () => {
  test("before a request arrives: whatever arrives then does nothing", async () => {
    const api = open();
    expect(await withdraw(api)).toMatchObject({ status: 200, body: { state: "withdrawn" } });
    expect(await cancelPersonal(api, { key })).toMatchObject({
      status: 409,
      body: { type: "decision-withdrawn" },
    });
    expect(isCancelled(api)).toBe(false);
  });

  test("too late: it is done", async () => {
    const api = open();
    await cancelPersonal(api, { key });
    expect(await withdraw(api)).toMatchObject({ body: { state: "done" } });
    expect(isCancelled(api)).toBe(true);
  });
});

describe("while a decision is worked on", () => {
  const request = {
    key,
    accountId: "account-kari",
    operation: "cancelSubscription",
    fingerprint: "x",
  } as const;

  function working(): TestApi {
    const api = open();
    expect(beginDecision(api.context(), request, 1000)).toBe(true);
    return api;
  }

  const finish = (api: TestApi) =>
    decideOnce(api.context(), request, { hasBegun: true, work: () => jsonReply(201, {}) });

  test("it is in progress, then done", async () => {
    const api = working();
    expect(await stateOf(api)).toMatchObject({ state: "in-progress" });
    expect(finish(api).status).toBe(201);
    expect(api.db.decisions.map(({ state }) => state)).toEqual(["done"]);
  });

  test("a second request with its key is told so, and is not carried out", () => {
    const api = working();
    expect(beginDecision(api.context(), request, 1000)).toBe(false);
    const work = vi.fn<() => Reply>();
    expect(() => decideOnce(api.context(), request, { hasBegun: false, work })).toThrow(
      "Decision in progress",
    );
    expect(work).not.toHaveBeenCalled();
  });

  test("it can be withdrawn, and comes to nothing", async () => {
    const api = working();
    expect(await withdraw(api)).toMatchObject({ body: { state: "withdrawn" } });
    expect(() => finish(api)).toThrow("Decision withdrawn");
  });

  test("whoever goes away does not leave it in progress for ever", async () => {
    const api = working();
    api.clock.advance(1000);
    expect(await stateOf(api)).toMatchObject({ state: "unseen" });
  });
});

test.each([
  ["lost", true],
  ["expired", false],
])("%s: it is done, and no answer comes", async (kind, isSignedIn) => {
  const api = withFault(`cancelSubscription:${kind}:1`);
  await cancelInVain(api);
  expect(isCancelled(api)).toBe(true);
  expect(api.db.session !== null).toBe(isSignedIn);
});

test("502: it is done, and a gateway puts its status over a refusal", async () => {
  const api = withFault("cancelSubscription:502:1");
  expect(await cancelPersonal(api, { key })).toMatchObject({
    status: 502,
    body: { type: "terms-changed", status: 409 },
  });
  expect(isCancelled(api)).toBe(true);
});

describe("late", () => {
  test("it acts when it is due, and not before", async () => {
    const api = await sendLate();
    expect(await stateOf(api)).toMatchObject({ state: "unseen" });
    api.clock.advance(59_999);
    expect(await stateOf(api)).toMatchObject({ state: "unseen" });
    api.clock.advance(1);
    expect(await stateOf(api)).toMatchObject({
      state: "done",
      decided: { result: { cancelledAt: "2026-11-23T08:31:00.000Z" } },
    });
    expect(api.db.cancellations).toHaveLength(1);
  });

  test("however long nobody asks, it was done at its own moment", async () => {
    const api = await sendLate();
    api.clock.advance(600_000);
    expect(await stateOf(api)).toMatchObject({
      decided: { result: { cancelledAt: "2026-11-23T08:31:00.000Z" } },
    });
  });

  test("withdrawn meanwhile, it does nothing", async () => {
    const api = await sendLate();
    expect(await withdraw(api)).toMatchObject({ body: { state: "withdrawn" } });
    api.clock.advance(60_000);
    expect(await stateOf(api)).toMatchObject({ state: "withdrawn" });
    expect(isCancelled(api)).toBe(false);
  });

  test("sent once more meanwhile, it is done once", async () => {
    const api = await sendLate();
    expect(await cancelPersonal(api, { key })).toMatchObject({ status: 201 });
    api.clock.advance(60_000);
    await stateOf(api);
    expect(api.db.cancellations).toHaveLength(1);
  });

  test("it belongs to who sent it, whoever is signed in by then, and signs in nobody", async () => {
    const api = await sendLate();
    api.db.session = null;
    api.clock.advance(60_000);
    expect(await api.call("getSession")).toMatchObject({ body: { status: "signed-out" } });
    expect(isCancelled(api)).toBe(true);
  });

  test("it outlives the page that sent it", async () => {
    const api = await sendLate();
    const kept: unknown = JSON.parse(JSON.stringify(api.db.late));
    expect(kept).toEqual(api.db.late);
    expect(api.db.late).toHaveLength(1);
  });
});

describe("lag", () => {
  test("what is read is as it was before, and says so; decisions are not", async () => {
    const api = await cancelWithLag();
    const before = "2026-11-23T08:29:59.999Z";
    const read = await api.call("getSubscription", { params: personal });
    expect(read.body).toMatchObject({ asOf: before, recurringBilling: true, cancellationId: null });
    expect(await api.call("listSubscriptions")).toMatchObject({ body: { asOf: before } });
    expect(await api.call("getCancellation", { params: personal })).toMatchObject({ status: 404 });
    expect(await api.call("getCancellationTerms", { params: personal })).toMatchObject({
      status: 200,
      body: { asOf: before },
    });
    expect(await stateOf(api)).toMatchObject({
      state: "done",
      decided: { result: { asOf: "2026-11-23T08:30:00.000Z" } },
    });
  });

  test("it ends", async () => {
    const api = await cancelWithLag();
    api.clock.advance(60_000);
    expect(await api.call("getSubscription", { params: personal })).toMatchObject({
      body: { asOf: "2026-11-23T08:31:00.000Z", recurringBilling: false },
    });
  });
});
