import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderApp } from "../render-app.tsx";
import {
  confirmationNumber,
  expectCorrection,
  facts,
  go,
  heading,
  part,
  twinFacts,
} from "../screens.ts";

const confirm = "/subscriptions/sub-personal/confirm";
const cancelButton = () => screen.getByRole("button", { name: "Cancel subscription" });
const question = { name: "When should it end?" };
const ways = () => within(screen.getByRole("group", question)).getAllByRole("radio");

/** One way of cancelling, by the day that it is called by, marked or not. */
function way(day: string): HTMLElement {
  return screen.getByRole("radio", {
    name: (name) => name.replace(/^Changed /, "").startsWith(`${day},`),
  });
}

const atEnd = () => way("Feb 16, 2027");
const now = () => way("Today");

/** What one way of cancelling has of its own, below its day and its way. */
function ownFacts(name: string): Record<string, string> {
  const column = within(part("What happens")).getByRole("heading", {
    level: 3,
    name,
  }).parentElement;
  if (column === null) throw new Error("There is nothing below the heading");
  return facts(column);
}

/** What all ways have in common: the list that stands below no way. */
function sharedFacts(): Record<string, string> {
  const list = part("What happens").querySelector<HTMLElement>(":scope > dl");
  if (list === null) throw new Error("They have nothing in common");
  return facts(list);
}

describe("one way of cancelling", () => {
  test("says what ends and what money comes back before anything happens", async () => {
    const { api } = await renderApp({ scenario: "personal-monthly", path: confirm });
    await heading("Confirm the cancellation");
    expect(screen.getByText("Microsoft 365 Personal")).toBeVisible();
    expect(screen.getByText("Nothing has been cancelled yet.")).toBeVisible();
    expect(twinFacts()).toEqual({
      "Access ends": ["Dec 12, 2026", "You can undo it until then."],
      "Money back": ["NOK 0", "NOK 119 won't be charged Dec 12, 2026."],
    });
    expect(facts(part("What happens"))).toEqual({
      "Files may be deleted from": "Jun 12, 2027",
      "Email stops": "Dec 12, 2026",
      "Last charge": "NOK 119 on November 12, 2026",
      "Next charge": "None. NOK 119 on December 12, 2026 will not be charged.",
    });
    expect(screen.queryByRole("radio")).toBeNull();
    expect(api.db.cancellations).toEqual([]);
  });

  test("names those whom it ends for, too, and those whose files and email are at risk", async () => {
    await renderApp({ scenario: "family-over-quota", path: "/subscriptions/sub-family/confirm" });
    await heading("Confirm the cancellation");
    expect(facts(part("What happens"))).toMatchObject({
      "Also ends for":
        "Ola Nordmann, Person without a name, Nora Nordmann, Emil Nordmann, and Ingrid Berg",
      "Files may be deleted from": "Aug 16, 2027: all 6 of you",
      "Email stops": "Feb 16, 2027: all 6 of you",
    });
  });

  test("keeping is the same kind of button, and changes nothing", async () => {
    const { user, api, address } = await renderApp({ scenario: "personal-monthly", path: confirm });
    await heading("Confirm the cancellation");
    const keep = screen.getByRole("button", { name: "Keep subscription" });
    expect(keep.className).toBe(cancelButton().className);
    await user.click(keep);
    await heading("You're keeping Microsoft 365 Personal");
    expect(address()).toBe("/subscriptions/sub-personal/kept");
    expect(screen.getByText("The subscription continues and renews automatically.")).toBeVisible();
    expect(twinFacts()).toEqual({
      Price: ["NOK 119 a month"],
      "Next charge": ["NOK 119", "December 12, 2026"],
    });
    expect(api.db.cancellations).toEqual([]);
    await user.click(screen.getByRole("link", { name: "See your subscriptions" }));
    await heading("Services and subscriptions");
  });

  test("however often the button is pressed, it is cancelled once", async () => {
    const { user, api } = await renderApp({ scenario: "personal-monthly", path: confirm });
    await heading("Confirm the cancellation");
    const button = cancelButton();
    await Promise.all([user.dblClick(button), user.click(button), user.click(button)]);
    await heading("Microsoft 365 Personal is cancelled");
    expect(api.db.cancellations).toHaveLength(1);
  });
});

const open = (path = confirm) => renderApp({ scenario: "personal-annual-refund", path });

describe("two ways of cancelling", () => {
  test("each with its dates and its money, none chosen", async () => {
    await open();
    await heading("Confirm the cancellation");
    for (const radio of ways()) expect(radio).not.toBeChecked();
    expect(ways()).toEqual([atEnd(), now()]);
    expect(atEnd()).toHaveAccessibleName(/^Feb 16, 2027,\s?DKK\s0 back$/);
    expect(now()).toHaveAccessibleName(/^Today,\s?DKK\s195\.38 back$/);
    expect(ownFacts("Feb 16, 2027, at the end of the term")).toEqual({
      "Can be undone": "Yes, until Feb 16, 2027",
      "Files may be deleted from": "Aug 16, 2027",
      "Email stops": "Feb 16, 2027",
    });
    expect(ownFacts("Today, immediately")).toEqual({
      "Paid back to": "Visa ending in 4821",
      "Money arrives by": "Dec 7, 2026",
      "Can be undone": "No",
      "Files may be deleted from": "May 23, 2027",
      "Email stops": "Nov 23, 2026",
    });
    expect(sharedFacts()).toEqual({
      "Last charge": "DKK 839 on February 16, 2026",
      "Next charge": "None. DKK 839 on February 16, 2027 will not be charged.",
    });
  });

  test("a missing choice is said above the heading, in the title and beside the field", async () => {
    const { user, api } = await open();
    await heading("Confirm the cancellation");
    await user.click(cancelButton());
    const message = "Choose when the subscription should end.";
    await expectCorrection(message, "Confirm the cancellation");
    expect(screen.getByRole("group", question)).toHaveAccessibleDescription(message);
    expect(api.db.cancellations).toEqual([]);

    await user.click(screen.getByRole("link", { name: message }));
    expect(atEnd()).toHaveFocus();
    await user.click(now());
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(document.title).toBe("Confirm the cancellation – Keep or Cancel");
  });

  test("the choice is part of the address, so nothing loses it", async () => {
    const app = await open(`${confirm}?choice=now`);
    await heading("Confirm the cancellation");
    expect(now()).toBeChecked();
    await app.user.click(screen.getByRole("link", { name: "Please review" }));
    await heading("Please review");
    await go(app, `${confirm}?choice=end-of-term`);
    await heading("Confirm the cancellation");
    expect(atEnd()).toBeChecked();
  });

  test("a choice that is not offered is no choice", async () => {
    const { user, api } = await open(`${confirm}?choice=yesterday`);
    await heading("Confirm the cancellation");
    expect(atEnd()).not.toBeChecked();
    expect(now()).not.toBeChecked();
    await user.click(cancelButton());
    await expectCorrection("Choose when the subscription should end.", "Confirm the cancellation");
    expect(api.db.cancellations).toEqual([]);
  });

  test.each([
    ["end-of-term", () => atEnd(), null],
    ["now", () => now(), { amount: 195_38, currency: "DKK" }],
  ])("what was chosen (%s) is what happens", async (option, radio, refund) => {
    const { user, api } = await open();
    await heading("Confirm the cancellation");
    await user.click(radio());
    await user.click(cancelButton());
    await heading("Microsoft 365 Personal is cancelled");
    expect(api.db.cancellations).toHaveLength(1);
    expect(api.db.cancellations[0]?.option).toBe(option);
    expect(api.db.cancellations[0]?.refund?.amount ?? null).toEqual(refund);
  });
});

describe("what happens meanwhile", () => {
  test("terms that change cancel nothing; what changed is marked, and the choice is kept", async () => {
    const { user, api } = await renderApp({ scenario: "terms-change", path: confirm });
    await heading("Confirm the cancellation");
    await user.click(atEnd());
    await user.click(cancelButton());

    const notice = await screen.findByRole("alert");
    expect(notice).toHaveTextContent("The terms have changed. Nothing has been cancelled.");
    expect(api.db.cancellations).toEqual([]);
    const later = await screen.findByRole("radio", {
      name: /^Changed Mar 2, 2027,\s?DKK\s0 back$/,
    });
    expect(ways()).toEqual([later, now()]);
    expect(now()).toHaveAccessibleName(/^Today,\s?Changed DKK\s\d+\.\d\d back$/);
    expect(ownFacts("Mar 2, 2027, at the end of the term")).toEqual({
      "Can be undone": "Changed Yes, until Mar 2, 2027",
      "Files may be deleted from": "Changed Sep 2, 2027",
      "Email stops": "Changed Mar 2, 2027",
    });
    expect(sharedFacts()).toEqual({
      "Last charge": "DKK 839 on February 16, 2026",
      "Next charge": "Changed None. DKK 899 on March 2, 2027 will not be charged.",
    });
    expect(later).toBeChecked();

    await user.click(cancelButton());
    await heading("Microsoft 365 Personal is cancelled");
    expect(api.db.cancellations).toHaveLength(1);
    expect(facts(part("Receipt"))).toMatchObject({
      "Access ends": "March 2, 2027, at the end of the term",
    });
  });

  test("a cancellation elsewhere gives its receipt, not an error", async () => {
    const { user, api, address } = await renderApp({
      scenario: "cancelled-elsewhere",
      path: confirm,
    });
    await heading("Confirm the cancellation");
    await user.click(cancelButton());
    await heading("Microsoft 365 Personal is cancelled");
    expect(address()).toBe("/subscriptions/sub-personal/cancelled?decided=sub-personal");
    expect(
      screen.getByText("The subscription has already been cancelled. Here's the receipt."),
    ).toBeVisible();
    expect(api.db.cancellations).toHaveLength(1);
    expect(confirmationNumber()).toBe(api.db.cancellations[0]?.confirmationNumber);
  });

  test("a session that runs out leads back to the same place with the same choice", async () => {
    const { user, api, address } = await renderApp({ scenario: "session-expires", path: confirm });
    await heading("Confirm the cancellation");
    await user.click(now());
    await user.click(cancelButton());
    await heading("Keep or cancel Microsoft 365");
    expect(screen.getByText(/^Your sign-in has expired\./)).toBeVisible();
    expect(api.db.cancellations).toEqual([]);

    await user.click(screen.getByRole("button", { name: "Continue" }));
    await heading("Confirm the cancellation");
    expect(address()).toBe(`${confirm}?choice=now`);
    expect(now()).toBeChecked();
    await user.click(cancelButton());
    await heading("Microsoft 365 Personal is cancelled");
    expect(api.db.cancellations).toHaveLength(1);
  });

  test("in an outage what is known is said, and trying again goes through", async () => {
    const { user, api } = await renderApp({ scenario: "outage", path: confirm });
    await heading("Confirm the cancellation");
    for (let tries = 0; tries < 2; tries += 1) {
      await user.click(cancelButton());
      await heading("We do not know yet whether the subscription has been cancelled");
      await waitFor(() => expect(cancelButton()).not.toHaveAttribute("aria-disabled"));
      expect(api.db.cancellations).toEqual([]);
      // The page may not say elsewhere what its heading says it does not know.
      expect(screen.queryByText(/has not been cancelled|Nothing has been cancelled/)).toBeNull();
    }
    await user.click(cancelButton());
    await heading("Microsoft 365 Personal is cancelled");
    expect(api.db.cancellations).toHaveLength(1);
  });
});

test("in Norwegian, from confirming to the receipt", async () => {
  const { user } = await renderApp({
    scenario: "personal-annual-refund",
    path: confirm,
    language: "nb",
  });
  await heading("Bekreft oppsigelsen");
  await user.click(screen.getByRole("button", { name: "Si opp abonnementet" }));
  const summary = await screen.findByRole("alert");
  expect(within(summary).getByRole("link")).toHaveTextContent("Velg når abonnementet skal slutte.");
  await user.click(screen.getByRole("radio", { name: /^I dag,\s?195,38\sDKK tilbake$/ }));
  await user.click(screen.getByRole("button", { name: "Si opp abonnementet" }));
  await heading("Microsoft 365 Personal er sagt opp");
});
