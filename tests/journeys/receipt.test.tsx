import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { guides } from "../../src/flow/guides.ts";
import { sessionLength } from "../../src/mocks/engine/db.ts";
import { cancelElsewhere } from "../../src/mocks/handlers/recurring-billing.ts";
import {
  confirmationNumber,
  expectCorrection,
  facts,
  folded,
  heading,
  part,
  renderAfter,
  timeline,
  twinFacts,
  unfold,
} from "../screens.ts";
import { renderApp } from "../render-app.tsx";

const cancelled = "/subscriptions/sub-personal/cancelled";
const button = (name: string) => screen.getByRole("button", { name });

type Options = Partial<Parameters<typeof renderAfter>[1]>;

/** The receipt of a cancellation at the end of the term. */
const openReceipt = (options: Options = {}) =>
  renderAfter(
    (api) => api.db.subscriptions.forEach((record) => cancelElsewhere(api.context(), record)),
    { scenario: "personal-monthly", path: cancelled, ...options },
  );

/** The same receipt on a later day, to someone who is still signed in. */
async function openReceiptOn(date: string) {
  await renderAfter(
    ({ db, context, clock }) => {
      for (const record of db.subscriptions) cancelElsewhere(context(), record);
      clock.advance(Date.parse(`${date}T12:00:00Z`) - clock.now());
      if (db.session) db.session = { ...db.session, expiresAt: clock.now() + sessionLength };
    },
    { scenario: "personal-monthly", path: cancelled },
  );
  await heading("Microsoft 365 Personal is cancelled");
}

/** Cancels now, with money back. */
async function cancelNow() {
  const app = await renderApp({
    scenario: "personal-annual-refund",
    path: "/subscriptions/sub-personal/confirm?choice=now",
  });
  await heading("Confirm the cancellation");
  await app.user.click(button("Cancel subscription"));
  await heading("Microsoft 365 Personal is cancelled");
  return app;
}

describe("the receipt", () => {
  test("states what was cancelled, when and with what effect", async () => {
    await openReceipt();
    await heading("Microsoft 365 Personal is cancelled");
    expect(screen.getByText(/^Access ends on December\s12,\s2026\.$/)).toBeVisible();
    expect(confirmationNumber()).toBe("KC-20261123-0001");
    expect(facts(part("Receipt"))).toEqual({
      Subscription: "Microsoft 365 Personal, NOK 119 a month",
      Account: "Kari Nordmann (kari.nordmann@example.com)",
      Cancelled: "November 23, 2026 at 09:30 AM GMT+1",
      "Access ends": "December 12, 2026, at the end of the term",
      "Last charge": "NOK 119 on November 12, 2026",
      "Next charge": "No more charges",
      "Money back": "No money back",
    });
  });

  test("states where money goes, and says that it cannot be undone", async () => {
    await cancelNow();
    expect(screen.getByText(/^Access ended on November\s23,\s2026\.$/)).toBeVisible();
    expect(facts(part("Receipt"))).toMatchObject({
      Cancelled: "November 23, 2026 at 09:30 AM GMT+1",
      "Access ended": "November 23, 2026, immediately",
      "Money back": "DKK 195.38",
      "Paid back to": "Visa ending in 4821",
      "Money arrives by": "December 7, 2026",
    });
    expect(screen.queryByRole("region", { name: "Changed your mind?" })).toBeNull();
    expect(part("Can't be undone")).toHaveTextContent(
      "A cancellation with money back can't be undone. If you want the subscription again, you can buy it again.",
    );
    expect(screen.queryByRole("link", { name: "Turn on recurring billing" })).toBeNull();
  });
});

describe("what happens next", () => {
  test("is told with every date, with the ways to the files and to the subscriptions", async () => {
    await openReceipt({
      scenario: "family-over-quota",
      path: "/subscriptions/sub-family/cancelled",
    });
    await heading("Microsoft 365 Family is cancelled");
    const next = part("What happens next");
    expect(timeline(next)).toEqual([
      "Until February 16, 2027: Everything works as now, for all 6.",
      "From February 16, 2027: The benefits end. No uploading, editing or syncing in OneDrive. No email in or out of Outlook.com.",
      "May 16, 2027: OneDrive is frozen.",
      "From August 16, 2027: OneDrive and its files may be deleted.",
    ]);
    expect(
      within(next).getByRole("link", { name: /^Download your files from OneDrive/ }),
    ).toHaveAttribute("href", guides.files);
    expect(screen.getByRole("link", { name: "See your subscriptions" })).toHaveAttribute(
      "href",
      "/subscriptions",
    );
  });

  test("tells the money that comes back by its last day", async () => {
    await cancelNow();
    expect(timeline(part("What happens next"))).toContain(
      "By December 7, 2026: DKK 195.38 back to you.",
    );
  });

  test("does not promise anew what is over", async () => {
    await openReceiptOn("2027-03-12");
    expect(screen.getByText(/^Access ended on December\s12,\s2026\.$/)).toBeVisible();
    expect(facts(part("Receipt"))).toMatchObject({
      "Access ended": "December 12, 2026, at the end of the term",
    });
    expect(timeline(part("What happens next"))).toEqual([
      "December 12, 2026: The benefits have ended. No uploading, editing or syncing in OneDrive. No email in or out of Outlook.com.",
      "March 12, 2027: OneDrive is frozen.",
      "From June 12, 2027: OneDrive and its files may be deleted.",
    ]);
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
    await user.click(button("Download receipt"));
    const [file] = files;
    expect(file?.name).toBe("cancellation-receipt.txt");
    expect(file?.blob.type).toBe("text/plain;charset=utf-8");
    const text = (await textOf(file?.blob)).replaceAll(/[\u00A0\u202F]/g, " ");
    expect(text).toContain("Confirmation number: KC-20261123-0001\r\n");
    for (const [name, value] of Object.entries(facts(part("Receipt")))) {
      expect(text).toContain(`${name}: ${value}\r\n`);
    }
    for (const day of timeline(part("What happens next"))) expect(text).toContain(`${day}\r\n`);
  });

  test("puts all dates that are still to come into a calendar", async () => {
    const { user } = await openReceipt();
    await heading("Microsoft 365 Personal is cancelled");
    await user.click(button("Add the dates to a calendar"));
    const [file] = files;
    expect(file?.name).toBe("dates.ics");
    expect(file?.blob.type).toBe("text/calendar;charset=utf-8");
    const text = (await textOf(file?.blob)).replaceAll("\r\n ", "");
    expect(text.match(/(?<=^DTSTART;VALUE=DATE:)\d+/gm)).toEqual([
      "20261212",
      "20270312",
      "20270612",
    ]);
    expect(text.match(/(?<=^SUMMARY:).+/gm)).toEqual([
      "Microsoft 365 Personal ends",
      "Microsoft 365 Personal: OneDrive is frozen",
      "Microsoft 365 Personal: files in OneDrive may be deleted",
    ]);
    expect(text.match(/Confirmation number: KC-20261123-0001\./g)).toHaveLength(3);
  });

  test("needs no calendar for what has happened already", async () => {
    const { user } = await cancelNow();
    expect(timeline(part("What happens next"))[0]).toMatch(
      /^November 23, 2026: The benefits have ended\./,
    );
    await user.click(button("Add the dates to a calendar"));
    const text = await textOf(files[0]?.blob);
    expect(text.match(/(?<=^DTSTART;VALUE=DATE:)\d+/gm)).toEqual([
      "20261207",
      "20270223",
      "20270523",
    ]);
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
      /Turn it back on and it continues at NOK\s119 a month\. The next charge will be NOK\s119 on December\s12,\s2026\./,
    );
    await user.click(screen.getByRole("link", { name: "Turn on recurring billing" }));
    await heading("Turn on recurring billing");
    expect(twinFacts()).toEqual({
      Price: ["NOK 119 a month", "Paid with Visa ending in 4821"],
      "Next charge": ["NOK 119", "December 12, 2026"],
    });
    expect(api.db.subscriptions[0]?.subscription.recurringBilling).toBe(false);

    await user.click(button("Turn on recurring billing"));
    await heading("You're keeping Microsoft 365 Personal");
    expect(address()).toBe("/subscriptions/sub-personal/kept");
    expect(screen.getByText("The subscription continues and renews automatically.")).toBeVisible();
    expect(api.db.subscriptions[0]?.subscription.recurringBilling).toBe(true);
  });

  test("can be left", async () => {
    const { user, api } = await openReceipt({
      path: "/subscriptions/sub-personal/recurring-billing",
    });
    await heading("Turn on recurring billing");
    await user.click(button("No, let the subscription end"));
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
    await heading("You're keeping Microsoft 365 Personal");
    await user.click(screen.getByRole("link", { name: "See your subscriptions" }));
    await heading("Services and subscriptions");
    await user.click(screen.getByRole("link", { name: "Cancel subscription" }));
    await heading("Please review");
    await user.click(screen.getByRole("link", { name: "I don't want my subscription" }));
    await heading("Confirm the cancellation");
    await user.click(button("Cancel subscription"));
    await heading("Microsoft 365 Personal is cancelled");
    expect(api.db.cancellations).toHaveLength(2);
    expect(confirmationNumber()).toBe("KC-20261123-0002");
  });
});

const question = /^Would you like to say why\?/;
const why = () => within(folded(question));
const comment = () => why().getByRole("textbox");
const send = () => why().getByRole("button", { name: "Send" });

/** The receipt with the question why unfolded. */
async function openReason(options: Options = {}) {
  const app = await openReceipt(options);
  await heading("Microsoft 365 Personal is cancelled");
  await unfold(app.user, question);
  return app;
}

describe("the reason", () => {
  test("takes no room until one wishes to tell", async () => {
    const { user } = await openReceipt();
    await heading("Microsoft 365 Personal is cancelled");
    expect(why().queryByRole("textbox")).toBeNull();
    await unfold(user, question);
    expect(comment()).toBeVisible();
  });

  test("is asked for only now, and only of those who wish to tell", async () => {
    const { user, api } = await openReason();
    for (const radio of why().getAllByRole("radio")) expect(radio).not.toBeChecked();
    await user.click(why().getByRole("radio", { name: "Price" }));
    await user.type(comment(), "Too dear for me");
    await user.click(send());
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "Thank you. Your answer has been sent",
    );
    expect(api.db.reasons).toEqual([
      { cancellationId: "cancellation-1", reason: "cost", comment: "Too dear for me" },
    ]);
    expect(localStorage).toHaveLength(0);
  });

  test("can be told in one's own words alone", async () => {
    const { user, api } = await openReason();
    await user.type(comment(), "We moved");
    await user.click(send());
    expect(await screen.findByRole("alert")).toHaveTextContent("Thank you.");
    expect(api.db.reasons).toEqual([
      { cancellationId: "cancellation-1", reason: null, comment: "We moved" },
    ]);
  });

  test.each(["", "   "])("without a choice or words (%j) is answered", async (words) => {
    const { user, api } = await openReason();
    if (words !== "") await user.type(comment(), words);
    await user.click(send());
    await expectCorrection(
      "Choose a reason or use your own words, or simply leave the page.",
      "Microsoft 365 Personal is cancelled",
    );
    expect(api.db.reasons).toEqual([]);

    await user.type(comment(), "Enough");
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  test.each([
    [
      "timeout",
      "Your answer may have been sent. You can safely try again: it's never sent twice, and what you wrote is still here. The cancellation stays as it is.",
    ],
    [
      "429",
      "Your answer hasn't been sent, but what you wrote is still here. The cancellation stays as it is.",
    ],
  ])("that is lost (%s) is still there, and goes through once in the end", async (kind, said) => {
    const { user, api } = await openReason({ faults: [`sendCancellationReason:${kind}:1`] });
    await user.click(why().getByRole("radio", { name: "Quality" }));
    await user.type(comment(), "It broke");
    await user.click(send());
    expect(await screen.findByRole("alert")).toHaveTextContent(said);
    expect(comment()).toHaveValue("It broke");
    await user.click(send());
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent("Thank you."));
    expect(api.db.reasons).toHaveLength(1);
  });

  test("in one's own words never stays behind in the browser", async () => {
    const { user } = await openReason({ faults: ["sendCancellationReason:500"] });
    await user.click(why().getByRole("radio", { name: "Something else" }));
    await user.type(comment(), "My illness");
    await user.click(send());
    expect(await screen.findByRole("alert")).toHaveTextContent("Your answer may have been sent.");
    expect(comment()).toHaveValue("My illness");
    const kept = Object.entries(localStorage).flat().join(" ");
    expect(kept).not.toContain("illness");
  });
});
