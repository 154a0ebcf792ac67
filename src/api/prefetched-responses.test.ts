import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { signedOut } from "../mocks/data/test-resources.ts";
import { patience } from "./fetch-response.ts";
import { prefetch, forgetPrefetched } from "./prefetched-responses.ts";
import { callApi } from "./client.ts";
import { getSession, signOut, startSignIn } from "./operations/sign-in.ts";

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
  http.post("*/api/sign-in-challenges", () => HttpResponse.json(challengeBringing)),
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
  await expect(callApi(getSession, { signal: caller.signal })).rejects.toThrow(
    "no longer waited for",
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
  challengeBringing = { ...challenge, included: [{ ...brought, body: { status: 7 } }] };
  await start();
  expect(await callApi(getSession, {})).toEqual(signedOut(1));
  expect(asked).toBe(1);
});

test("a version that no header can hold is no reason to refuse the answer that brought it", async () => {
  challengeBringing = { ...challenge, included: [{ ...brought, version: "☃\n" }] };
  expect(await start()).toEqual(challenge);
});

test.each([undefined, null, "all", [{ path: 7 }], [{ ...brought, path: ":8" }], {}])(
  "an answer that brings along %j is as good as one that brings nothing",
  async (included) => {
    challengeBringing = { ...challenge, included };
    await start();
    expect(await callApi(getSession, {})).toEqual(signedOut(1));
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
