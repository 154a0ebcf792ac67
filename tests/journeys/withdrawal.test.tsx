import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, onTestFinished, test } from "vitest";
import { pathOf } from "../../src/flow/screens.ts";
import type { MockApi } from "../../src/mocks/engine/node.ts";
import { cancelElsewhere, withdrawFrom } from "../../src/mocks/handlers/recurring-billing.ts";
import { lagFor } from "../../src/mocks/engine/delays.ts";
import { sessionLength } from "../../src/mocks/engine/db.ts";
import { renderApp } from "../render-app.tsx";
import { confirmationNumber, facts, go, heading, part, read, statusOf } from "../screens.ts";

const withdraw = pathOf("withdraw", "sub-personal");
const withdrawn = "You have withdrawn from the contract for Microsoft 365 Personal";
const cancelled = "Microsoft 365 Personal is cancelled";

const button = (name: string) => screen.findByRole("button", { name });
const card = () => screen.findByRole("region", { name: "Microsoft 365 Personal" });
const subscriptionOf = ({ db }: MockApi) => db.subscriptions[0]?.subscription;

/** The comparison in a part of the screen: each way with its facts. */
function ways(place: HTMLElement): Record<string, Record<string, string>> {
  const lists = [...place.querySelectorAll("h3 + dl")];
  return Object.fromEntries(
    lists.map((list) => [
      read(list.previousElementSibling),
      list.parentElement === null ? {} : facts(list.parentElement),
    ]),
  );
}

/** Moves the API's clock to a moment, to someone who is still signed in. */
function moveTo({ clock, db }: MockApi, moment: string): void {
  clock.advance(Date.parse(moment) - clock.now());
  if (db.session) db.session = { ...db.session, expiresAt: clock.now() + sessionLength };
}

/** Something the same subscriber does on another device. */
const elsewhere = (api: MockApi, what: typeof withdrawFrom | typeof cancelElsewhere) =>
  api.db.subscriptions.forEach((record) => void what(api.context(), record));

test("E23 within the right of withdrawal: two ways, held against each other, and two activations", async () => {
  const { user, api } = await renderApp({ scenario: "withdrawal-open" });
  const own = await card();
  expect(own).toHaveTextContent(/Until the end of December\s4,\s2026, you can therefore also/);
  expect(ways(own)).toMatchObject({
    "Withdraw from the contract": {
      "Access ends": "Nov 23, 2026",
      "Money back": "NOK 1,199, by Dec 7, 2026",
      "Files may be deleted from": "May 23, 2027",
    },
    "Cancel at the end of the term": {
      "Access ends": "Nov 20, 2027",
      "Money back": "No money back",
      "Files may be deleted from": "May 20, 2028",
    },
  });
  const both = within(own).getAllByRole("link", { name: /^(Withdraw from|Cancel sub)/ });
  expect(both.map(read)).toEqual(["Withdraw from contract here", "Cancel subscription"]);
  expect(new Set(both.map(({ className }) => className)).size).toBe(1);

  await user.click(within(own).getByRole("link", { name: "Withdraw from contract here" }));
  await heading("Withdraw from the contract");
  expect(Object.keys(ways(part("Ways to end it")))).toHaveLength(2);
  expect(screen.getByText(/You needn't give a reason/)).toBeVisible();
  expect(screen.getByText("k•••@example.com")).toBeVisible();
  expect(subscriptionOf(api)?.withdrawalId).toBeNull();

  await user.click(await button("Confirm withdrawal"));
  await heading(withdrawn);
  expect(confirmationNumber()).toBe("KC-20261123-0001");
  expect(facts(part("Receipt"))).toEqual({
    Subscription: "Microsoft 365 Personal, NOK 1,199 a year",
    Account: "Kari Nordmann (kari.nordmann@example.com)",
    Withdrawn: "November 23, 2026 at 09:30 AM GMT+1",
    "Access ended": "November 23, 2026, immediately",
    "Last charge": "NOK 1,199 on November 20, 2026",
    "Next charge": "No more charges",
    "Money back": "NOK 1,199",
    "Paid back to": "Visa ending in 4821",
    "Money arrives by": "December 7, 2026",
    "Confirmation sent to": "k•••@example.com",
  });
  expect(await button("Download receipt")).toBeVisible();
  expect(await button("Print")).toBeVisible();
  expect(screen.queryByText(/Why|reason/i)).toBeNull();
  expect(api.announcements).toEqual([
    "The confirmation KC-20261123-0001 was sent to kari.nordmann@example.com.",
  ]);

  await user.click(screen.getByRole("link", { name: "See your subscriptions" }));
  expect(statusOf(await card())).toBe("Withdrawn");
});

test("keeping it is as near, and changes nothing", async () => {
  const { user, api, address } = await renderApp({ scenario: "withdrawal-open", path: withdraw });
  await heading("Withdraw from the contract");
  const [keep, confirm] = [await button("Keep subscription"), await button("Confirm withdrawal")];
  expect(keep.className).toBe(confirm.className);
  await user.click(keep);
  await heading("You're keeping Microsoft 365 Personal");
  expect(address()).toBe(pathOf("kept", "sub-personal"));
  expect(subscriptionOf(api)?.withdrawalId).toBeNull();
});

test("where one is about to cancel, it is said that one can withdraw instead", async () => {
  const app = await renderApp({
    scenario: "withdrawal-open",
    path: pathOf("review", "sub-personal"),
  });
  await heading("Please review");
  const main = within(screen.getByRole("main"));
  expect(main.getByRole("link", { name: "Withdraw from contract here" })).toHaveAttribute(
    "href",
    withdraw,
  );
  await go(app, pathOf("confirm", "sub-personal"));
  await heading("Confirm the cancellation");
  expect(main.getByRole("link", { name: "Withdraw from contract here" })).toBeVisible();
});

test("after a renewal, in the United Kingdom: what is not used yet comes back", async () => {
  const { user } = await renderApp({ scenario: "united-kingdom" });
  const own = await screen.findByRole("region", { name: "Microsoft 365 Family" });
  expect(own).toHaveTextContent("It was renewed recently.");
  expect(ways(own)["Withdraw from the contract"]?.["Money back"]).toBe("£102.97, by Dec 7, 2026");
  await user.click(within(own).getByRole("link", { name: "Withdraw from contract here" }));
  await user.click(await button("Confirm withdrawal"));
  await heading("You have withdrawn from the contract for Microsoft 365 Family");
  expect(facts(part("Receipt"))).toMatchObject({ "Money back": "£102.97" });
});

describe("the last day", () => {
  test("is the server's: its last minute counts, wherever the browser thinks it is", async () => {
    const app = await renderApp({ scenario: "withdrawal-last-day", path: withdraw });
    await heading("Withdraw from the contract");
    // Copenhagen's last minute, when it is the next day already in most of the world.
    moveTo(app.api, "2026-11-23T23:59:30+01:00");
    await app.user.click(await button("Confirm withdrawal"));
    await heading(withdrawn);
    expect(subscriptionOf(app.api)).toMatchObject({ status: "expired", endsOn: "2026-11-23" });
  });

  test("is over the day after: it is said so, nothing is withdrawn, and cancelling is still there", async () => {
    const app = await renderApp({ scenario: "withdrawal-last-day", path: withdraw });
    await heading("Withdraw from the contract");
    moveTo(app.api, "2026-11-24T00:00:00+01:00");
    await app.user.click(await button("Confirm withdrawal"));
    expect(await heading("The time to withdraw is over")).toHaveFocus();
    expect(screen.getByText(/You haven't withdrawn from the contract/)).toBeVisible();
    expect(subscriptionOf(app.api)).toMatchObject({ withdrawalId: null, recurringBilling: true });
    await app.user.click(screen.getByRole("link", { name: "Subscriptions" }));
    const own = await card();
    expect(within(own).queryByRole("link", { name: /Withdraw/ })).toBeNull();
    expect(within(own).getByRole("link", { name: "Cancel subscription" })).toBeVisible();
  });

  test("being over, the address leads to what applies", async () => {
    const { address } = await renderApp({ scenario: "withdrawal-over", path: withdraw });
    await card();
    expect(address()).toMatch(/^\/subscriptions\?from=/);
    expect(screen.getByText(/^You can't withdraw from this contract here\./)).toBeVisible();
  });
});

/** Every heading that is shown from now on, however briefly. */
function headingsFromNow(): ReadonlySet<string> {
  const shown = new Set<string>();
  const look = () => void shown.add(read(document.querySelector("h1")));
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  onTestFinished(() => observer.disconnect());
  return shown;
}

describe("that the time is over is said only where the API says so", () => {
  test("not while the receipt is on its way", async () => {
    const app = await renderApp({ scenario: "withdrawal-open", path: withdraw });
    await heading("Withdraw from the contract");
    const shown = headingsFromNow();
    await app.user.click(await button("Confirm withdrawal"));
    await heading(withdrawn);
    expect([...shown]).not.toContain("The time to withdraw is over");
  });

  test("not where another device has withdrawn", async () => {
    const app = await renderApp({ scenario: "withdrawal-open", path: withdraw, latency: 50 });
    await heading("Withdraw from the contract");
    elsewhere(app.api, withdrawFrom);
    const shown = headingsFromNow();
    await act(async () => document.dispatchEvent(new Event("visibilitychange")));
    await heading(withdrawn);
    expect([...shown]).not.toContain("The time to withdraw is over");
  });

  test("but where it does, although what is read is older", async () => {
    const app = await renderApp({ scenario: "withdrawal-last-day", path: withdraw });
    await heading("Withdraw from the contract");
    app.api.db.lag = lagFor(app.api.context(), 24 * 60 * 60);
    moveTo(app.api, "2026-11-24T00:00:00+01:00");
    await app.user.click(await button("Confirm withdrawal"));
    await heading("The time to withdraw is over");
    expect(app.api.db.withdrawals).toEqual([]);
  });
});

describe("withdrawing and cancelling", () => {
  test("after cancelling at the end of the term, one can still withdraw", async () => {
    const app = await renderApp({ scenario: "withdrawal-open", path: withdraw });
    await heading("Withdraw from the contract");
    elsewhere(app.api, cancelElsewhere);
    await app.user.click(await button("Confirm withdrawal"));
    // What was seen is what is signed: it was not cancelled then.
    expect(
      await screen.findByText(/The terms have changed. Nothing has been withdrawn/),
    ).toBeVisible();
    expect(subscriptionOf(app.api)?.withdrawalId).toBeNull();
    await app.user.click(await button("Confirm withdrawal"));
    await heading(withdrawn);
    await go(app, pathOf("cancelled", "sub-personal"));
    await heading(withdrawn);
    expect(app.api.db.withdrawals).toHaveLength(1);
  });

  test("a cancelled subscription offers it on its card", async () => {
    const app = await renderApp({
      scenario: "withdrawal-open",
      path: pathOf("confirm", "sub-personal"),
    });
    await app.user.click(await button("Cancel subscription"));
    await heading(cancelled);
    // Where no money comes back, it is said that it could.
    const receipt = within(screen.getByRole("main"));
    expect(receipt.getByText("NOK 1,199, by Dec 7, 2026")).toBeVisible();
    expect(receipt.getByRole("link", { name: "Withdraw from contract here" })).toBeVisible();
    await go(app, "/subscriptions");
    const own = await card();
    expect(statusOf(own)).toBe("Cancelled");
    expect(within(own).getByRole("link", { name: "Withdraw from contract here" })).toBeVisible();
    expect(within(own).queryByRole("link", { name: "Cancel subscription" })).toBeNull();
    expect(Object.keys(ways(own))).toEqual(["Withdraw from the contract", "As it is now"]);
    await app.user.click(within(own).getByRole("link", { name: "Withdraw from contract here" }));
    await app.user.click(await button("Leave it as it is"));
    expect(statusOf(await card())).toBe("Cancelled");
  });

  test("after withdrawing elsewhere, cancelling leads to that receipt, and does nothing", async () => {
    const app = await renderApp({
      scenario: "withdrawal-open",
      path: pathOf("confirm", "sub-personal"),
    });
    await heading("Confirm the cancellation");
    elsewhere(app.api, withdrawFrom);
    await app.user.click(await button("Cancel subscription"));
    await heading(withdrawn);
    expect(screen.getByText(/^You have already withdrawn from the contract/)).toBeVisible();
    expect(app.api.db.cancellations).toEqual([]);
  });

  test("withdrawing twice gives the one receipt", async () => {
    const app = await renderApp({ scenario: "withdrawal-open", path: withdraw });
    await heading("Withdraw from the contract");
    elsewhere(app.api, withdrawFrom);
    await app.user.click(await button("Confirm withdrawal"));
    await heading(withdrawn);
    expect(app.api.db.withdrawals).toHaveLength(1);
  });
});

describe("a withdrawal whose answer is lost", () => {
  test("is found out by its key", async () => {
    const app = await renderApp({
      scenario: "withdrawal-open",
      path: withdraw,
      faults: ["withdrawFromContract:lost:1"],
    });
    await app.user.click(await button("Confirm withdrawal"));
    await heading(withdrawn);
    expect(app.api.db.withdrawals).toHaveLength(1);
    expect(localStorage).toHaveLength(0);
  });

  test("and never arrived, can be taken back", async () => {
    const app = await renderApp({
      scenario: "withdrawal-open",
      path: withdraw,
      faults: ["withdrawFromContract:network:1"],
    });
    await app.user.click(await button("Confirm withdrawal"));
    await heading("We do not know yet whether you have withdrawn from the contract");
    await app.user.click(await button("Keep subscription"));
    await card();
    expect(
      screen.getByText(/^Your request to withdraw from the contract has been taken/),
    ).toBeVisible();
    expect(subscriptionOf(app.api)?.withdrawalId).toBeNull();
  });

  test("after signing in again, is still known", async () => {
    const app = await renderApp({
      scenario: "withdrawal-open",
      path: withdraw,
      faults: ["withdrawFromContract:expired:1"],
    });
    await app.user.click(await button("Confirm withdrawal"));
    await app.user.click(await button("Continue"));
    await heading(withdrawn);
    expect(app.api.db.withdrawals).toHaveLength(1);
  });
});

test("reads that lag show the receipt all the same", async () => {
  const app = await renderApp({
    scenario: "withdrawal-open",
    path: withdraw,
    faults: ["withdrawFromContract:lag:60"],
  });
  await app.user.click(await button("Confirm withdrawal"));
  await heading(withdrawn);
  await go(app, "/subscriptions");
  expect(statusOf(await card())).toBe("Withdrawn");
});

test("a profile that the page does not know has the usual rules", async () => {
  const { api, user } = await renderApp({ scenario: "withdrawal-open", path: "/help" });
  await screen.findByRole("heading", { level: 1 });
  for (const record of api.db.subscriptions) {
    const { subscription } = record;
    // As an API would answer that knows more countries than the page.
    record.subscription = Object.assign({}, subscription, { profile: "atlantis" });
  }
  await user.click(screen.getByRole("link", { name: "Keep or Cancel" }));
  const own = await card();
  await user.click(within(own).getByRole("link", { name: "Cancel subscription" }));
  await heading("Please review");
  await user.click(screen.getByRole("link", { name: "I don't want my subscription" }));
  await user.click(await button("Cancel subscription"));
  await heading(cancelled);
  expect(api.db.cancellations).toHaveLength(1);
});

test("what another tab has withdrawn shows here", async () => {
  const app = await renderApp({ scenario: "withdrawal-open" });
  await card();
  elsewhere(app.api, withdrawFrom);
  await act(async () => {
    await app.queryClient.invalidateQueries();
  });
  await waitFor(async () => expect(statusOf(await card())).toBe("Withdrawn"));
});
