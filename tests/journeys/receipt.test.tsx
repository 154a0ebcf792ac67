import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { cancelElsewhere } from "../../src/mocks/handlers/recurring-billing.ts";
import { expectCorrection, facts, heading, part, renderAfter } from "../screens.ts";
import { renderApp } from "../render-app.tsx";

const cancelled = "/subscriptions/sub-personal/cancelled";
const button = (name: string) => screen.getByRole("button", { name });

/** The receipt of a cancellation at the end of the term. */
const openReceipt = (options: { faults?: string[]; path?: string } = {}) =>
  renderAfter(
    (api) => api.db.subscriptions.forEach((record) => cancelElsewhere(api.context(), record)),
    { scenario: "personal-monthly", path: cancelled, ...options },
  );

describe("the receipt", () => {
  test("states what was cancelled, when and with what effect", async () => {
    await openReceipt();
    await heading("Microsoft 365 Personal is cancelled");
    expect(screen.getByText(/Keep the receipt\./)).toHaveTextContent(
      /Access ends on December\s12,\s2026\. Keep the receipt\./,
    );
    expect(facts(part("Receipt"))).toEqual({
      "Confirmation number": "KC-20261123-0001",
      Subscription: "Microsoft 365 Personal, NOK 119 a month",
      Account: "Kari Nordmann (kari.nordmann@example.com)",
      Cancelled: "November 23, 2026 at 09:30:00 AM GMT+1",
      When: "At the end of the term",
      "Access ends": "December 12, 2026",
      "Last charge": "NOK 119 on November 12, 2026",
      "Next charge": "No more charges",
      "Money back": "No money back",
    });
  });

  test("states where money goes, and says that it cannot be undone", async () => {
    const { user } = await renderApp({
      scenario: "personal-annual-refund",
      path: "/subscriptions/sub-personal/confirm?choice=now",
    });
    await heading("Confirm the cancellation");
    await user.click(button("Cancel subscription"));
    await heading("Microsoft 365 Personal is cancelled");
    expect(facts(part("Receipt"))).toMatchObject({
      Cancelled: "November 23, 2026 at 09:30:00 AM GMT+1",
      When: "At once",
      "Access ends": "November 23, 2026",
      "Money back": "DKK 195.38",
      "Paid back to": "Visa ending in 4821",
      "At the latest": "December 7, 2026",
    });
    expect(part("Changed your mind?")).toHaveTextContent(
      "A cancellation with money back cannot be undone. If you want the subscription again, you can buy it anew.",
    );
    expect(screen.queryByRole("link", { name: "Turn on recurring billing" })).toBeNull();
  });
});

describe("keeping the receipt", () => {
  const files: { name: string; blob: Blob }[] = [];

  beforeEach(() => {
    files.length = 0;
    const blobs: Blob[] = [];
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return "blob:receipt";
    };
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function save(
      this: HTMLAnchorElement,
    ) {
      const blob = blobs.pop();
      if (blob !== undefined) files.push({ name: this.download, blob });
    });
  });

  test("prints", async () => {
    const print = vi.fn<() => void>();
    window.print = print;
    const { user } = await openReceipt();
    await heading("Microsoft 365 Personal is cancelled");
    await user.click(button("Print"));
    expect(print).toHaveBeenCalledOnce();
  });

  test("downloads as text that says the same as the page", async () => {
    const { user } = await openReceipt();
    await heading("Microsoft 365 Personal is cancelled");
    await user.click(button("Download"));
    const [file] = files;
    expect(file?.name).toBe("cancellation-receipt.txt");
    expect(file?.blob.type).toBe("text/plain;charset=utf-8");
    const text = (await textOf(file?.blob)).replaceAll(/[\u00A0\u202F]/g, " ");
    for (const [name, value] of Object.entries(facts(part("Receipt")))) {
      expect(text).toContain(`${name}: ${value}`);
    }
  });

  test("puts the end date into a calendar", async () => {
    const { user } = await openReceipt();
    await heading("Microsoft 365 Personal is cancelled");
    await user.click(button("Add the end date to a calendar"));
    const [file] = files;
    expect(file?.name).toBe("end-date.ics");
    expect(file?.blob.type).toBe("text/calendar;charset=utf-8");
    const text = (await textOf(file?.blob)).replaceAll("\r\n ", "");
    expect(text).toContain("DTSTART;VALUE=DATE:20261212");
    expect(text).toContain("SUMMARY:Microsoft 365 Personal ends");
    expect(text).toContain("Confirmation number: KC-20261123-0001.");
  });
});

async function textOf(blob: Blob | undefined): Promise<string> {
  if (blob === undefined) throw new Error("No file was saved");
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () =>
      resolve(`${reader.result instanceof ArrayBuffer ? "" : reader.result}`),
    );
    reader.readAsText(blob);
  });
}

describe("undoing", () => {
  test("states the price and the next charge first, and never happens by itself", async () => {
    const { user, api, address } = await openReceipt();
    await heading("Microsoft 365 Personal is cancelled");
    expect(part("Changed your mind?")).toHaveTextContent(
      /If you turn recurring billing back on, the subscription goes on at NOK\s119 a month\. The next charge will be NOK\s119 on December\s12,\s2026\./,
    );
    await user.click(screen.getByRole("link", { name: "Turn on recurring billing" }));
    await heading("Turn on recurring billing");
    expect(facts(part("What happens"))).toEqual({
      Price: "NOK 119 a month",
      "Next charge": "NOK 119 on December 12, 2026",
      "Payment method": "Visa ending in 4821",
    });
    expect(api.db.subscriptions[0]?.subscription.recurringBilling).toBe(false);

    await user.click(button("Turn on recurring billing"));
    await heading("You keep Microsoft 365 Personal");
    expect(address()).toBe("/subscriptions/sub-personal/kept");
    expect(screen.getByText("The subscription goes on and renews by itself.")).toBeVisible();
    expect(api.db.subscriptions[0]?.subscription.recurringBilling).toBe(true);
  });

  test("can be left", async () => {
    const { user, api } = await openReceipt({
      path: "/subscriptions/sub-personal/recurring-billing",
    });
    await heading("Turn on recurring billing");
    await user.click(button("Leave it off"));
    await heading("Microsoft 365 Personal is cancelled");
    expect(api.db.subscriptions[0]?.subscription.recurringBilling).toBe(false);
  });

  test("asks for a payment method that works", async () => {
    const { user, api } = await openReceipt({
      path: "/subscriptions/sub-personal/recurring-billing",
    });
    await heading("Turn on recurring billing");
    for (const { subscription } of api.db.subscriptions) {
      if (subscription.paymentMethod) subscription.paymentMethod.needsUpdate = true;
    }
    await user.click(button("Turn on recurring billing"));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "Recurring billing is still off, because the payment method must be changed first.",
    );
    expect(
      within(screen.getByRole("alert")).getByRole("link", { name: "Change payment method" }),
    ).toHaveAttribute("href", "/subscriptions/sub-personal/payment-method");
    expect(api.db.subscriptions[0]?.subscription.recurringBilling).toBe(false);
  });

  test("can be followed by another cancellation, with a receipt of its own", async () => {
    const { user, api } = await openReceipt({
      path: "/subscriptions/sub-personal/recurring-billing",
    });
    await heading("Turn on recurring billing");
    await user.click(button("Turn on recurring billing"));
    await heading("You keep Microsoft 365 Personal");
    await user.click(screen.getByRole("link", { name: "See the subscriptions" }));
    await heading("Services and subscriptions");
    await user.click(screen.getByRole("link", { name: "Cancel subscription" }));
    await heading("Please review");
    await user.click(screen.getByRole("link", { name: "I don't want my subscription" }));
    await heading("Confirm the cancellation");
    await user.click(button("Cancel subscription"));
    await heading("Microsoft 365 Personal is cancelled");
    expect(api.db.cancellations).toHaveLength(2);
    expect(facts(part("Receipt"))).toMatchObject({ "Confirmation number": "KC-20261123-0002" });
  });
});

const why = () => within(part("Would you like to say why?"));
const comment = () => why().getByRole("textbox");
const send = () => why().getByRole("button", { name: "Send" });

describe("the reason", () => {
  test("is asked for only now, and only of those who wish to tell", async () => {
    const { user, api } = await openReceipt();
    await heading("Microsoft 365 Personal is cancelled");
    for (const radio of why().getAllByRole("radio")) expect(radio).not.toBeChecked();
    await user.click(why().getByRole("radio", { name: "The price" }));
    await user.type(comment(), "Too dear for me");
    await user.click(send());
    expect(await screen.findByRole("alert")).toHaveTextContent("Thank you. Your answer is sent");
    expect(api.db.reasons).toEqual([
      { cancellationId: "cancellation-1", reason: "cost", comment: "Too dear for me" },
    ]);
    expect(localStorage).toHaveLength(0);
  });

  test("without a choice is answered, and can simply be left", async () => {
    const { user, api } = await openReceipt();
    await heading("Microsoft 365 Personal is cancelled");
    await user.click(send());
    await expectCorrection(
      "Choose a reason, or simply leave the page.",
      "Microsoft 365 Personal is cancelled",
    );
    expect(api.db.reasons).toEqual([]);
  });

  test.each([
    [
      "timeout",
      "Your answer may have been sent. You can safely try again: it is never sent twice, and what you wrote is still here. The cancellation stays as it is.",
    ],
    [
      "429",
      "Your answer was not sent, but what you wrote is still here. The cancellation stays as it is.",
    ],
  ])("that is lost (%s) is still there, and goes through once in the end", async (kind, said) => {
    const { user, api } = await openReceipt({ faults: [`sendCancellationReason:${kind}:1`] });
    await heading("Microsoft 365 Personal is cancelled");
    await user.click(why().getByRole("radio", { name: "The quality" }));
    await user.type(comment(), "It broke");
    await user.click(send());
    expect(await screen.findByRole("alert")).toHaveTextContent(said);
    expect(comment()).toHaveValue("It broke");
    await user.click(send());
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent("Thank you."));
    expect(api.db.reasons).toHaveLength(1);
  });

  test("in one's own words never stays behind in the browser", async () => {
    const { user } = await openReceipt({ faults: ["sendCancellationReason:500"] });
    await heading("Microsoft 365 Personal is cancelled");
    await user.click(why().getByRole("radio", { name: "Something else" }));
    await user.type(comment(), "My illness");
    await user.click(send());
    expect(await screen.findByRole("alert")).toHaveTextContent("Your answer may have been sent.");
    expect(comment()).toHaveValue("My illness");
    const kept = Object.entries(localStorage).flat().join(" ");
    expect(kept).not.toContain("illness");
  });
});
