import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { MockApi } from "../../src/mocks/engine/node.ts";
import {
  cancelElsewhere,
  changeTerms,
  turnOnRecurringBilling,
} from "../../src/mocks/handlers/recurring-billing.ts";
import { expectBreachesBy } from "../breaches.ts";
import { renderApp } from "../render-app.tsx";
import { heading, twinFacts } from "../screens.ts";

const personal = "/subscriptions/sub-personal";

let listening: string[] = [];

beforeEach(() => {
  listening = [];
  const listen = document.addEventListener.bind(document);
  vi.spyOn(document, "addEventListener").mockImplementation(
    (...args: Parameters<typeof listen>) => {
      listening.push(args[0]);
      listen(...args);
    },
  );
});

/** The tab was away, something happened, and the tab is looked at again. */
async function comeBackAfter(change: () => void): Promise<void> {
  // A screen can be seen a moment before it listens.
  await waitFor(() => expect(listening).toContain("visibilitychange"));
  change();
  await act(async () => {
    document.dispatchEvent(new Event("visibilitychange"));
  });
}

const cancelAll = ({ db, context }: MockApi) =>
  db.subscriptions.forEach((record) => cancelElsewhere(context(), record));

describe("whoever comes back to the tab sees what has happened meanwhile", () => {
  test.each(["review", "confirm", "kept"])("cancelled in another tab, at %s", async (step) => {
    const { api, address } = await renderApp({
      scenario: "personal-monthly",
      path: `${personal}/${step}`,
    });
    await screen.findByRole("heading", { level: 1 });
    await comeBackAfter(() => cancelAll(api));
    await heading("Microsoft 365 Personal is cancelled");
    const from = `${personal}/${step}`;
    expect(address()).toBe(`${personal}/cancelled?${new URLSearchParams({ from })}`);
  });

  test("cancelled in another tab, on the list", async () => {
    const { api } = await renderApp({ scenario: "personal-monthly" });
    await heading("Services and subscriptions");
    await comeBackAfter(() => cancelAll(api));
    expect(await screen.findByRole("link", { name: "See the receipt" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "Cancel subscription" })).toBeNull();
  });

  test("turned on again in another tab, at the receipt", async () => {
    const { api, user } = await renderApp({
      scenario: "personal-monthly",
      path: `${personal}/confirm`,
    });
    await heading("Confirm the cancellation");
    await user.click(screen.getByRole("button", { name: "Cancel subscription" }));
    await heading("Microsoft 365 Personal is cancelled");
    await comeBackAfter(() => api.db.subscriptions.forEach(turnOnRecurringBilling));
    await heading("Services and subscriptions");
    expect(await screen.findByText(/We can't find a receipt for this subscription/)).toBeVisible();
  });

  test("signed out in another tab", async () => {
    const { api, user } = await renderApp({
      scenario: "personal-monthly",
      path: `${personal}/review`,
    });
    await heading("Please review");
    await comeBackAfter(() => {
      api.db.session = null;
    });
    await heading("Keep or cancel Microsoft 365");
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(await heading("Please review")).toBeVisible();
  });

  test("other terms", async () => {
    const { api } = await renderApp({ scenario: "personal-monthly", path: `${personal}/confirm` });
    await heading("Confirm the cancellation");
    await comeBackAfter(() =>
      api.db.subscriptions.forEach((record) =>
        changeTerms(record, { amount: 139_00, currency: "NOK" }, "2026-12-20"),
      ),
    );
    await waitFor(() =>
      expect(twinFacts()).toMatchObject({
        "Access ends": ["Dec 20, 2026", "You can undo it until then."],
        "Money back": ["NOK 0", "NOK 139 won't be charged Dec 20, 2026."],
      }),
    );
  });
});

test("if the API does not answer just then, the screen stays as it is", async () => {
  const { api, address } = await renderApp({
    scenario: "personal-annual-refund",
    path: `${personal}/confirm?choice=now`,
  });
  await heading("Confirm the cancellation");
  await comeBackAfter(() => api.db.faults.push({ operation: "*", kind: "network", times: 30 }));
  expectBreachesBy(api.db.faults);
  await waitFor(() => expect(api.db.faults[0]?.times).toBeLessThan(25));
  await heading("Confirm the cancellation");
  expect(screen.getByRole("radio", { name: /^Today/ })).toBeChecked();
  expect(address()).toBe(`${personal}/confirm?choice=now`);
});
