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
    ).toEqual(["Go to the account page"]);

    const basic = part("Microsoft 365 Basic");
    expect(facts(basic)).toMatchObject({
      Status: "Active, does not renew",
      Expires: "May 7, 2027",
    });
    expect(facts(basic)).not.toHaveProperty("Next charge");
    expect(basic).toHaveTextContent(
      "It is already done: the subscription does not renew. You can use it until May 7, 2027, and there will be no more charges.",
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

test("an account without a subscription is probably the wrong one", async () => {
  await renderAfter(({ db }) => db.subscriptions.splice(0), {
    scenario: "personal-monthly",
    path: "/subscriptions",
  });
  await heading("Services and subscriptions");
  expect(part("No subscriptions on this account")).toHaveTextContent(
    "The subscription is probably on another account. The receipt or e-mail from the purchase shows which address was used.",
  );
  expect(screen.getByRole("link", { name: "Not you? Choose another account" })).toHaveAttribute(
    "href",
    "/sign-in/identifier",
  );
});

describe("a subscription that cannot be cancelled here says so and leads on", () => {
  const off = { recurringBilling: false, nextCharge: null, endsOn: "2026-12-12" };

  test.each<[string, Partial<Subscription>, string, string, string | null]>([
    [
      "Google Play",
      { biller: { kind: "google-play" } },
      "Billed by someone else",
      "The subscription was bought through Google Play, and that is where it is cancelled.",
      "Go to Google Play",
    ],
    [
      "the App Store",
      { biller: { kind: "app-store" } },
      "Billed by someone else",
      "The subscription was bought through the Apple App Store, and that is where it is cancelled.",
      "Go to the App Store",
    ],
    [
      "a retailer",
      {
        biller: {
          kind: "retailer",
          name: "Elkjøp",
          website: "https://www.elkjop.example/",
          phone: "815 32 000",
        },
      },
      "Billed by someone else",
      "The subscription was bought from Elkjøp. They take the payment, so they are the ones who can cancel it.",
      "Go to Elkjøp",
    ],
    [
      "a retailer with a dangerous address",
      { biller: { kind: "retailer", name: "Eve", website: "javascript:alert(1)", phone: null } },
      "Billed by someone else",
      "The subscription was bought from Eve. They take the payment, so they are the ones who can cancel it.",
      null,
    ],
    [
      "nobody knows whom",
      { biller: { kind: "unknown" } },
      "Billed by someone else",
      "Someone other than Microsoft takes the payment. Support can find out who.",
      "Contact support",
    ],
    [
      "a member",
      { role: "member", ownerName: "Ola Nordmann" },
      "Shared with you",
      "Ola Nordmann owns this subscription and shares it with you. Only the owner can cancel it.",
      "What happens to my files if it ends?",
    ],
    [
      "an expired one",
      { ...off, status: "expired", endsOn: "2026-10-12" },
      "Expired",
      "The subscription expired on October 12, 2026. There is nothing left to cancel, and there will be no more charges.",
      "What happens to the files?",
    ],
    [
      "one that is off",
      off,
      "Active, does not renew",
      "It is already done: the subscription does not renew. You can use it until December 12, 2026, and there will be no more charges.",
      null,
    ],
    [
      "one in an unknown state",
      { status: "unknown" },
      "Unknown",
      "We do not know the state this subscription is in. Support can tell you what applies.",
      "Contact support",
    ],
  ])("%s", async (_, changes, status, text, link) => {
    await renderAfter(
      ({ db }) =>
        db.subscriptions.forEach((record) => {
          record.subscription = { ...record.subscription, ...changes };
        }),
      { scenario: "personal-monthly", path: "/subscriptions" },
    );
    await heading("Services and subscriptions");
    const card = part("Microsoft 365 Personal");
    expect(facts(card)).toMatchObject({ Status: status });
    expect(card).toHaveTextContent(text);
    expect(gone("Cancel subscription")).toBeNull();
    const links = within(card).queryAllByRole("link");
    expect(links.map(({ textContent }) => textContent)).toEqual(link === null ? [] : [link]);
  });
});

test("where the dashboard says so, the way to cancel is called the same", async () => {
  const { user } = await renderAfter(
    ({ db }) =>
      db.subscriptions.forEach((record) => {
        record.subscription = { ...record.subscription, cancelLabel: "upgrade-or-cancel" };
      }),
    { scenario: "personal-monthly", path: "/subscriptions" },
  );
  await heading("Services and subscriptions");
  await user.click(screen.getByRole("link", { name: "Upgrade or cancel" }));
  expect(await heading("Please review")).toBeVisible();
});
