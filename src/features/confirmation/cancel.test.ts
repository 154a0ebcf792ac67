import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cancel } from "./cancel.ts";

// An API that loses every answer, so that nothing is ever settled, and remembers the keys it was given.
const keys: (string | null)[] = [];
const server = setupServer(
  http.all("*/api/*", ({ request }) => {
    if (request.method === "POST") keys.push(request.headers.get("Idempotency-Key"));
    return HttpResponse.error();
  }),
);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => keys.splice(0));
afterAll(() => server.close());

const decision = { subscriptionId: "a", version: '"1"', optionId: "now" };

test("an answer that is lost, and cannot be asked for, leaves everything open", async () => {
  expect(await cancel(decision)).toEqual({ kind: "unknown", failure: { kind: "network" } });
});

test("one decision keeps its key however often it is tried", async () => {
  await cancel(decision);
  await cancel(decision);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test("another subscription, version or option is another decision", async () => {
  await cancel(decision);
  await cancel({ ...decision, subscriptionId: "b" });
  await cancel({ ...decision, version: '"2"' });
  await cancel({ ...decision, optionId: "end-of-term" });
  expect(new Set(keys).size).toBe(4);
});
