import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderApp } from "../render-app.tsx";
import { facts, heading, part, read, storageOf, timeline, twinFacts } from "../screens.ts";

const whatHappens = () => part("What happens, and when");
const files = () => part("Files and storage");

/** The bars of the chart, each with its parts in percent: what may stay, and what must be moved. */
function bars(place: HTMLElement): number[][] {
  const parts = [...place.querySelectorAll<HTMLElement>("[style*='inline-size']")];
  return [...new Set(parts.map(({ parentElement }) => parentElement))].map((bar) =>
    parts
      .filter(({ parentElement }) => parentElement === bar)
      .map(({ style }) => Number.parseFloat(style.inlineSize)),
  );
}

describe("a Family of five, two of them over the free storage", () => {
  test("what is lost is said once: when, what, by whom, and what is in use", async () => {
    const { user } = await renderApp({ scenario: "several-accounts", path: "/accounts" });
    await heading("You have several accounts");
    await user.click(screen.getByRole("button", { name: /kari\.nordmann@example\.com/ }));
    await heading("Services and subscriptions");
    await user.click(screen.getByRole("link", { name: "Cancel subscription" }));
    await heading("Please review");

    expect(screen.getByRole("img", { name: "Step 3 of 4" })).toBeVisible();
    expect(screen.getByText("If you cancel Microsoft 365 Family")).toBeVisible();
    expect(twinFacts()).toEqual({
      "Access ends": ["Feb 16, 2027", "Everything works until then."],
      "Money back": ["NOK 0", "NOK 1,499 won't be charged Feb 16, 2027."],
    });
    expect(timeline(whatHappens())).toEqual([
      "Until February 16, 2027: Everything works as now, for all 5.",
      "From February 16, 2027: The benefits end. For everyone over 5 GB: No uploading, editing or syncing in OneDrive. No email in or out of Outlook.com.",
      "May 16, 2027: For everyone over 5 GB: OneDrive is frozen.",
      "From August 16, 2027: For everyone over 5 GB: OneDrive and its files may be deleted.",
    ]);
    expect(read(files())).toContain("2 of 5 have more than the free storage allowance of 5 GB.");
    expect(storageOf(files())).toEqual([
      "Kari Nordmann (you): 212 GB, 207 GB over",
      "Ola Nordmann: 38 GB, 33 GB over",
      "Nora Nordmann: 3.2 GB, fits",
      "Emil Nordmann: 1.1 GB, fits",
      "Ingrid Berg: 409.6 MB, fits",
    ]);
    expect(facts(part("What you use now"))).toEqual({
      "Word, Excel and other apps": "4 devices",
      "Cloud storage": "212 GB of 1 TB",
      "AI credits this month": "38 of 60",
      "Email without advertising": "Included",
      "Device protection": "3 of 5 devices",
      "Sharing with others": "5 of 6 people",
    });
  });
});

describe("a Family of six, all over the free storage", () => {
  test("the picture shows what the text says, on one scale for all, most first", async () => {
    await renderApp({ scenario: "family-over-quota" });
    await heading("Please review");
    expect(storageOf(files())).toEqual([
      "Kari Nordmann (you): 871 GB, 866 GB over",
      "Ola Nordmann: 412 GB, 407 GB over",
      "Person without a name: 96 GB, 91 GB over",
      "Nora Nordmann: 38 GB, 33 GB over",
      "Emil Nordmann: 12.5 GB, 7.5 GB over",
      "Ingrid Berg: 5.1 GB, 0.1 GB over",
    ]);
    const drawn = bars(files());
    for (const [index, used] of [871, 412, 96, 38, 12.5, 5.1].entries()) {
      const [kept, over] = drawn[index] ?? [];
      expect(kept).toBeCloseTo((5 / 871) * 100, 3);
      expect(over).toBeCloseTo(((used - 5) / 871) * 100, 3);
    }
    expect(drawn).toHaveLength(6);
  });

  test("the picture is for the eyes only: the text beside it says all of it", async () => {
    await renderApp({ scenario: "family-over-quota" });
    await heading("Please review");
    const parts = [...files().querySelectorAll("[style*='inline-size']")];
    expect(parts).toHaveLength(12);
    expect(parts.filter((bar) => bar.closest("[aria-hidden='true']") === null)).toEqual([]);
  });
});

test("where there are two ways, each day stands with its way", async () => {
  await renderApp({
    scenario: "personal-annual-refund",
    path: "/subscriptions/sub-personal/review",
  });
  await heading("Please review");

  expect(twinFacts()).toEqual({
    "Access ends": ["Feb 16, 2027 or today", "You choose on the next page."],
    "Money back": ["DKK 0 or DKK 195.38", "DKK 195.38 if it ends today."],
  });
  expect(timeline(part("If you cancel at the end of the term"))).toEqual([
    "Until February 16, 2027: Everything works as now.",
    "From February 16, 2027: The benefits end. No uploading, editing or syncing in OneDrive. No email in or out of Outlook.com.",
    "May 16, 2027: OneDrive is frozen.",
    "From August 16, 2027: OneDrive and its files may be deleted.",
  ]);
  expect(timeline(part("If you cancel now"))).toEqual([
    "From November 23, 2026: The benefits end. No uploading, editing or syncing in OneDrive. No email in or out of Outlook.com.",
    "By December 7, 2026: DKK 195.38 back to you.",
    "February 23, 2027: OneDrive is frozen.",
    "From May 23, 2027: OneDrive and its files may be deleted.",
  ]);
});

describe("cheaper plans", () => {
  test("stand beside the choice, where there are any", async () => {
    await renderApp({
      scenario: "personal-annual-refund",
      path: "/subscriptions/sub-personal/review",
    });
    await heading("Please review");
    const plans = part("Cheaper plans");
    expect(facts(plans)).toEqual({ "Microsoft 365 Basic · 100 GB": "DKK 179 a year" });
    expect(read(plans)).toContain("Available from Feb 16, 2027.");
    expect(within(plans).getByRole("link", { name: "Switch plan" })).toHaveAttribute(
      "href",
      "/subscriptions/sub-personal/plan-change",
    );
  });

  test("are not made up where there are none", async () => {
    await renderApp({ scenario: "basic", path: "/subscriptions/sub-basic/review" });
    await heading("Please review");
    expect(screen.queryByRole("region", { name: "Cheaper plans" })).toBeNull();
  });
});

test("the two choices are equal, and neither is made for anyone", async () => {
  const { user } = await renderApp({ scenario: "family-over-quota", language: "nb" });
  await heading("Se gjennom");
  const keep = screen.getByRole("link", { name: "Jeg vil beholde fordelene mine" });
  const cancel = screen.getByRole("link", { name: "Jeg vil ikke ha abonnementet mitt" });
  expect(keep.className).toBe(cancel.className);
  expect(keep.parentElement).toBe(cancel.parentElement);
  // Right after what they are about, so that nothing has to be read through first.
  expect(keep.parentElement?.previousElementSibling).toContainElement(
    screen.getByText("Tilgangen slutter"),
  );
  expect(document.body).toHaveFocus();

  await user.click(keep);
  await heading("Du beholder Microsoft 365 Family");
  expect(screen.getByText("Abonnementet fortsetter og fornyes av seg selv.")).toBeVisible();
});
