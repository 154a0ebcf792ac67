// @vitest-environment node
import { expect, test } from "vitest";
import { signInCode } from "./session.ts";
import { instant } from "../engine/dates.ts";
import { createTestApi, type TestApi } from "../engine/test-api.ts";

const minute = 60_000;
const identifier = "kari.nordmann@example.com";
const start = ({ call }: TestApi, key = "start") =>
  call("startSignIn", { body: { identifier }, key });
const complete = ({ call }: TestApi, code: string, key = code, challengeId = "challenge-1") =>
  call("completeSignIn", { body: { challengeId, code }, key });

test("a code signs in, and the account is remembered", async () => {
  const api = createTestApi({ scenario: "no-remembered-account" });
  const challenge = await start(api);
  expect(challenge).toMatchObject({
    status: 201,
    body: {
      channel: "email",
      destination: "k•••@example.com",
      codeLength: 6,
      expiresAt: "2026-11-23T08:40:00.000Z",
    },
  });
  expect(api.announcements).toEqual([`The sign-in code for ${identifier} is ${signInCode}.`]);
  expect(await api.call("getSession")).toMatchObject({
    body: { status: "signed-out", challenge: challenge.body, rememberedAccounts: [] },
  });
  const account = { address: identifier };
  expect(await complete(api, signInCode)).toMatchObject({
    status: 201,
    body: { status: "signed-in", account, challenge: null, rememberedAccounts: [account] },
  });
});

test.each(["  KARI.Nordmann@example.com "])("%j finds the account", async (written) => {
  const { call } = createTestApi({ scenario: "no-remembered-account" });
  expect(await call("startSignIn", { body: { identifier: written }, key: "k" })).toMatchObject({
    status: 201,
  });
});

test("an address that no account has", async () => {
  const { call } = createTestApi({ scenario: "no-remembered-account" });
  const body = { identifier: "nobody@example.com" };
  expect(await call("startSignIn", { body, key: "k" })).toMatchObject({
    status: 404,
    body: { type: "account-not-found" },
  });
});

test("an identifier of ten thousand characters is an invalid request", async () => {
  const { call } = createTestApi({ scenario: "no-remembered-account" });
  const body = { identifier: "a".repeat(10_000) };
  expect(await call("startSignIn", { body, key: "k" })).toMatchObject({ status: 400 });
});

test.each(["274 913", "274-913", " 2 7 4 9 1 3 "])("the code can be written %j", async (code) => {
  const api = createTestApi({ scenario: "no-remembered-account" });
  await start(api);
  expect(await complete(api, code)).toMatchObject({ status: 201 });
});

test("a wrong code says how many attempts are left, and the fifth locks the account", async () => {
  const api = createTestApi({ scenario: "no-remembered-account" });
  await start(api);
  for (const attemptsLeft of [4, 3, 2, 1]) {
    expect(await complete(api, "abc 123", `attempt ${attemptsLeft}`)).toMatchObject({
      status: 422,
      body: { type: "code-wrong", attemptsLeft },
    });
  }
  expect(await complete(api, "000000")).toMatchObject({
    status: 423,
    body: { type: "account-locked", lockedUntil: instant(api.clock.now() + 15 * minute) },
  });
  expect(await api.call("getSession")).toMatchObject({ body: { challenge: null } });
  expect(await start(api, "too soon")).toMatchObject({ status: 423 });
  api.clock.advance(15 * minute);
  expect(await start(api, "in time")).toMatchObject({ status: 201 });
});

test("a retried wrong code costs one attempt", async () => {
  const api = createTestApi({ scenario: "no-remembered-account" });
  await start(api);
  await complete(api, "000000", "attempt");
  expect(await complete(api, "000000", "attempt")).toMatchObject({ body: { attemptsLeft: 4 } });
});

test("a code is good for ten minutes", async () => {
  const api = createTestApi({ scenario: "no-remembered-account" });
  await start(api);
  api.clock.advance(10 * minute);
  expect(await api.call("getSession")).toMatchObject({ body: { challenge: null } });
  expect(await complete(api, signInCode)).toMatchObject({
    status: 410,
    body: { type: "challenge-expired" },
  });
});

test("a new code replaces the one before", async () => {
  const api = createTestApi({ scenario: "no-remembered-account" });
  await start(api, "first");
  await start(api, "second");
  expect(await complete(api, signInCode, "old")).toMatchObject({ status: 410 });
  expect(await complete(api, signInCode, "new", "challenge-2")).toMatchObject({ status: 201 });
});

test("a session lasts eight hours", async () => {
  const { call, clock } = createTestApi({ scenario: "personal-monthly" });
  clock.advance(8 * 60 * minute - 1);
  expect(await call("listSubscriptions")).toMatchObject({ status: 200 });
  clock.advance(1);
  expect(await call("listSubscriptions")).toMatchObject({
    status: 401,
    body: { type: "sign-in-required" },
  });
  expect(await call("getSession")).toMatchObject({ body: { status: "signed-out" } });
});

test("a session that expires mid-way leaves the decision to be taken up again", async () => {
  const api = createTestApi({ scenario: "session-expires" });
  const params = { subscriptionId: "sub-personal" };
  const { headers } = await api.call("getCancellationTerms", { params });
  const ifMatch = headers.get("ETag") ?? "";
  const sent = { params, body: { optionId: "now" }, key: "decision", ifMatch };
  expect(await api.call("cancelSubscription", sent)).toMatchObject({ status: 401 });
  expect(api.db.cancellations).toEqual([]);
  await api.call("selectAccount", { body: { accountId: "account-mette" }, key: "again" });
  expect(await api.call("cancelSubscription", sent)).toMatchObject({ status: 201 });
});

test("a remembered account can be chosen, any other cannot", async () => {
  const { call } = createTestApi({ scenario: "several-accounts" });
  const choose = (accountId: string) =>
    call("selectAccount", { body: { accountId }, key: accountId });
  expect(await choose("account-kari-work")).toMatchObject({
    status: 200,
    body: { status: "signed-in", account: { kind: "work-or-school" } },
  });
  expect(await choose("account-mette")).toMatchObject({ status: 404, body: { type: "not-found" } });
});

test("a remembered account that lapsed asks for a new code first", async () => {
  const api = createTestApi({ scenario: "one-remembered-account" });
  api.db.lapsed.push("account-kari");
  const choose = () =>
    api.call("selectAccount", { body: { accountId: "account-kari" }, key: "choose" });
  expect(await choose()).toMatchObject({ status: 401 });
  await start(api);
  await complete(api, signInCode);
  expect(await choose()).toMatchObject({ status: 200 });
});

test("signing out forgets the session, not the account", async () => {
  const { call } = createTestApi({ scenario: "personal-monthly" });
  expect(await call("signOut")).toMatchObject({ status: 204 });
  expect(await call("getSession")).toMatchObject({
    body: { status: "signed-out", rememberedAccounts: [{ address: identifier }] },
  });
});
