import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { signedOut } from "../mocks/data/test-resources.ts";
import { tellBreach } from "./contract-breach.ts";
import { hearBreaches } from "./hear-breaches.ts";
import { patience } from "./fetch-response.ts";
import { prefetch, forgetPrefetched } from "./prefetched-responses.ts";
import { callApi } from "./client.ts";
import { signOut } from "./operations/session.ts";
import { getSession, startSignIn } from "./operations/sign-in.ts";

const challenge = {
  id: "challenge-1",
  channel: "email",
  destination: "k•••@example.com",
  codeLength: 6,
  expiresAt: "2026-11-23T09:00:00Z",
};
let challengeBringing: Record<string, unknown> = challenge;
let asked = 0;
const server = setupServer(
  http.get("*/api/session", () => {
    asked += 1;
    return HttpResponse.json(signedOut(1));
  }),
  http.post("*/api/sign-in-challenges", () =>
    HttpResponse.json(challengeBringing, { status: 201 }),
  ),
  http.delete("*/api/session", () => new HttpResponse(null, { status: 204 })),
);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  asked = 0;
  challengeBringing = challenge;
});
afterEach(forgetPrefetched);
afterAll(() => server.close());

test("an answer that is under way already is taken, once", async () => {
  prefetch(["/session"]);
  expect(await callApi(getSession, {})).toEqual(signedOut(1));
  expect(asked).toBe(1);
  await callApi(getSession, {});
  expect(asked).toBe(2);
});

test("after a change, an answer from before it is not taken", async () => {
  prefetch(["/session"]);
  await callApi(signOut, {});
  await callApi(getSession, {});
  expect(asked).toBe(2);
});

test("whoever no longer waits for it is told so", async () => {
  prefetch(["/session"]);
  const caller = new AbortController();
  caller.abort();
  await expect(callApi(getSession, { signal: caller.signal })).rejects.toHaveProperty(
    "name",
    "AbortError",
  );
});

const start = () => callApi(startSignIn, { body: { identifier: "kari" }, idempotencyKey: "a" });
const brought = { path: "/session", version: null, body: signedOut(3) };

test("what came along with an answer is not asked for, once", async () => {
  challengeBringing = { ...challenge, included: [brought] };
  await start();
  expect(await callApi(getSession, {})).toEqual(signedOut(3));
  expect(asked).toBe(0);
  expect(await callApi(getSession, {})).toEqual(signedOut(1));
});

test("what came along is checked against the contract, and asked for where it does not fit", async () => {
  const { heard } = hearBreaches();
  challengeBringing = { ...challenge, included: [{ ...brought, body: { status: 7 } }] };
  await start();
  expect(await callApi(getSession, {})).toEqual(signedOut(1));
  expect(asked).toBe(1);
  expect(await heard()).toEqual([
    'The API breaks its contract: getSession (GET /session, included in another answer), status: expected ("signed-out" | "signed-in"), got number 7',
  ]);
});

test("a version that no header can hold is no reason to refuse the answer that brought it", async () => {
  challengeBringing = { ...challenge, included: [{ ...brought, version: "☃\n" }] };
  expect(await start()).toEqual(challenge);
});

const expectedPath =
  "included.0.path: expected a path from the API's base address on, such as /session";

test.each([
  [undefined, []],
  [null, ["included: expected Array, got null"]],
  ["all", ['included: expected Array, got string "all"']],
  [
    [{ path: 7 }],
    [
      "included.0.path: expected string, got number 7",
      "included.0.version is missing",
      "included.0.body is missing",
    ],
  ],
  [[{ ...brought, path: ":8" }], [`${expectedPath}, got string of 2 characters`]],
  [{}, ["included: expected Array, got an object"]],
])(
  "an answer that brings along %j is as good as one that brings nothing",
  async (included, breaches) => {
    const { heard } = hearBreaches();
    challengeBringing = { ...challenge, included };
    await start();
    expect(await callApi(getSession, {})).toEqual(signedOut(1));
    const beginning =
      "The API breaks its contract: startSignIn (POST /sign-in-challenges, status 201), ";
    expect(await heard()).toEqual(breaches.map((breach) => beginning + breach));
  },
);

test("what nobody took in time has to be asked for", async () => {
  challengeBringing = { ...challenge, included: [brought] };
  const now = vi.spyOn(performance, "now");
  now.mockReturnValue(1000);
  await start();
  now.mockReturnValue(1000 + patience);
  expect(await callApi(getSession, {})).toEqual(signedOut(1));
});

test("after a change, what came along before it is not taken", async () => {
  challengeBringing = { ...challenge, included: [brought] };
  await start();
  await callApi(signOut, {});
  expect(await callApi(getSession, {})).toEqual(signedOut(1));
});

test("what is wrong in an answer is said once, whether it was asked for or came along", async () => {
  const { heard } = hearBreaches();
  const json = { ...signedOut(1), rememberedAccounts: 7 };
  const url = new URL(window.location.origin);
  tellBreach(getSession, url, { status: 200, headers: new Map(), json });
  tellBreach(getSession, url, { status: 200, headers: new Headers(), json });
  expect(await heard()).toEqual([
    "The API breaks its contract: getSession (GET /session, included in another answer), rememberedAccounts: expected Array, got number 7",
  ]);
});
