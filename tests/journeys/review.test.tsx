import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderApp } from "../render-app.tsx";
import { facts, heading, part, read } from "../screens.ts";

/** The timeline in a part of the screen: each day with what happens on it. */
function timeline(place: HTMLElement): string[] {
  const [list] = within(place).getAllByRole("list");
  if (list === undefined) throw new Error("There is no timeline");
  const days = within(list)
    .getAllByRole("listitem")
    .filter((item) => item.parentElement === list);
  return days.map((day) => {
    const what = within(day).getAllByRole("listitem").map(read);
    return `${read(day.querySelector("time"))}: ${what.join("; ")}`;
  });
}

function person(name: string | RegExp): HTMLElement {
  const item = within(part("Storage")).getByRole("heading", { level: 3, name }).closest("li");
  if (item === null) throw new Error("Nobody has that name");
  return item;
}

/** What is said of a person's storage, without the picture. */
function said(name: string | RegExp): string[] {
  const texts = within(person(name)).getAllByText((_, element) => element?.tagName === "P");
  const items = within(person(name)).queryAllByRole("listitem");
  return [...texts, ...items].map(read);
}

/** How full each bar of a person's picture is, in percent. */
function picture(name: string | RegExp): number[] {
  const bars = [...person(name).querySelectorAll<HTMLElement>("[style*='inline-size']")];
  return bars.map((bar) => Number.parseFloat(bar.style.inlineSize));
}

describe("a Family of five, two of them over the free storage", () => {
  test("what is in use, with numbers and the day it ends", async () => {
    const { user } = await renderApp({ scenario: "several-accounts", path: "/accounts" });
    await heading("You have several accounts");
    await user.click(screen.getByRole("button", { name: /kari\.nordmann@example\.com/ }));
    await heading("Services and subscriptions");
    await user.click(screen.getByRole("link", { name: "Cancel subscription" }));
    await heading("Please review");

    expect(screen.getByText("Step 4 of 5")).toBeVisible();
    const benefits = part("What you use now");
    expect(read(benefits)).toContain("If you cancel, you have this until: February 16, 2027.");
    expect(facts(benefits)).toEqual({
      "Word, Excel, PowerPoint and the other apps": "On 4 devices",
      "Cloud storage": "212 GB of 1 TB in use",
      "AI credits": "38 of 60 used this month",
      "Mail without advertising": "Included",
      "Device protection": "On 3 of 5 devices",
      "Sharing with others": "5 of 6 people",
    });

    expect(read(part("Storage"))).toContain(
      "Without a subscription the free storage allowance is 5 GB per person.",
    );
    expect(said("Kari Nordmann (you)")).toEqual([
      "Uses 212 GB of 1 TB now. Afterwards the quota is 5 GB, and 207 GB is too much.",
      "Cannot upload, edit or sync files in OneDrive from February 16, 2027.",
      "Cannot send or receive mail in Outlook.com from February 16, 2027.",
      "OneDrive is frozen on May 16, 2027.",
      "OneDrive and all its files may be deleted from August 16, 2027.",
    ]);
    expect(said("Nora Nordmann")).toEqual([
      "Uses 3.2 GB of 1 TB now. Afterwards the quota is 5 GB, and everything fits.",
    ]);

    expect(timeline(part("What happens, and when"))).toEqual([
      "February 16, 2027: Access to the benefits ends; Uploading, editing and syncing in OneDrive stop (Kari Nordmann, Ola Nordmann); Sending and receiving mail in Outlook.com stop (Kari Nordmann, Ola Nordmann)",
      "May 16, 2027: OneDrive is frozen (Kari Nordmann, Ola Nordmann)",
      "August 16, 2027: OneDrive and all its files may be deleted (Kari Nordmann, Ola Nordmann)",
    ]);
  });
});

describe("a Family of six, all over the free storage", () => {
  test("the picture shows what the text says", async () => {
    await renderApp({ scenario: "family-over-quota" });
    await heading("Please review");
    const people = within(part("Storage")).getAllByRole("heading", { level: 3 });
    expect(people.map(read)).toEqual([
      "Kari Nordmann (you)",
      "Ola Nordmann",
      "Name missing",
      "Nora Nordmann",
      "Emil Nordmann",
      "Ingrid Berg",
    ]);

    const used = [871, 412, 96, 38, 12.5, 5.1];
    for (const [index, name] of people.map(read).entries()) {
      const gigabytes = used[index] ?? 0;
      expect(said(name)[0]).toMatch(`Uses ${gigabytes} GB of 1 TB now.`);
      expect(said(name)).toHaveLength(5);
      const [before, after] = picture(name);
      expect(before).toBeCloseTo((gigabytes / 1024) * 100, 3);
      expect(after).toBe(100);
    }
    expect(said("Ingrid Berg")[0]).toContain("and 102.4 MB is too much.");
  });

  test("the picture is for the eyes only: the text beside it says all of it", async () => {
    await renderApp({ scenario: "family-over-quota" });
    await heading("Please review");
    const bars = [...part("Storage").querySelectorAll<HTMLElement>("[style*='inline-size']")];
    expect(bars).toHaveLength(12);
    expect(bars.filter((bar) => bar.closest("[aria-hidden='true']") === null)).toEqual([]);
  });
});

test("where there are two ways, each day stands with its way", async () => {
  await renderApp({
    scenario: "personal-annual-refund",
    path: "/subscriptions/sub-personal/review",
  });
  await heading("Please review");

  expect(read(part("What you use now"))).toContain(
    "If you cancel, you have this until: February 16, 2027 (at the end of the term) or November 23, 2026 (now).",
  );
  expect(said("Mette Jensen (you)")).toContain(
    "OneDrive and all its files may be deleted from August 16, 2027 (at the end of the term) or May 23, 2027 (now).",
  );
  expect(timeline(part("If you cancel at the end of the term"))).toEqual([
    "February 16, 2027: Access to the benefits ends; Uploading, editing and syncing in OneDrive stop; Sending and receiving mail in Outlook.com stop",
    "May 16, 2027: OneDrive is frozen",
    "August 16, 2027: OneDrive and all its files may be deleted",
  ]);
  expect(timeline(part("If you cancel now"))).toEqual([
    "November 23, 2026: Access to the benefits ends; Uploading, editing and syncing in OneDrive stop; Sending and receiving mail in Outlook.com stop",
    "December 7, 2026: The money is back by this day",
    "February 23, 2027: OneDrive is frozen",
    "May 23, 2027: OneDrive and all its files may be deleted",
  ]);
});

describe("cheaper plans", () => {
  test("stand beside the choice, where there are any", async () => {
    await renderApp({
      scenario: "personal-annual-refund",
      path: "/subscriptions/sub-personal/review",
    });
    await heading("Please review");
    expect(facts(part("Cheaper plans"))).toEqual({
      "Microsoft 365 Basic":
        "DKK 179 a year. 100 GB of cloud storage. Possible from February 16, 2027.",
    });
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
  expect(document.body).toHaveFocus();

  await user.click(keep);
  await heading("Du beholder Microsoft 365 Family");
  expect(screen.getByText("Abonnementet fortsetter og fornyes av seg selv.")).toBeVisible();
});
