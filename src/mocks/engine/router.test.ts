// @vitest-environment node
import { getResponse } from "msw";
import { expect, test, vi } from "vitest";
import { createTestApi, received } from "./test-api.ts";

test.each([
  ["GET", "/api/unheard-of"],
  ["PATCH", "/api/session"],
  ["GET", "/api/subscriptions/a/b/c"],
])("%s %s is in no contract, and that is said", async (method, path) => {
  const { handlers } = createTestApi();
  const request = new Request(`http://localhost${path}`, { method });
  expect(await received(await getResponse(handlers, request))).toMatchObject({
    status: 501,
    body: { type: "internal", detail: `There is no ${method} ${path} in the API.` },
  });
});

test("nothing outside the API is answered", async () => {
  const { handlers } = createTestApi();
  const request = new Request("http://localhost/apiary/session");
  expect(await getResponse(handlers, request)).toBeUndefined();
});

test("no answer may be kept by a cache", async () => {
  const { call } = createTestApi({ faults: ["signOut:500"] });
  for (const name of ["getSession", "listSubscriptions", "signOut"] as const) {
    expect((await call(name)).headers.get("Cache-Control")).toBe("no-store");
  }
});

test("versions are strong entity tags, and belong to subscription and terms alike", async () => {
  const { call } = createTestApi({ scenario: "personal-monthly" });
  const params = { subscriptionId: "sub-personal" };
  const { headers } = await call("getSubscription", { params });
  expect(headers.get("ETag")).toMatch(/^"[^"]+"$/);
  const terms = await call("getCancellationTerms", { params });
  expect(terms.headers.get("ETag")).toBe(headers.get("ETag"));
});

test("a mistake in the mock API is loud", async () => {
  const complain = vi.spyOn(console, "error").mockReturnValue(undefined);
  const { call, db } = createTestApi({ scenario: "personal-monthly" });
  Object.assign(db, { subscriptions: null });
  expect(await call("listSubscriptions")).toMatchObject({
    status: 500,
    body: { type: "internal" },
  });
  expect(complain).toHaveBeenCalledOnce();
});
