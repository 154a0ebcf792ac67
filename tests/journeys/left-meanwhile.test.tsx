import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pathOf } from "../../src/flow/screens.ts";
import { callsTo } from "../../src/mocks/engine/test-api.ts";
import { expectBreachesBy } from "../breaches.ts";
import { renderApp } from "../render-app.tsx";
import { go, heading } from "../screens.ts";

const confirm = pathOf("confirm", "sub-personal");
const notKnown = "We do not know yet whether the subscription has been cancelled";

const plan = (name: RegExp) => screen.findByRole("radio", { name });
const button = (name: string) => screen.findByRole("button", { name });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

async function pass(seconds: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
}

test("whoever leaves while a request is under way is not pulled away from what they do", async () => {
  const app = await renderApp({ scenario: "personal-monthly", path: confirm, latency: 3000 });
  await pass(10);
  await app.user.click(await button("Cancel subscription"));
  await go(app, pathOf("support"));
  await pass(10);
  await heading("Contact support");
  await app.user.type(screen.getByLabelText("Describe the problem"), "What becomes of my files?");
  await waitFor(() => expect(app.api.db.cancellations).toHaveLength(1));
  await pass(10);
  expect(app.address()).toBe("/support");
  expect(screen.getByLabelText("Describe the problem")).toHaveValue("What becomes of my files?");

  await go(app, pathOf("subscriptions"));
  await pass(10);
  expect(await screen.findByRole("link", { name: "See the receipt" })).toBeVisible();
});

test("whoever is on a screen that no longer holds by then is led to what does", async () => {
  const app = await renderApp({
    scenario: "personal-monthly",
    path: confirm,
    faults: ["cancelSubscription:late:5:1"],
  });
  await app.user.click(await button("Cancel subscription"));
  await waitFor(() => expect(app.api.db.late).toHaveLength(1));
  await go(app, pathOf("review", "sub-personal"));
  await heading("Please review");
  // The client gives up waiting for the answer, asks, and hears that it is done.
  app.api.clock.advance(16_000);
  await pass(16);
  await heading("Microsoft 365 Personal is cancelled");
});

describe("signing out with an open question", () => {
  const faults = ["cancelSubscription:network:1"];

  test("is not called a sign-in that has expired", async () => {
    const app = await renderApp({ scenario: "personal-monthly", path: confirm, faults });
    await app.user.click(await button("Cancel subscription"));
    await heading(notKnown);
    await go(app, pathOf("subscriptions"));
    await app.user.click(await button("Sign out"));
    await heading("Keep or cancel Microsoft 365");
    await go(app, pathOf("subscriptions"));
    await heading("Keep or cancel Microsoft 365");
    expect(screen.getByText(/^Sign in to see the page you asked for/)).toBeVisible();
    expect(screen.queryByText(/sign-in has expired/)).toBeNull();
  });

  test("nor where nobody was ever signed in", async () => {
    localStorage.setItem(
      "decision 0123456789abcdef0123456789abcdef",
      JSON.stringify({
        key: "0123456789abcdef0123456789abcdef",
        subscriptionId: "sub-personal",
        operation: "cancelSubscription",
        body: { optionId: "end-of-term" },
        ifMatch: "t-1",
      }),
    );
    await renderApp({ scenario: "no-remembered-account", path: pathOf("subscriptions") });
    await heading("Keep or cancel Microsoft 365");
    expect(screen.queryByText(/sign-in has expired/)).toBeNull();
  });
});

test("signing out is told to the other tabs", async () => {
  const heard = vi.fn<() => void>();
  const channel = new BroadcastChannel("keep-or-cancel");
  channel.addEventListener("message", heard);
  const app = await renderApp({ scenario: "personal-monthly" });
  await app.user.click(await button("Sign out"));
  await heading("Keep or cancel Microsoft 365");
  await waitFor(() => expect(heard).toHaveBeenCalled());
  channel.close();
});

test("what was taken back and then came about in another way is no longer said to be taken back", async () => {
  const app = await renderApp({
    scenario: "already-expiring",
    path: pathOf("recurring-billing", "sub-personal"),
    faults: ["setRecurringBilling:network:1"],
  });
  await app.user.click(await button("Turn on recurring billing"));
  await heading("We do not know yet whether recurring billing is on");
  await app.user.click(await button("No, let the subscription end"));
  await heading("Services and subscriptions");
  const takenBack = /has been taken back. It won't be carried out/;
  expect(screen.getByText(takenBack)).toBeVisible();

  const { call } = callsTo(app.api);
  const params = { subscriptionId: "sub-personal" };
  const { headers } = await call("getSubscription", { params });
  await call("setRecurringBilling", {
    params,
    body: { on: true },
    ifMatch: headers.get("ETag") ?? "",
    key: "another-tab-another-tab-another-tab",
  });
  await act(async () => void document.dispatchEvent(new Event("visibilitychange")));
  await waitFor(() => expect(screen.queryByText(takenBack)).toBeNull());
  expect(screen.getByText("Renews automatically")).toBeVisible();
});

test("while it is not known what became of a decision, help does not say what cannot be done", async () => {
  const app = await renderApp({
    scenario: "personal-monthly",
    path: confirm,
    faults: ["cancelSubscription:lost:1", "getDecision:503:9"],
  });
  await app.user.click(await button("Cancel subscription"));
  await heading(notKnown);
  await go(app, pathOf("refunds"));
  await heading("Refunds");
  expect(await screen.findByText(notKnown)).toBeVisible();
  expect(screen.queryByText(/so there's no amount to show/)).toBeNull();
});

test("trying again without a certain answer is said, too", async () => {
  const app = await renderApp({
    scenario: "personal-monthly",
    path: confirm,
    faults: ["cancelSubscription:network:1", "cancelSubscription:503:9"],
  });
  await app.user.click(await button("Cancel subscription"));
  await heading(notKnown);
  await app.user.click(await button("Cancel subscription"));
  expect(await screen.findByText(/still have no certain answer/)).toBeVisible();
});

test("whoever keeps it where a switch was decided earlier reads that the earlier one is kept", async () => {
  const app = await renderApp({
    scenario: "family-over-quota",
    path: pathOf("plan-change", "sub-family"),
  });
  await app.user.click(await plan(/^Microsoft 365 Personal/));
  await app.user.click(await button("Switch plan"));
  await heading("You're switching to Microsoft 365 Personal");
  await go(app, pathOf("plan-change", "sub-family"));
  app.api.db.faults.push({ operation: "changePlan", kind: "network", times: 1 });
  expectBreachesBy(app.api.db.faults);
  await app.user.click(await plan(/^Microsoft 365 Basic/));
  await app.user.click(await button("Switch plan"));
  expect(await button("Keep the earlier switch")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Keep current plan" })).toBeNull();
});
