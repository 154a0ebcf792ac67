import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pathOf } from "../../src/flow/screens.ts";
import { parseFault } from "../../src/mocks/engine/faults.ts";
import { expectBreachesBy } from "../breaches.ts";
import { renderApp } from "../render-app.tsx";
import { heading } from "../screens.ts";

type App = Awaited<ReturnType<typeof renderApp>>;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"],
    shouldAdvanceTime: true,
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The moments, in milliseconds of the page's clock, at which the API is asked from here on. */
function watchRequests(): number[] {
  const moments: number[] = [];
  const fetch = globalThis.fetch.bind(globalThis);
  vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    moments.push(Date.now());
    return fetch(input, init);
  });
  return moments;
}

async function pass({ api }: Pick<App, "api">, seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 1) {
    await act(async () => {
      api.clock.advance(1000);
      await vi.advanceTimersByTimeAsync(1000);
    });
  }
}

/** The most requests in any minute. */
function mostInAMinute(moments: readonly number[]): number {
  return Math.max(
    0,
    ...moments.map((from) => moments.filter((at) => at >= from && at < from + 60_000).length),
  );
}

describe("in an outage of ten minutes", () => {
  test.each(["*:503", "*:500", "*:network", "*:malformed"])(
    "a page that waits for an outcome asks at most six times a minute, and finds out (%s)",
    async (fault) => {
      const app = await renderApp({
        scenario: "personal-monthly",
        path: pathOf("confirm", "sub-personal"),
      });
      await heading("Confirm the cancellation");
      app.api.db.faults.push(parseFault(fault));
      expectBreachesBy(app.api.db.faults);
      const moments = watchRequests();
      await app.user.click(screen.getByRole("button", { name: "Cancel subscription" }));
      await heading("We do not know yet whether the subscription has been cancelled");
      await pass(app, 600);
      expect(moments.length).toBeGreaterThan(8);
      // What was pressed is no waiting.
      expect(mostInAMinute(moments.slice(1))).toBeLessThanOrEqual(6);
      expect(moments.length).toBeLessThan(20);

      app.api.db.faults = [];
      await pass(app, 80);
      expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(/^We do not know yet/);
      expect(screen.getByText(/hadn't received it when we last asked/)).toBeVisible();
    },
    60_000,
  );

  test.each([pathOf("cancelled", "sub-personal"), pathOf("subscriptions")])(
    "a page that waits for reads to catch up asks at most six times a minute (%s)",
    async (path) => {
      const app = await renderApp({
        scenario: "personal-monthly",
        path: pathOf("confirm", "sub-personal"),
        faults: ["cancelSubscription:lag:600"],
      });
      await heading("Confirm the cancellation");
      await app.user.click(screen.getByRole("button", { name: "Cancel subscription" }));
      await heading("Microsoft 365 Personal is cancelled");
      await act(() => app.router.navigate(path));
      const moments = watchRequests();
      await pass(app, 600);
      expect(moments.length).toBeGreaterThan(5);
      expect(mostInAMinute(moments)).toBeLessThanOrEqual(6);
      await pass(app, 70);
      expect(localStorage).toHaveLength(0);
    },
    60_000,
  );

  test("a page that could not be loaded waits to be told, and asks nobody", async () => {
    const app = await renderApp({
      scenario: "personal-monthly",
      faults: ["listSubscriptions:503"],
    });
    await heading("The page couldn't be loaded");
    const moments = watchRequests();
    await pass(app, 600);
    expect(moments).toEqual([]);
  }, 60_000);
});

test("pages that come back online together spread what they ask over some seconds", async () => {
  const app = await renderApp({ scenario: "personal-monthly" });
  await heading("Services and subscriptions");
  const chance = vi.spyOn(Math, "random");
  const delays: number[] = [];
  const moments = watchRequests();
  for (const value of [0, 0.3, 0.6, 0.9]) {
    chance.mockReturnValue(value);
    moments.length = 0;
    const from = Date.now();
    await act(async () => window.dispatchEvent(new Event("online")));
    await pass(app, 6);
    delays.push(Math.floor(((moments[0] ?? 0) - from) / 1000));
  }
  expect(delays).toEqual([0, 1, 3, 4]);
});
