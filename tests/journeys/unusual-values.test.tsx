import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { pathOf } from "../../src/flow/screens.ts";
import type { MockDb, SubscriptionRecord } from "../../src/mocks/engine/db.ts";
import { renderApp } from "../render-app.tsx";
import { storageOf } from "../screens.ts";

// Whole journeys on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const gigabyte = 1024 ** 3;

const card = (name: string) => screen.findByRole("region", { name });

/** Changes the facts of every subscription. What only a newer server would say is allowed too. */
const altering =
  (changes: { [Key in keyof SubscriptionRecord["subscription"]]?: unknown }) => (db: MockDb) =>
    db.subscriptions.forEach((record) => Object.assign(record.subscription, changes));

const priced = (amount: number, currency: string) => {
  const price = { amount, currency };
  return altering({ price, nextCharge: { date: "2026-12-12", amount: price } });
};

describe("a value that is not known leads to support", () => {
  test.each([
    ["status", { status: "frozen" }],
    ["role", { role: "guardian" }],
    ["biller", { biller: { kind: "phone-bill" } }],
  ])("an unknown %s", async (_, changes) => {
    const { user, address } = await renderApp({
      scenario: "personal-monthly",
      prepare: altering(changes),
    });
    const panel = await card("Microsoft 365 Personal");
    expect(panel).toHaveTextContent("We don't know what applies to this subscription");
    expect(screen.queryByRole("link", { name: "Cancel subscription" })).not.toBeInTheDocument();
    await user.click(within(panel).getByRole("link", { name: "Contact support" }));
    await expect.poll(address).toBe(pathOf("support"));
  });
});

test("an unknown kind of plan leads to the account page", async () => {
  await renderApp({
    scenario: "personal-monthly",
    prepare: altering({ plan: { id: "plan-new", tier: "copilot", name: "Copilot Pro" } }),
  });
  expect(await card("Copilot Pro")).toHaveTextContent("Another kind of subscription");
  expect(screen.getByRole("link", { name: "Go to your Microsoft account page" })).toBeVisible();
});

describe("a retailer that cannot be reached through a link", () => {
  test.each([
    ["no contact at all", null, null],
    ["a website that runs code", "javascript:alert(1)", null],
    ["a website that is not secure", "http://fjellheim.example/", null],
    ["a website with a name and password", "https://microsoft.com@fjellheim.example/", null],
    ["a phone that is no number", null, "ask for Kari"],
  ])("%s: the text, and support", async (_, website, phone) => {
    const { user, address } = await renderApp({
      scenario: "retailer",
      prepare: altering({ biller: { kind: "retailer", name: "Fjellheim", website, phone } }),
    });
    const panel = await card("Microsoft 365 Personal");
    expect(panel).toHaveTextContent(website ?? phone ?? "We don't have any contact details");
    expect(within(panel).getAllByRole("link")).toHaveLength(1);
    await user.click(within(panel).getByRole("link", { name: "Contact support" }));
    await expect.poll(address).toBe(pathOf("support"));
  });

  test("one without a name is still called something", async () => {
    await renderApp({
      scenario: "retailer",
      prepare: altering({ biller: { kind: "retailer", name: " ", website: null, phone: null } }),
    });
    expect(await card("Microsoft 365 Personal")).toHaveTextContent("bought from the retailer.");
  });
});

describe("a price in any currency", () => {
  test.each([
    ["nothing", 0, "NOK", "NOK 0 a month"],
    ["without minor units", 1490, "JPY", "¥1,490 a month"],
    ["with three digits of minor units", 4_250, "KWD", "KWD 4.250 a month"],
  ])("%s", async (_, amount, currency, said) => {
    const { user } = await renderApp({
      scenario: "personal-monthly",
      prepare: priced(amount, currency),
    });
    expect(await card("Microsoft 365 Personal")).toHaveTextContent(said);
    await user.click(screen.getByRole("link", { name: "Cancel subscription" }));
    await user.click(await screen.findByRole("link", { name: "I don't want my subscription" }));
    await user.click(await screen.findByRole("button", { name: "Cancel subscription" }));
    expect(await card("Receipt")).toHaveTextContent(said);
  });
});

describe("days on which the calendar does something odd", () => {
  test("a leap day", async () => {
    await renderApp({ scenario: "already-expiring", prepare: altering({ endsOn: "2028-02-29" }) });
    expect(await card("Microsoft 365 Personal")).toHaveTextContent(
      "You can use it until February 29, 2028.",
    );
  });

  // Between the two readings of the same hour, as the clocks go back in Norway.
  test.each(["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"])(
    "the night of the long hour, %s",
    async (now) => {
      const { user } = await renderApp({ scenario: "personal-monthly", now });
      expect(await card("Microsoft 365 Personal")).toHaveTextContent("on November 14, 2026");
      await user.click(screen.getByRole("link", { name: "Cancel subscription" }));
      await user.click(await screen.findByRole("link", { name: "I don't want my subscription" }));
      await user.click(await screen.findByRole("button", { name: "Cancel subscription" }));
      const receipt = await card("Receipt");
      expect(receipt).toHaveTextContent("October 25, 2026");
      expect(receipt).toHaveTextContent("02:30 AM GMT+" + now.at(-4));
    },
  );
});

describe("people and what they store", () => {
  test("a member whose owner has no name", async () => {
    await renderApp({ scenario: "family-member", prepare: altering({ ownerName: null }) });
    expect(await card("Microsoft 365 Family")).toHaveTextContent(
      "Someone else owns this subscription and shares it with you.",
    );
  });

  test.each([
    ["nothing", 0, "Everything fits in the free", "You: 0 GB, fits"],
    ["7 TB", 7 * 1024 * gigabyte, "You have more than the free", "You: 7 TB, 7 TB over"],
    ["as much as is free", 5 * gigabyte, "Everything fits in the free", "You: 5 GB, fits"],
  ])("a member who stores %s", async (_, used, summary, row) => {
    const memberStorage = { used, quotaBefore: 1024 * gigabyte, quotaAfter: 5 * gigabyte };
    await renderApp({ scenario: "family-member", prepare: altering({ memberStorage }) });
    const panel = await card("Microsoft 365 Family");
    expect(panel).toHaveTextContent(`${summary} storage allowance of 5 GB`);
    expect(storageOf(panel)).toEqual([row]);
  });

  test("six people, all over the free allowance, one of them without a name", async () => {
    await renderApp({ scenario: "family-over-quota" });
    const storage = await card("Files and storage");
    expect(storage).toHaveTextContent("All 6 of you have more than the free storage allowance");
    const rows = storageOf(storage);
    expect(rows).toHaveLength(6);
    expect(rows.filter((row) => !row.endsWith(" over"))).toEqual([]);
    expect(rows).toContain("Person without a name: 96 GB, 91 GB over");
  });
});
