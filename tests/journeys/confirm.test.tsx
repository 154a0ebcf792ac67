import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderApp } from "../render-app.tsx";
import { expectCorrection, facts, go, heading, part } from "../screens.ts";

const confirm = "/subscriptions/sub-personal/confirm";
const cancelButton = () => screen.getByRole("button", { name: "Cancel subscription" });
const atEnd = () => screen.getByRole("radio", { name: "At the end of the term" });
const now = () => screen.getByRole("radio", { name: /^Now, with a refund of/ });

/** The facts that describe an option: assistive technology finds them where the radio button says. */
function detailsOf(radio: HTMLElement): Record<string, string> {
  const details = document.getElementById(radio.getAttribute("aria-describedby") ?? "");
  if (details === null) throw new Error("The option has no details");
  return facts(details);
}

describe("one way of cancelling", () => {
  test("says what ends and what money comes back before anything happens", async () => {
    const { api } = await renderApp({ scenario: "personal-monthly", path: confirm });
    await heading("Confirm the cancellation");
    screen.getByText("This is what happens to Microsoft 365 Personal when you cancel.");
    screen.getByText("Nothing is cancelled before you press the button.");
    expect(facts(part("What happens"))).toEqual({
      "Access ends": "December 12, 2026",
      "Money back": "No money back",
      "Last charge": "NOK 119 on November 12, 2026",
      "Next charge": "None. NOK 119 on December 12, 2026 will not be charged.",
      "Can it be undone?": "Yes, until access ends",
    });
    expect(screen.queryByRole("radio")).toBeNull();
    expect(api.db.cancellations).toEqual([]);
  });

  test("keeping is the same kind of button, and changes nothing", async () => {
    const { user, api, address } = await renderApp({ scenario: "personal-monthly", path: confirm });
    await heading("Confirm the cancellation");
    const keep = screen.getByRole("button", { name: "Keep subscription" });
    expect(keep.className).toBe(cancelButton().className);
    await user.click(keep);
    await heading("You keep Microsoft 365 Personal");
    expect(address()).toBe("/subscriptions/sub-personal/kept");
    expect(screen.getByText("The subscription goes on and renews by itself.")).toBeVisible();
    expect(facts(part("What happens next"))).toEqual({
      Price: "NOK 119 a month",
      "Next charge": "NOK 119 on December 12, 2026",
    });
    expect(api.db.cancellations).toEqual([]);
    await user.click(screen.getByRole("link", { name: "See the subscriptions" }));
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
    expect(screen.getByRole("group", { name: "When should the subscription end?" })).toBeVisible();
    expect(atEnd()).not.toBeChecked();
    expect(now()).not.toBeChecked();
    expect(now()).toHaveAccessibleName(/^Now, with a refund of DKK\s195\.38$/);
    expect(detailsOf(atEnd())).toEqual({
      "Access ends": "February 16, 2027",
      "Money back": "No money back",
      "Last charge": "DKK 839 on February 16, 2026",
      "Next charge": "None. DKK 839 on February 16, 2027 will not be charged.",
      "Can it be undone?": "Yes, until access ends",
    });
    expect(detailsOf(now())).toEqual({
      "Access ends": "November 23, 2026",
      "Money back": "DKK 195.38",
      "Paid back to": "Visa ending in 4821",
      "At the latest": "December 7, 2026",
      "Last charge": "DKK 839 on February 16, 2026",
      "Next charge": "None. DKK 839 on February 16, 2027 will not be charged.",
      "Can it be undone?": "No",
    });
  });

  test("a missing choice is said above the heading, in the title and beside the field", async () => {
    const { user, api } = await open();
    await heading("Confirm the cancellation");
    await user.click(cancelButton());
    const message = "Choose when the subscription should end.";
    await expectCorrection(message, "Confirm the cancellation");
    expect(
      screen.getByRole("group", { name: "When should the subscription end?" }),
    ).toHaveAccessibleDescription(message);
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
    await waitFor(() =>
      expect(detailsOf(atEnd())).toEqual({
        "Access ends": "Changed March 2, 2027",
        "Money back": "No money back",
        "Last charge": "DKK 839 on February 16, 2026",
        "Next charge": "Changed None. DKK 899 on March 2, 2027 will not be charged.",
        "Can it be undone?": "Yes, until access ends",
      }),
    );
    expect(atEnd()).toBeChecked();

    await user.click(cancelButton());
    await heading("Microsoft 365 Personal is cancelled");
    expect(api.db.cancellations).toHaveLength(1);
    expect(facts(part("Receipt"))).toMatchObject({ "Access ends": "March 2, 2027" });
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
      screen.getByText("The subscription has already been cancelled. Here is the receipt."),
    ).toBeVisible();
    expect(api.db.cancellations).toHaveLength(1);
    expect(facts(part("Receipt"))).toMatchObject({
      "Confirmation number": api.db.cancellations[0]?.confirmationNumber,
    });
  });

  test("a session that runs out leads back to the same place with the same choice", async () => {
    const { user, api, address } = await renderApp({ scenario: "session-expires", path: confirm });
    await heading("Confirm the cancellation");
    await user.click(now());
    await user.click(cancelButton());
    await heading("Keep or cancel Microsoft 365");
    expect(screen.getByText(/^Your sign-in ran out\./)).toBeVisible();
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
  await user.click(screen.getByRole("radio", { name: /^Nå, med 195,38\sDKK tilbake$/ }));
  await user.click(screen.getByRole("button", { name: "Si opp abonnementet" }));
  await heading("Microsoft 365 Personal er sagt opp");
});
