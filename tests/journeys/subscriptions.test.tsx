import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Subscription } from "../../src/api/schema/subscription.ts";
import type { ScenarioId } from "../../src/mocks/data/scenarios.ts";
import type { MockApi } from "../../src/mocks/engine/node.ts";
import { cancellationOptions } from "../../src/mocks/handlers/cancellation-terms.ts";
import { cancel } from "../../src/mocks/handlers/recurring-billing.ts";
import { renderApp } from "../render-app.tsx";
import { facts, heading, part, read, renderAfter, statusOf } from "../screens.ts";

const gone = (name: string | RegExp) => screen.queryByRole("link", { name });

describe("several subscriptions", () => {
  test("each says how it stands, and has its own action", async () => {
    const { user } = await renderApp({ scenario: "several-subscriptions" });
    await heading("Services and subscriptions");

    const family = part("Microsoft 365 Family");
    expect(statusOf(family)).toBe("Renews automatically");
    expect(read(family)).toContain(
      "NOK 1,499 a year. The next charge is NOK 1,499 on February 16, 2027.",
    );
    expect(facts(family)).toMatchObject({
      "Payment method": "Visa ending in 4821",
      "Billed by": "Microsoft",
    });
    const others = within(family).getByRole("region", { name: /Other plans/ });
    expect(facts(others)).toEqual({
      "Microsoft 365 Basic · 100 GB": "NOK 259 a year",
      "Microsoft 365 Personal · 1 TB": "NOK 1,199 a year",
    });
    expect(read(others)).toContain("Available from Feb 16, 2027.");

    const gamePass = part("Xbox Game Pass Essential");
    expect(statusOf(gamePass)).toBe("Another kind of subscription");
    expect(facts(gamePass)).toMatchObject({ Price: "NOK 95 a month" });
    expect(
      within(gamePass)
        .getAllByRole("link")
        .map(({ textContent }) => textContent),
    ).toEqual(["Go to the Xbox guide"]);

    const basic = part("Microsoft 365 Basic");
    expect(statusOf(basic)).toBe("Won't renew");
    expect(facts(basic)).toMatchObject({ Price: "NOK 259 a year", "Billed by": "Microsoft" });
    expect(facts(basic)).not.toHaveProperty("Next charge");
    expect(basic).toHaveTextContent(
      "It's already done: the subscription won't renew. You can use it until May 7, 2027. There will be no more charges.",
    );

    await user.click(within(basic).getByRole("link", { name: "Turn on recurring billing" }));
    await heading("Turn on recurring billing");
  });

  test("one can be cancelled without the others", async () => {
    const { user, api } = await renderApp({ scenario: "several-subscriptions" });
    await heading("Services and subscriptions");
    await user.click(screen.getByRole("link", { name: "Cancel subscription" }));
    await heading("Please review");
    await user.click(screen.getByRole("link", { name: "I don't want my subscription" }));
    await heading("Confirm the cancellation");
    await user.click(screen.getByRole("button", { name: "Cancel subscription" }));
    await heading("Microsoft 365 Family is cancelled");
    expect(api.db.cancellations.map(({ subscriptionId }) => subscriptionId)).toEqual([
      "sub-family",
    ]);
  });
});

/** Cancels everything, each in one of the ways that its terms offer. */
function cancelAll({ db, context }: MockApi, way: number): void {
  for (const record of db.subscriptions) {
    const option = cancellationOptions(record, context().today)[way];
    if (option !== undefined) cancel(context(), record, option);
  }
}

describe("one that is cancelled", () => {
  test("shows the money that comes back, and no price or card that nobody uses any more", async () => {
    await renderAfter((api) => cancelAll(api, 1), {
      scenario: "personal-annual-refund",
      path: "/subscriptions",
    });
    await heading("Services and subscriptions");
    const card = part("Microsoft 365 Personal");
    expect(statusOf(card)).toBe("Cancelled");
    expect(read(card)).toContain(
      "The subscription is cancelled, and access ended on November 23, 2026. There will be no more charges.",
    );
    expect(facts(card)).toEqual({
      "Money back": "DKK 195.38",
      "Paid back to": "Visa ending in 4821",
      "Money arrives by": "December 7, 2026",
    });
  });

  test("without money back has nothing to add to its receipt", async () => {
    await renderAfter((api) => cancelAll(api, 0), {
      scenario: "personal-annual-refund",
      path: "/subscriptions",
    });
    await heading("Services and subscriptions");
    const card = part("Microsoft 365 Personal");
    expect(within(card).queryByRole("term")).toBeNull();
    expect(card).not.toHaveTextContent("DKK");
    expect(within(card).getAllByRole("link").map(read)).toEqual(["See the receipt"]);
  });
});

test.each<[ScenarioId, string]>([
  ["already-expiring", "Not right? Get help"],
  ["expired", "Not right? Get help"],
  ["personal-monthly", "Can't cancel?"],
  ["several-subscriptions", "Can't cancel?"],
])("in %s the way to help is called %s", async (scenario, name) => {
  await renderApp({ scenario });
  await heading("Services and subscriptions");
  expect(screen.getByRole("link", { name })).toHaveAttribute("href", "/help/cannot-cancel");
});

test("a work account has nothing to cancel here, and says where", async () => {
  const { user } = await renderApp({ scenario: "several-accounts", path: "/accounts" });
  await heading("You have several accounts");
  await user.click(screen.getByRole("button", { name: /fjordkraft/ }));
  await heading("Services and subscriptions");
  const notice = part("This is a work or school account");
  expect(within(notice).getByRole("link", { name: "Go to the admin centre" })).toBeVisible();
  expect(gone("Cancel subscription")).toBeNull();
  expect(screen.getByRole("link", { name: "Not you? Choose another account" })).toBeVisible();
});

test("without a subscription, and with no other account remembered, one signs in with another", async () => {
  await renderAfter(({ db }) => db.subscriptions.splice(0), {
    scenario: "personal-monthly",
    path: "/subscriptions",
  });
  await heading("Services and subscriptions");
  const notice = part("No subscriptions on this account");
  for (const link of [
    within(notice).getByRole("link", { name: "Choose another account" }),
    screen.getByRole("link", { name: "Not you? Choose another account" }),
  ]) {
    expect(link).toHaveAttribute("href", "/sign-in/identifier");
  }
});

describe("where it cannot be known how to cancel, support is the way on", () => {
  const unknown =
    "We don't know what applies to this subscription, so we won't guess. Support can tell you.";

  test.each<[string, Partial<Subscription>, string, string]>([
    [
      "a retailer with a dangerous address",
      { biller: { kind: "retailer", name: "Eve", website: "javascript:alert(1)", phone: null } },
      "Billed by Eve",
      "We don't have any contact details we can link to.",
    ],
    ["nobody knows who takes the payment", { biller: { kind: "unknown" } }, "Unknown", unknown],
    ["an unknown state", { status: "unknown" }, "Unknown", unknown],
  ])("%s", async (_, changes, status, text) => {
    await renderApp({
      scenario: "personal-monthly",
      prepare: (db) =>
        db.subscriptions.forEach((record) => Object.assign(record.subscription, changes)),
    });
    await heading("Services and subscriptions");
    const card = part("Microsoft 365 Personal");
    expect(statusOf(card)).toBe(status);
    expect(card).toHaveTextContent(text);
    expect(gone("Cancel subscription")).toBeNull();
    const links = within(card).getAllByRole("link");
    expect(links.map(({ textContent }) => textContent)).toEqual(["Contact support"]);
  });
});
