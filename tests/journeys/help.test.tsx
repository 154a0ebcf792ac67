import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ScenarioId } from "../../src/mocks/data/scenarios.ts";
import { renderApp } from "../render-app.tsx";
import { heading, storageOf, timeline } from "../screens.ts";

test.each([
  ["Can't cancel?", "/help/cannot-cancel"],
  ["I can't get into my account", "/help/locked-out"],
  ["I'm acting for someone who has died or can't act", "/help/on-behalf"],
  ["Do I get money back?", "/help/refunds"],
  ["What happens to my files?", "/help/storage"],
])("from the header before signing in, by %s and back", async (link, path) => {
  const { user, address } = await renderApp({ scenario: "no-remembered-account" });
  await user.click(await screen.findByText("Help"));
  await user.click(await screen.findByText(link));
  const back = await within(screen.getByRole("main")).findByText("All help", { selector: "a" });
  expect(address()).toBe(path);
  await user.click(back);
  await heading("Help");
});

test.each([
  ["wrong-account", /belongs to the account it was bought with/],
  ["payment", /You change the payment method at the subscription/],
  ["plan-change", /Each subscription shows what you can switch to/],
  ["billed-elsewhere", /Then they take the payment/],
  ["other-subscriptions", /on your Microsoft account page/],
  ["organisation", /in the admin centre/],
])("a link to one question of help leads to its answer: %s", async (id, answer) => {
  await renderApp({ path: `/help#${id}` });
  await heading("Help");
  expect(screen.getByText(answer)).toBeVisible();
  expect(screen.getByText(/^Cancelling at the end of the term is the same/)).not.toBeVisible();
});

test("every question of help stands folded, and answers when it is pressed", async () => {
  const { user } = await renderApp({ path: "/help" });
  await heading("Help");
  const answer = screen.getByText(/belongs to the account it was bought with/);
  expect(answer).not.toBeVisible();
  await user.click(screen.getByText("I can't see my subscription"));
  expect(answer).toBeVisible();
});

test("see also leads to the makers' own guides and terms", async () => {
  await renderApp({ path: "/help" });
  await heading("Help");
  const related = screen.getByRole("region", { name: "See also" });
  const addresses = within(related)
    .getAllByRole("link")
    .map((link) => new URL(link.getAttribute("href") ?? "").host);
  expect(new Set(addresses)).toEqual(
    new Set([
      "support.microsoft.com",
      "support.xbox.com",
      "learn.microsoft.com",
      "www.microsoft.com",
      "privacy.microsoft.com",
    ]),
  );
});

test.each<[ScenarioId, string, string, string, string]>([
  ["personal-monthly", "Is it already off?", "No. It renews", "Cancel subscription", "/review"],
  ["upgrade-or-cancel", "Are you the owner?", "Yes", "Upgrade or cancel", "/review"],
  ["already-expiring", "Is it already off?", "Yes. Recurring", "See the subscription", "/sub"],
  ["no-subscription", "Is it the right account?", "Probably not", "Choose another", "/accounts?"],
  ["work-account", "Is it the right account?", "work or school", "Choose another", "/accounts?"],
  ["google-play", "Is it billed by someone else?", "Google Play", "Google Play", "play.google"],
  ["app-store", "Is it billed by someone else?", "Apple App Store", "App Store", "apps.apple"],
  ["retailer", "Is it billed by someone else?", "Fjellheim", "Go to", "fjellheim.example"],
  ["family-member", "Are you the owner?", "Ola Nordmann owns it", "your files", "/help/storage"],
  ["payment-method-expired", "Is something wrong", "must be updated", "Cancel sub", "/review"],
  ["past-due", "Is something wrong", "is overdue", "Cancel subscription", "/review"],
  ["expired", "Is it already off?", "It expired on", "See what happens", "/help/storage"],
  ["xbox", "Are you the owner?", "Yes", "Cancel an Xbox", "support.xbox.com"],
])("can't cancel in %s: %s", async (scenario, question, said, link, target) => {
  await renderApp({ scenario, path: "/help/cannot-cancel" });
  const told = await screen.findByRole("region", { name: "What we see on your account" });
  const term = within(told).getByText((text) => text.startsWith(question));
  expect(term.nextElementSibling).toHaveTextContent(said);
  const [only, ...more] = within(screen.getByRole("region", { name: "What helps" })).getAllByRole(
    "link",
  );
  expect(more).toEqual([]);
  expect(only).toHaveAccessibleName(expect.stringContaining(link));
  expect(only).toHaveAttribute("href", expect.stringContaining(target));
});

test("of several subscriptions, the questions are about the one that is chosen", async () => {
  const { user } = await renderApp({
    scenario: "several-subscriptions",
    path: "/help/cannot-cancel",
  });
  const next = within(await screen.findByRole("region", { name: "What helps" }));
  expect(next.queryByRole("link")).not.toBeInTheDocument();
  expect(screen.queryByText("Are you the owner?")).not.toBeInTheDocument();

  await user.click(screen.getByRole("radio", { name: "Microsoft 365 Basic" }));
  await screen.findByText(/^Yes\. Recurring billing is off\./);
  await user.click(screen.getByRole("radio", { name: "Microsoft 365 Family" }));
  expect(await next.findByRole("link", { name: "Cancel subscription" })).toHaveAttribute(
    "href",
    "/subscriptions/sub-family/review",
  );
});

test("signed out, the questions can be answered oneself, and signing in leads back", async () => {
  const { user, address } = await renderApp({ path: "/help/cannot-cancel" });
  await user.click(await screen.findByText("Is it already off?"));
  expect(screen.getByText(/“Turn on recurring billing”, it's already done/)).toBeVisible();
  await user.click(screen.getByRole("link", { name: "Sign in" }));
  await heading("Keep or cancel Microsoft 365");
  await user.click(await screen.findByRole("button", { name: /kari\.nordmann@/ }));
  await screen.findByRole("region", { name: "What we see on your account" });
  expect(address()).toBe("/help/cannot-cancel");
});

test.each(["getSession", "listSubscriptions"])(
  "when %s fails, the questions stand without answers, and can be asked again",
  async (operation) => {
    const { user } = await renderApp({
      scenario: "personal-monthly",
      path: "/help/cannot-cancel",
      faults: [`${operation}:503:3`],
    });
    await screen.findByText(/We couldn't check your account/);
    expect(screen.getByText("Is it the right account?")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("region", { name: "What we see on your account" });
  },
);

test("refunds: the sum of today, to where and by when, before the countries", async () => {
  await renderApp({ scenario: "personal-annual-refund", path: "/help/refunds" });
  await heading("Refunds");
  const [yours, countries] = screen
    .getAllByRole("heading", { level: 2 })
    .map(({ textContent }) => textContent);
  expect([yours, countries]).toEqual(["What applies to you", "Countries with a prorated refund"]);
  const own = screen.getByRole("region", { name: "Microsoft 365 Personal" });
  const answers = within(own).getAllByRole("definition");
  for (const [index, answer] of [
    /^No money back$/,
    /^DKK 195\.38$/,
    /^To Visa ending in 4821, by December 7, 2026\.$/,
  ].entries()) {
    expect(answers[index]).toHaveTextContent(answer);
  }
  expect(answers).toHaveLength(3);
});

test("refunds: a subscription without one says so", async () => {
  await renderApp({ scenario: "personal-monthly", path: "/help/refunds" });
  const own = await screen.findByRole("region", { name: "Microsoft 365 Personal" });
  expect(own).toHaveTextContent("No money back");
});

test("refunds of a subscription billed elsewhere: whom to ask", async () => {
  await renderApp({ scenario: "retailer", path: "/help/refunds" });
  expect(
    await screen.findByText(/Fjellheim Elektro takes the payment and answers questions/),
  ).toBeVisible();
});

test.each([
  ["en", ["Canada", "Denmark", "France", "Israel", "South Korea", "Türkiye"]],
  ["nb", ["Canada", "Danmark", "Frankrike", "Israel", "Sør-Korea", "Tyrkia"]],
] as const)("the countries are named in the page's language: %s", async (language, names) => {
  await renderApp({ path: "/help/refunds", language });
  const rule = await screen.findByRole("region", {
    name: /^(Whatever the length of the term|Uansett hvor lang perioden er)$/,
  });
  expect(
    within(rule)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(names);
});

test("refunds without an answer say so, and still help", async () => {
  await renderApp({
    scenario: "personal-monthly",
    path: "/help/refunds",
    faults: ["listRefundRules:500", "getCancellationTerms:500"],
  });
  await screen.findByText(/We couldn't get the countries/);
  expect(screen.getByText("We couldn't get everything that applies to you.")).toBeVisible();
  expect(screen.getByRole("link", { name: /Microsoft's page about prorated/ })).toBeVisible();
});

test("storage: each person's own dates, from the terms", async () => {
  await renderApp({ scenario: "personal-monthly", path: "/help/storage" });
  const own = await screen.findByRole("region", { name: "Microsoft 365 Personal" });
  expect(own).toHaveTextContent(/access ends on December 12, 2026/);
  expect(storageOf(own)).toEqual(["You: 64 GB, 59 GB over"]);
  expect(timeline(own)).toEqual([
    "Until December 12, 2026: Everything works as now.",
    "From December 12, 2026: The benefits end. No uploading, editing or syncing in OneDrive. No email in or out of Outlook.com.",
    "March 12, 2027: OneDrive is frozen.",
    "From June 12, 2027: OneDrive and its files may be deleted.",
  ]);
});

test.each<[ScenarioId, RegExp]>([
  ["family-member", /is shared with you\. You use/],
  ["expired", /may be deleted from/],
  ["xbox", /We don't have any dates/],
  ["no-subscription", /We don't have any dates/],
])("storage in %s says what is known", async (scenario, said) => {
  await renderApp({ scenario, path: "/help/storage" });
  const own = await screen.findByRole("region", { name: "The dates for you" });
  expect(own).toHaveTextContent(said);
});

test("storage signed out is plain, and signing in leads back", async () => {
  const { user, address } = await renderApp({
    scenario: "one-remembered-account",
    path: "/help/storage",
  });
  await screen.findByText(/everyone has 5 GB of cloud storage/);
  await user.click(screen.getByRole("link", { name: "Sign in" }));
  await user.click(await screen.findByRole("button", { name: "Continue" }));
  await screen.findByRole("region", { name: "Microsoft 365 Personal" });
  expect(address()).toBe("/help/storage");
});

test.each([
  ["/help/locked-out", "I can't get into my account", "locked-out"],
  ["/help/on-behalf", /died/, "on-behalf"],
])("%s works before sign-in and leads to support with its topic", async (path, title, topic) => {
  const { user } = await renderApp({ scenario: "no-remembered-account", path });
  await heading(title);
  expect(screen.getByText(/don't need a password or a code/)).toBeVisible();
  expect(screen.getByText(/how the charges can be stopped/)).toBeVisible();
  await user.click(screen.getByRole("link", { name: "Contact support" }));
  await heading("Contact support");
  expect(screen.getByRole("combobox", { name: "What is it about?" })).toHaveValue(topic);
  expect(screen.getByRole("textbox", { name: "Describe the problem" })).toHaveValue("");
});

test("hostile names stay text on every help page", async () => {
  const { router } = await renderApp({ scenario: "hostile-data", path: "/help/storage" });
  await screen.findByRole("region", { name: "The dates for you" });
  for (const path of ["/help/refunds", "/help/cannot-cancel", "/support"]) {
    await router.navigate(path);
    await screen.findByRole("heading", { level: 1 });
  }
  expect(document.querySelector("main script, main img")).toBeNull();
});
