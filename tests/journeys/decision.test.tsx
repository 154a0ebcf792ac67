import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pathOf } from "../../src/flow/screens.ts";
import { cancelElsewhere } from "../../src/mocks/handlers/recurring-billing.ts";
import { callsTo, cancelPersonal } from "../../src/mocks/engine/test-api.ts";
import { renderApp } from "../render-app.tsx";
import { facts, go, heading, part, read, statusOf } from "../screens.ts";

const confirm = pathOf("confirm", "sub-personal");
const notKnown = "We do not know yet whether the subscription has been cancelled";
const cancelled = "Microsoft 365 Personal is cancelled";
const kept = "You're keeping Microsoft 365 Personal";

const button = (name: string) => screen.findByRole("button", { name });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

type App = Awaited<ReturnType<typeof renderApp>>;

/** Lets time pass for the page and for the mock API alike. */
async function pass({ api }: Pick<App, "api">, seconds: number): Promise<void> {
  await act(async () => {
    api.clock.advance(seconds * 1000);
    await vi.advanceTimersByTimeAsync(seconds * 1000);
  });
}

/** Decides, and waits until the client has given up on an answer that does not come. */
async function decideInVain(scenario: "outcome-unknown" = "outcome-unknown"): Promise<App> {
  const app = await renderApp({ scenario });
  await app.user.click(await button("Cancel subscription"));
  await waitFor(() => expect(app.api.db.late).toHaveLength(1));
  await pass(app, 16);
  await heading(notKnown);
  return app;
}

const isCancelled = ({ api }: App) => api.db.subscriptions[0]?.subscription.cancellationId !== null;

test("E17 the outcome is not known: said so, kept first, and found out by the page itself", async () => {
  const app = await decideInVain();
  expect(screen.getByText(/hadn't received it when we last asked/)).toBeVisible();
  expect(screen.queryByText(/has not been cancelled|nothing has/i)).toBeNull();

  await go(app, "/subscriptions");
  await heading("Services and subscriptions");
  expect(screen.getByText(notKnown)).toBeVisible();
  const card = part("Microsoft 365 Personal");
  expect(statusOf(card)).toBe("Not known yet");
  expect(within(card).queryByRole("term")).toBeNull();
  expect(within(card).getAllByRole("link").map(read)).toEqual(["See what we know"]);
  expect(screen.queryByText("Renews automatically")).toBeNull();
  expect(screen.queryByRole("link", { name: "Cancel subscription" })).toBeNull();
  await go(app, pathOf("cannot-cancel"));
  await heading("Can't cancel?");
  expect(await screen.findByText(notKnown)).toBeVisible();
  expect(screen.queryByText(/renews automatically|Nothing's in the way/)).toBeNull();
  for (const step of ["review", "confirm", "kept", "cancelled", "plan-change"]) {
    await go(app, `/subscriptions/sub-personal/${step}`);
    await heading(notKnown);
  }

  await pass(app, 60);
  await heading(cancelled);
  expect(app.api.db.cancellations).toHaveLength(1);
  expect(localStorage).toHaveLength(0);
});

describe("whoever keeps it while the outcome is not known", () => {
  test("withdraws the decision, and it stays withdrawn when the request arrives", async () => {
    const app = await decideInVain();
    await app.user.click(await button("Keep subscription"));
    await heading(kept);
    expect(
      screen.getByText(/^Your request to cancel the subscription has been taken/),
    ).toBeVisible();
    await pass(app, 120);
    await go(app, "/subscriptions");
    await heading("Services and subscriptions");
    expect(screen.getByRole("link", { name: "Cancel subscription" })).toBeVisible();
    expect(isCancelled(app)).toBe(false);
    expect(localStorage).toHaveLength(0);
  });

  test("and comes too late, gets the receipt, and the way to undo it", async () => {
    const app = await decideInVain();
    app.api.clock.advance(60_000);
    await app.user.click(await button("Keep subscription"));
    await heading(cancelled);
    expect(screen.getByText(/^It was too late to take it back/)).toBeVisible();
    expect(screen.queryByText(/already been cancelled/)).toBeNull();
    expect(screen.getByRole("link", { name: "Turn on recurring billing" })).toBeVisible();
  });

  test("is told that it is not certain while nobody can say so", async () => {
    const app = await decideInVain();
    app.api.db.faults.push({ operation: "withdrawDecision", kind: "503", times: 1 });
    await app.user.click(await button("Keep subscription"));
    expect(await screen.findByRole("alert")).toHaveTextContent("It isn't certain yet");
    await heading(notKnown);
    await app.user.click(await button("Keep subscription"));
    await heading(kept);
  });
});

test("trying again is the same decision, and is carried out once", async () => {
  const app = await decideInVain();
  await app.user.click(await button("Cancel subscription"));
  await heading(cancelled);
  await pass(app, 60);
  expect(app.api.db.cancellations).toHaveLength(1);
  expect(app.api.db.decisions).toHaveLength(1);
});

test("a refusal that is found out later is said where it was not known, with the way back", async () => {
  const app = await renderApp({
    scenario: "terms-change",
    path: `${confirm}?choice=now`,
    faults: ["cancelSubscription:timeout:1", "getDecision:503:1"],
  });
  await app.user.click(await button("Cancel subscription"));
  await heading(notKnown);
  await pass(app, 10);
  await heading("The subscription has not been cancelled");
  expect(app.api.db.cancellations).toEqual([]);
  await app.user.click(screen.getByRole("link", { name: "Go back to the choice" }));
  await heading("Confirm the cancellation");
  expect(localStorage).toHaveLength(0);
});

test("a refusal is taken back once the subscription is cancelled in another way", async () => {
  const { api, user } = await renderApp({
    scenario: "terms-change",
    path: `${confirm}?choice=now`,
    faults: ["cancelSubscription:network:1", "getDecision:503:1"],
  });
  await user.click(await button("Cancel subscription"));
  await heading(notKnown);
  await user.click(await button("Cancel subscription"));
  expect(await heading("The subscription has not been cancelled")).toHaveFocus();
  api.clock.advance(1);
  api.db.subscriptions.forEach((record) => cancelElsewhere(api.context(), record));
  document.dispatchEvent(new Event("visibilitychange"));
  expect(await heading(cancelled)).toBeVisible();
});

test("the session ends before the outcome is known: it is found after signing in", async () => {
  const app = await renderApp({ scenario: "answer-lost" });
  await app.user.click(await button("Cancel subscription"));
  await heading("Keep or cancel Microsoft 365");
  await app.user.click(await button("Continue"));
  await heading(cancelled);
  expect(app.api.db.cancellations).toHaveLength(1);
});

test("a browser sends it twice, and the second time comes after the session: it is hers all the same", async () => {
  const app = await renderApp({ scenario: "personal-monthly", path: confirm });
  const press = await button("Cancel subscription");
  const fetch = globalThis.fetch.bind(globalThis);
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== "POST" || !request.url.endsWith("/cancellation")) return fetch(request);
    await fetch(request.clone());
    app.api.db.session = null;
    return fetch(request);
  });
  await app.user.click(press);
  await heading("Keep or cancel Microsoft 365");
  await app.user.click(await button("Continue"));
  await heading(cancelled);
  expect(screen.queryByText(/already been cancelled/)).toBeNull();
  expect(app.api.db.cancellations).toHaveLength(1);
});

test("a browser sends it twice, the second time after the session, and the first is late: it is withdrawn", async () => {
  const app = await renderApp({
    scenario: "personal-monthly",
    path: confirm,
    faults: ["cancelSubscription:late:60:1"],
  });
  const press = await button("Cancel subscription");
  const fetch = globalThis.fetch.bind(globalThis);
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== "POST" || !request.url.endsWith("/cancellation")) return fetch(request);
    void fetch(request.clone()).catch(() => undefined);
    await vi.waitFor(() => expect(app.api.db.late).toHaveLength(1));
    app.api.db.session = null;
    return fetch(request);
  });
  await app.user.click(press);
  await heading("Keep or cancel Microsoft 365");
  await app.user.click(await button("Continue"));
  await heading("Confirm the cancellation");
  expect(localStorage).toHaveLength(0);
  await pass(app, 60);
  await go(app, "/subscriptions");
  await heading("Services and subscriptions");
  expect(isCancelled(app)).toBe(false);
});

test("what is in the storage and is no decision stands in nobody's way", async () => {
  localStorage.setItem("decision cancelSubscription sub-personal t-1 end-of-term", "☃");
  localStorage.setItem(`decision ${"0".repeat(32)}`, JSON.stringify({ key: "☃" }));
  const { user, address } = await renderApp({ scenario: "personal-monthly", path: confirm });
  await user.click(await button("Cancel subscription"));
  await heading(cancelled);
  expect(address()).toBe(pathOf("cancelled", "sub-personal"));
});

/** What the list says of a subscription while it lags behind a decision. */
async function factsWhileBehind(): Promise<Record<string, string>> {
  await heading("Services and subscriptions");
  await screen.findByText(/may take a little while to show everywhere/);
  return facts(part("Microsoft 365 Personal"));
}

describe("E18", () => {
  test("E18 the reads lag behind: the receipt stays, and nothing says otherwise", async () => {
    const app = await renderApp({ scenario: "reads-lag" });
    await app.user.click(await button("Cancel subscription"));
    await heading(cancelled);
    expect(screen.getByText(/^Whether it can be undone/)).toBeVisible();
    expect(screen.queryByText(/can't be undone/)).toBeNull();
    const receipt = facts(part("Receipt"));

    for (const path of [
      confirm,
      pathOf("review", "sub-personal"),
      pathOf("kept", "sub-personal"),
    ]) {
      await go(app, path);
      await heading(cancelled);
      expect(facts(part("Receipt"))).toEqual(receipt);
      expect(screen.queryByText(/no receipt/)).toBeNull();
    }
    await go(app, "/subscriptions");
    await heading("Services and subscriptions");
    expect(screen.getByText(/may take a little while to show everywhere/)).toBeVisible();
    expect(screen.getByRole("link", { name: "See the receipt" })).toBeVisible();
    expect(screen.queryByText("Renews automatically")).toBeNull();
  });

  test("and the money that comes back is told on the list, too", async () => {
    const app = await renderApp({
      scenario: "personal-annual-refund",
      path: `${confirm}?choice=now`,
      faults: ["cancelSubscription:lag:600"],
    });
    await app.user.click(await button("Cancel subscription"));
    await heading(cancelled);
    const refund = {
      "Money back": "DKK 195.38",
      "Paid back to": "Visa ending in 4821",
      "Money arrives by": "December 7, 2026",
    };
    await go(app, "/subscriptions");
    expect(await factsWhileBehind()).toEqual(refund);
    app.reload();
    expect(await factsWhileBehind()).toEqual(refund);
  });

  test("after a reload too, and the way to undo it comes by itself", async () => {
    const app = await renderApp({ scenario: "reads-lag" });
    await app.user.click(await button("Cancel subscription"));
    await heading(cancelled);
    app.reload();
    await heading(cancelled);
    expect(screen.getByText(/^Whether it can be undone/)).toBeVisible();

    await pass(app, 130);
    expect(await screen.findByRole("link", { name: "Turn on recurring billing" })).toBeVisible();
    expect(localStorage).toHaveLength(0);
  });

  test.each([
    ["setRecurringBilling", "already-expiring", pathOf("recurring-billing", "sub-personal"), null],
    ["changePlan", "personal-monthly", pathOf("plan-change", "sub-personal"), /Basic/],
    [
      "setPaymentMethod",
      "payment-method-expired",
      pathOf("payment-method", "sub-personal"),
      /^Master/,
    ],
  ] as const)("%s shows what was decided, although it reads as before", async (...args) => {
    const [operation, scenario, path, choice] = args;
    const said = {
      setRecurringBilling: ["Turn on recurring billing", "Renews automatically"],
      changePlan: ["Switch plan", "Switches to Microsoft 365 Basic on"],
      setPaymentMethod: ["Save payment method", "Mastercard ending in 1177"],
    } as const;
    const app = await renderApp({ scenario, path, faults: [`${operation}:lag:600`] });
    if (choice) await app.user.click(await screen.findByRole("radio", { name: choice }));
    const [press, shown] = said[operation];
    await app.user.click(await button(press));
    await waitFor(() => expect(app.address().split("?")[0]).not.toBe(path));
    await go(app, "/subscriptions");
    await heading("Services and subscriptions");
    expect(screen.getAllByText(new RegExp(shown)).length).toBeGreaterThan(0);
    expect(screen.getByText(/may take a little while to show everywhere/)).toBeVisible();
  });
});

test("terms that stay older than a decision are asked for some times, and then had anew on request", async () => {
  const app = await renderApp({
    scenario: "already-expiring",
    path: pathOf("recurring-billing", "sub-personal"),
    faults: ["setRecurringBilling:lag:300"],
  });
  await app.user.click(await button("Turn on recurring billing"));
  await heading(kept);
  void app.router.navigate(confirm);
  const failed = async () => {
    await pass(app, 2);
    expect(screen.getByText("The service didn't answer in time.")).toBeVisible();
  };
  await vi.waitFor(failed, { timeout: 30_000 });
  await heading("The page couldn't be loaded");
  await pass(app, 300);
  await app.user.click(await button("Try again"));
  await heading("Confirm the cancellation");
});

/** Another tab, which decides and says that there is news. */
async function anotherTab({ api }: App, decide: () => Promise<unknown>): Promise<void> {
  await decide();
  api.clock.advance(1000);
  const channel = new BroadcastChannel("keep-or-cancel");
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it is of one origin
  channel.postMessage("another tab");
  channel.close();
}

describe("E19", () => {
  test("E19 another tab has news: this one shows it by itself", async () => {
    const app = await renderApp({ scenario: "personal-monthly", path: confirm });
    await heading("Confirm the cancellation");
    await anotherTab(app, () => cancelPersonal(callsTo(app.api), { key: "of-another-tab" }));
    expect(await heading(cancelled)).toBeVisible();
  });

  test("and nothing that was typed is lost", async () => {
    const app = await renderApp({ scenario: "personal-monthly", path: pathOf("support") });
    const field = await screen.findByRole("textbox");
    await app.user.type(field, "I cannot cancel");
    await anotherTab(app, () => cancelPersonal(callsTo(app.api), { key: "of-another-tab" }));
    await pass(app, 2);
    expect(screen.getByRole("textbox")).toHaveValue("I cannot cancel");
  });
});
