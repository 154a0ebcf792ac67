import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { guides } from "../../src/flow/guides.ts";
import { pathOf } from "../../src/flow/screens.ts";
import type { MockDb, SubscriptionRecord } from "../../src/mocks/engine/db.ts";
import { renderApp } from "../render-app.tsx";
import { heading, storageOf, twinFacts } from "../screens.ts";

// Whole journeys on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** The part of the page about one subscription. */
const card = (name: string) => screen.findByRole("region", { name });

const link = (name: string | RegExp) => screen.getByRole("link", { name });

/** The way that ends some months ahead, and brings no money back. */
const atEnd = { name: /\b2027\b.*\s0 back$/ };
const endOfTerm = () => screen.getByRole("radio", atEnd);

/** The choice is kept in the address, so it counts once it is there. */
async function chooseEndOfTerm(user: UserEvent): Promise<void> {
  await user.click(await screen.findByRole("radio", atEnd));
  await waitFor(() => expect(endOfTerm()).toBeChecked());
}

/** Changes the facts of every subscription. */
const altering = (changes: Partial<SubscriptionRecord["subscription"]>) => (db: MockDb) =>
  db.subscriptions.forEach((record) => Object.assign(record.subscription, changes));

test("E1 a work account leads to a personal one", async () => {
  const { user } = await renderApp({ scenario: "work-account" });
  const panel = await card("This is a work or school account");
  expect(panel).toHaveTextContent("An administrator cancels it");
  expect(panel).toHaveTextContent("sign in with the personal account");
  expect(within(panel).getByRole("link", { name: "Go to the admin centre" })).toHaveAttribute(
    "href",
    guides.organisation,
  );

  await user.click(within(panel).getByRole("link", { name: "Choose another account" }));
  await heading("You have several accounts");
  await user.click(screen.getByRole("button", { name: /kari\.nordmann@example\.com/ }));
  await card("Microsoft 365 Personal");
});

test("E1 without another remembered account, one signs in with it", async () => {
  const { user, address } = await renderApp({
    scenario: "work-account",
    prepare: (db) => void db.remembered.pop(),
  });
  const panel = await card("This is a work or school account");
  await user.click(within(panel).getByRole("link", { name: "Choose another account" }));
  await heading("Sign in");
  expect(address()).toBe(pathOf("identifier"));
});

test("E2 Google Play bills it: the steps there, and whom to ask for money back", async () => {
  await renderApp({ scenario: "google-play" });
  const panel = await card("Microsoft 365 Personal");
  expect(panel).toHaveTextContent("Google takes the payment");
  expect(within(panel).getAllByRole("listitem")).toHaveLength(4);
  expect(link("Go to Google Play")).toHaveAttribute("href", guides.googlePlay);
  expect(link("Ask Google for money back")).toHaveAttribute("href", guides.googlePlayRefund);
  expect(screen.queryByRole("link", { name: "Cancel subscription" })).not.toBeInTheDocument();
});

test("E2 the App Store bills it: the steps there, and whom to ask for money back", async () => {
  await renderApp({ scenario: "app-store" });
  const panel = await card("Microsoft 365 Personal");
  expect(panel).toHaveTextContent("Apple takes the payment");
  expect(within(panel).getAllByRole("listitem")).toHaveLength(4);
  expect(link("Go to the App Store")).toHaveAttribute("href", guides.appStore);
  expect(link("Ask Apple for money back")).toHaveAttribute("href", guides.appStoreRefund);
});

test("E2 where it is off in the store already, it is done", async () => {
  await renderApp({
    scenario: "google-play",
    prepare: altering({ recurringBilling: false, nextCharge: null, endsOn: "2026-12-12" }),
  });
  const panel = await card("Microsoft 365 Personal");
  expect(panel).toHaveTextContent(
    "It's already done: the subscription won't renew. You can use it until December 12, 2026. There will be no more charges.",
  );
  expect(within(panel).queryByRole("list")).not.toBeInTheDocument();
  expect(link("Go to Google Play")).toHaveAttribute("href", guides.googlePlay);
});

test("E3 a retailer bills it: who that is, and how to reach them", async () => {
  await renderApp({ scenario: "retailer" });
  const panel = await card("Microsoft 365 Personal");
  expect(panel).toHaveTextContent("bought from Fjellheim Elektro");
  expect(panel).toHaveTextContent("You can't do that here.");
  expect(panel).toHaveTextContent("Phone: +47 22 00 11 22");
  expect(link("Go to Fjellheim Elektro")).toHaveAttribute(
    "href",
    "https://fjellheim.example/abonnement",
  );
});

test("E3 a retailer without a website is called", async () => {
  await renderApp({
    scenario: "retailer",
    prepare: altering({
      biller: { kind: "retailer", name: "Fjellheim", website: null, phone: "+47 22 00 11 22" },
    }),
  });
  await card("Microsoft 365 Personal");
  expect(link("Call +47 22 00 11 22")).toHaveAttribute("href", "tel:+4722001122");
});

test("E4 an Xbox subscription leads to its own guide", async () => {
  await renderApp({ scenario: "xbox" });
  const panel = await card("Xbox Game Pass Essential");
  expect(panel).toHaveTextContent("you cancel it in a different way");
  expect(link("Go to the Xbox guide")).toHaveAttribute("href", guides.xbox);
});

test("E5 recurring billing is already off: done, with a way back", async () => {
  const { user, address } = await renderApp({ scenario: "already-expiring" });
  const panel = await card("Microsoft 365 Personal");
  expect(panel).toHaveTextContent(
    "It's already done: the subscription won't renew. You can use it until February 16, 2027. There will be no more charges.",
  );

  await user.click(link("Turn on recurring billing"));
  await heading("Turn on recurring billing");
  expect(twinFacts()).toEqual({
    Price: ["NOK 1,199 a year", "Paid with Visa ending in 4821"],
    "Next charge": ["NOK 1,199", "February 16, 2027"],
  });
  await user.click(screen.getByRole("button", { name: "Turn on recurring billing" }));
  await heading("You're keeping Microsoft 365 Personal");
  expect(address()).toBe("/subscriptions/sub-personal/kept");
});

test("E5 what cannot be turned on again is renewed on the account page", async () => {
  await renderApp({ scenario: "already-expiring", prepare: altering({ reactivation: null }) });
  const panel = await card("Microsoft 365 Personal");
  expect(panel).toHaveTextContent("It can't be turned on again here.");
  expect(link("Renew on your Microsoft account page")).toHaveAttribute("href", guides.account);
});

test("E6 Upgrade or cancel is the same way under another label", async () => {
  const { user } = await renderApp({ scenario: "upgrade-or-cancel" });
  await card("Microsoft 365 Personal");
  await user.click(link("Upgrade or cancel"));
  expect(await heading("Please review")).toBeVisible();
});

test("E7 an expired card is said, and never blocks cancelling", async () => {
  const { user } = await renderApp({ scenario: "payment-method-expired" });
  const panel = await card("Microsoft 365 Personal");
  expect(panel).toHaveTextContent("The payment method must be updated");
  expect(panel).toHaveTextContent("but you can still cancel.");
  expect(link("Change payment method")).toHaveAttribute(
    "href",
    "/subscriptions/sub-personal/payment-method",
  );

  await user.click(link("Cancel subscription"));
  await user.click(await screen.findByRole("link", { name: "I don't want my subscription" }));
  await user.click(await screen.findByRole("button", { name: "Cancel subscription" }));
  await heading("Microsoft 365 Personal is cancelled");
});

test("E8 an overdue sum: what becomes of it, and cancelling all the same", async () => {
  const { user } = await renderApp({ scenario: "past-due" });
  const panel = await card("Microsoft 365 Personal");
  const said = "NOK 119 should have been paid on November 12, 2026.";
  const waived = "If you cancel, you don't have to pay it.";
  expect(panel).toHaveTextContent("Payment overdue");
  expect(panel).toHaveTextContent(said);
  expect(panel).toHaveTextContent(`${waived} You can cancel anyway.`);

  await user.click(link("Cancel subscription"));
  await heading("Please review");
  expect(screen.getByText(said)).toBeVisible();
  expect(screen.getByText(waived)).toBeVisible();
  await user.click(link("I don't want my subscription"));
  await heading("Confirm the cancellation");
  expect(screen.getByText(said)).toBeVisible();
  expect(screen.getByText(waived)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Cancel subscription" }));
  await heading("Microsoft 365 Personal is cancelled");
  expect(screen.queryByText(said)).not.toBeInTheDocument();
});

const overdue = { amount: { amount: 119_00, currency: "NOK" }, since: "2026-11-14" };

test("E8 a sum that is still due is said before and after cancelling", async () => {
  const { user } = await renderApp({
    scenario: "past-due",
    path: pathOf("confirm", "sub-personal"),
    prepare: altering({ overdue: { ...overdue, ifCancelled: "still-due" } }),
  });
  expect(await screen.findByText("If you cancel, you still have to pay it.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Cancel subscription" }));
  await heading("Microsoft 365 Personal is cancelled");
  expect(
    screen.getByText("It still has to be paid, even though the subscription is cancelled."),
  ).toBeVisible();
});

test("E8 what is not known about the overdue sum is said to be unknown", async () => {
  await renderApp({
    scenario: "past-due",
    prepare: altering({ overdue: { ...overdue, ifCancelled: "unknown" } }),
  });
  expect(await card("Microsoft 365 Personal")).toHaveTextContent(
    "We don't know whether you have to pay it if you cancel.",
  );
});

test("E9 expired: nothing left to cancel, and what happens to the files", async () => {
  const { user, address } = await renderApp({ scenario: "expired" });
  const panel = await card("Microsoft 365 Personal");
  expect(panel).toHaveTextContent(
    "The subscription expired on October 14, 2026. There's nothing left to cancel. There will be no more charges.",
  );
  expect(panel).toHaveTextContent("files may be deleted from April 14, 2027.");
  expect(link("Renew on your Microsoft account page")).toHaveAttribute("href", guides.account);
  await user.click(link("What happens to your files?"));
  await expect.poll(address).toBe(pathOf("storage"));
});

test("E10 no subscription: what reveals the right account, and the way to it", async () => {
  const { user } = await renderApp({ scenario: "no-subscription" });
  const panel = await card("No subscriptions on this account");
  expect(panel).toHaveTextContent("We can't find any subscriptions on kari.n@example.org.");
  expect(panel).toHaveTextContent("The receipt from the purchase shows the address");
  await user.click(within(panel).getByRole("link", { name: "Choose another account" }));
  await heading("You have several accounts");
  await user.click(screen.getByRole("button", { name: /kari\.nordmann@example\.com/ }));
  await card("Microsoft 365 Personal");
});

test("E11 a member learns who can cancel, what leaving means, and nothing of the owner's money", async () => {
  await renderApp({ scenario: "family-member" });
  const panel = await card("Microsoft 365 Family");
  expect(panel).toHaveTextContent("Ola Nordmann owns this subscription and shares it with you.");
  expect(panel).toHaveTextContent("Only the owner can cancel it.");
  expect(panel).toHaveTextContent("You have more than the free storage allowance of 5 GB.");
  expect(storageOf(panel)).toEqual(["You: 212 GB, 207 GB over"]);
  for (const name of ["Price", "Payment method", "Billed by", "Next charge"]) {
    expect(within(panel).queryByText(name)).not.toBeInTheDocument();
  }
  expect(panel).not.toHaveTextContent("NOK");
  expect(link("Leave on your Microsoft account page")).toHaveAttribute("href", guides.account);
});

test("E12 several subscriptions: each has its own action", async () => {
  const { user } = await renderApp({ scenario: "several-subscriptions" });
  const family = await card("Microsoft 365 Family");
  const xbox = await card("Xbox Game Pass Essential");
  const basic = await card("Microsoft 365 Basic");
  expect(within(xbox).getByRole("link", { name: "Go to the Xbox guide" })).toBeVisible();
  expect(within(basic).getByRole("link", { name: "Turn on recurring billing" })).toBeVisible();
  expect(screen.getAllByRole("link", { name: "Cancel subscription" })).toHaveLength(1);
  await user.click(within(family).getByRole("link", { name: "Cancel subscription" }));
  await heading("Please review");
});

test("E13 cancelled elsewhere meanwhile: the receipt of that cancellation", async () => {
  const { user, api } = await renderApp({ scenario: "cancelled-elsewhere" });
  await user.click(await screen.findByRole("link", { name: "I don't want my subscription" }));
  await user.click(await screen.findByRole("button", { name: "Cancel subscription" }));
  await heading("Microsoft 365 Personal is cancelled");
  expect(screen.getByText(/has already been cancelled\. Here's the receipt\./)).toBeVisible();
  expect(api.db.cancellations).toHaveLength(1);
});

test("E14 changed terms: what changed is marked, and nothing is cancelled until it is confirmed", async () => {
  const { user, api } = await renderApp({ scenario: "terms-change" });
  await user.click(await screen.findByRole("link", { name: "I don't want my subscription" }));
  await chooseEndOfTerm(user);
  await user.click(screen.getByRole("button", { name: "Cancel subscription" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "The terms have changed. Nothing has been cancelled.",
  );
  expect(screen.getAllByText("Changed").length).toBeGreaterThan(0);
  expect(endOfTerm()).toBeChecked();
  expect(api.db.cancellations).toHaveLength(0);
  await user.click(screen.getByRole("button", { name: "Cancel subscription" }));
  await heading("Microsoft 365 Personal is cancelled");
});

test("E15 the session ends mid-way: the same step with the same choice after signing in", async () => {
  const { user, address } = await renderApp({ scenario: "session-expires" });
  await user.click(await screen.findByRole("link", { name: "I don't want my subscription" }));
  await chooseEndOfTerm(user);
  await user.click(screen.getByRole("button", { name: "Cancel subscription" }));
  expect(await screen.findByText(/Your sign-in has expired/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await heading("Confirm the cancellation");
  expect(address()).toBe("/subscriptions/sub-personal/confirm?choice=end-of-term");
  expect(endOfTerm()).toBeChecked();
});

const cancelButton = () => screen.findByRole("button", { name: "Cancel subscription" });

test("E16 an outage: what is known is said, and trying again goes through once", async () => {
  const { user, api } = await renderApp({ scenario: "outage" });
  await user.click(await screen.findByRole("link", { name: "I don't want my subscription" }));
  await user.click(await cancelButton());
  await heading("We do not know yet whether the subscription has been cancelled");
  expect(screen.queryByText(/has not been cancelled/)).toBeNull();
  await user.click(await cancelButton());
  await waitFor(async () => expect(await cancelButton()).not.toHaveAttribute("aria-disabled"));
  await heading("We do not know yet whether the subscription has been cancelled");
  await user.click(await cancelButton());
  await heading("Microsoft 365 Personal is cancelled");
  expect(api.db.cancellations).toHaveLength(1);
});

test.each(["network", "500", "503", "malformed", "502"])(
  "E16 an answer of %s: called neither a success nor a failure, and tried again safely",
  async (kind) => {
    const { user, api } = await renderApp({
      scenario: "personal-monthly",
      path: pathOf("confirm", "sub-personal"),
      // What became of it cannot be asked for at once, either.
      faults: [`cancelSubscription:${kind}:1`, "getDecision:503:1"],
    });
    await user.click(await screen.findByRole("button", { name: "Cancel subscription" }));
    await heading("We do not know yet whether the subscription has been cancelled");
    expect(screen.queryByText(/has not been cancelled/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Cancel subscription" }));
    await heading("Microsoft 365 Personal is cancelled");
    expect(api.db.cancellations).toHaveLength(1);
  },
);

test("E16 too many requests: certainly not cancelled, and tried again safely", async () => {
  const { user, api } = await renderApp({
    scenario: "personal-monthly",
    path: pathOf("confirm", "sub-personal"),
    faults: ["cancelSubscription:429:1"],
  });
  await user.click(await screen.findByRole("button", { name: "Cancel subscription" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "The subscription has not been cancelled",
  );
  expect(api.db.cancellations).toHaveLength(0);
  await user.click(screen.getByRole("button", { name: "Cancel subscription" }));
  await heading("Microsoft 365 Personal is cancelled");
});

test("E16 subscriptions that cannot be read: nothing is changed, and there is a way on", async () => {
  await renderApp({ scenario: "personal-monthly", faults: ["listSubscriptions:500"] });
  await heading("The page couldn't be loaded");
  expect(screen.getByText("Opening a page doesn't change your subscription.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("a scheduled change of plan is said on the card and to those who keep it", async () => {
  const { user, api } = await renderApp({
    scenario: "personal-monthly",
    prepare: altering({
      scheduledChange: {
        plan: { id: "plan-basic", tier: "basic", name: "Microsoft 365 Basic" },
        price: { amount: 26_00, currency: "NOK" },
        term: "month",
        startsOn: "2026-12-12",
        storagePerPerson: 100 * 1024 ** 3,
        people: 1,
      },
    }),
  });
  expect(api.db.subscriptions).toHaveLength(1);
  const said = "Switches to Microsoft 365 Basic on December 12, 2026, at NOK 26 a month.";
  expect(await card("Microsoft 365 Personal")).toHaveTextContent(said);
  await user.click(link("Cancel subscription"));
  await user.click(await screen.findByRole("link", { name: "I want to keep my benefits" }));
  await heading("You're keeping Microsoft 365 Personal");
  expect(screen.getByText(said)).toBeVisible();
});
