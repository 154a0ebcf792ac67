import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  onTestFinished,
  test,
  vi,
} from "vitest";
import { decisionQuery } from "./decision.ts";
import { hearBreaches } from "./hear-breaches.ts";

const asOf = "2026-11-23T08:30:00Z";
let asked = 0;
let answer: () => Response;
const server = setupServer(
  http.get("*/api/decisions/*", () => {
    asked += 1;
    return answer();
  }),
);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  asked = 0;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => server.close());

/** Asks for a decision for as long as the test runs. */
function askOn(): void {
  const observer = new QueryObserver(
    new QueryClient(),
    decisionQuery({ operation: "cancelSubscription", key: "k" }),
  );
  const stop = observer.subscribe(() => undefined);
  onTestFinished(stop);
}

/** Lets time pass second by second. */
async function pass(seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 1) {
    await vi.advanceTimersByTimeAsync(1000);
  }
}

test("what is not final is asked for again, after ever longer pauses", async () => {
  answer = () => HttpResponse.json({ state: "unseen", asOf });
  askOn();
  await pass(2);
  expect(asked).toBe(1);
  await pass(4);
  expect(asked).toBe(2);
  await pass(60);
  expect(asked).toBeLessThanOrEqual(5);
  const before = asked;
  await pass(600);
  expect(asked - before).toBeLessThanOrEqual(10);
  expect(asked).toBeGreaterThan(before);
});

test.each(["withdrawn", "refused"])("what is final is not asked for again: %s", async (state) => {
  answer = () => HttpResponse.json({ state, asOf, problem: null });
  askOn();
  await pass(300);
  expect(asked).toBe(1);
});

test("no sooner than the API asks for", async () => {
  hearBreaches();
  answer = () => HttpResponse.html("", { status: 503, headers: { "Retry-After": "200" } });
  askOn();
  await pass(199);
  expect(asked).toBe(1);
  await pass(60);
  expect(asked).toBe(2);
});
