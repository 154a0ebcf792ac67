import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { signedOut } from "../mocks/test-resources.ts";
import { begin, forgetBegun } from "./begun.ts";
import { callApi } from "./client.ts";
import { getSession, signOut } from "./operations/sign-in.ts";

let asked = 0;
const server = setupServer(
  http.get("*/api/session", () => {
    asked += 1;
    return HttpResponse.json(signedOut(1));
  }),
  http.delete("*/api/session", () => new HttpResponse(null, { status: 204 })),
);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  asked = 0;
});
afterEach(forgetBegun);
afterAll(() => server.close());

test("an answer that is under way already is taken, once", async () => {
  begin(["/session"]);
  expect(await callApi(getSession, {})).toEqual(signedOut(1));
  expect(asked).toBe(1);
  await callApi(getSession, {});
  expect(asked).toBe(2);
});

test("after a change, an answer from before it is not taken", async () => {
  begin(["/session"]);
  await callApi(signOut, {});
  await callApi(getSession, {});
  expect(asked).toBe(2);
});

test("whoever no longer waits for it is told so", async () => {
  begin(["/session"]);
  const caller = new AbortController();
  caller.abort();
  await expect(callApi(getSession, { signal: caller.signal })).rejects.toThrow(
    "no longer waited for",
  );
});
