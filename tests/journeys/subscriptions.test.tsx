import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Subscription } from "../../src/api/schema/subscription.ts";
import { renderApp } from "../render-app.tsx";
import { facts, heading, part, renderAfter } from "../screens.ts";

const gone = (name: string | RegExp) => screen.queryByRole("link", { name });

describe("several subscriptions", () => {
  test("each says how it stands, and has its own action", async () => {
    const { user } = await renderApp({ scenario: "several-subscriptions" });
    await heading("Services and subscriptions");

    const family = part("Microsoft 365 Family");
    expect(facts(family)).toMatchObject({
      Status: "Active, renews by itself",
      Price: "NOK 1,499 a year",
      "Next charge": "NOK 1,499 on February 16, 2027",
      "Payment method": "Visa ending in 4821",
      "Billed by": "Microsoft",
    });
    expect(facts(within(family).getByRole("region", { name: /Other plans/ }))).toEqual({
      "Microsoft 365 Basic":
        "NOK 259 a year. 100 GB of cloud storage. Possible from February 16, 2027.",
      "Microsoft 365 Personal":
        "NOK 1,199 a year. 1 TB of cloud storage. Possible from February 16, 2027.",
    });

    const gamePass = part("Xbox Game Pass Essential");
    expect(facts(gamePass)).toMatchObject({
      Status: "Another kind of subscription",
      Price: "NOK 95 a month",
    });
    expect(
      within(gamePass)
        .getAllByRole("link")
        .map(({ textContent }) => textContent),
    ).toEqual(["Go to the Xbox guide"]);

    const basic = part("Microsoft 365 Basic");
    expect(facts(basic)).toMatchObject({
      Status: "Active, does not renew",
      Expires: "May 7, 2027",
    });
    expect(facts(basic)).not.toHaveProperty("Next charge");
    expect(basic).toHaveTextContent(
      "It is already done: the subscription does not renew. You can use it until May 7, 2027. There will be no more charges.",
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
    "We do not know what applies to this subscription, so we will not guess. Support can tell you.";

  test.each<[string, Partial<Subscription>, string, string]>([
    [
      "a retailer with a dangerous address",
      { biller: { kind: "retailer", name: "Eve", website: "javascript:alert(1)", phone: null } },
      "Billed by someone else",
      "We have no contact details that we can link to.",
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
    expect(facts(card)).toMatchObject({ Status: status });
    expect(card).toHaveTextContent(text);
    expect(gone("Cancel subscription")).toBeNull();
    const links = within(card).getAllByRole("link");
    expect(links.map(({ textContent }) => textContent)).toEqual(["Contact support"]);
  });
});
