import { screen, within } from "@testing-library/react";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { ScenarioId } from "../../src/mocks/data/scenarios.ts";
import { cancelElsewhere } from "../../src/mocks/handlers/recurring-billing.ts";
import { heading, read, renderAfter, storageOf, unfold } from "../screens.ts";

interface Shared {
  readonly scenario?: ScenarioId;
  /** How many used it, the subscriber first. */
  readonly people?: number;
}

/** The receipt of a Family subscription. */
async function openReceipt({ scenario = "several-subscriptions", people = 6 }: Shared = {}) {
  const app = await renderAfter(
    ({ db, context }) => {
      for (const record of db.subscriptions.filter(
        ({ subscription: { id } }) => id === "sub-family",
      )) {
        record.storage = record.storage.slice(0, people);
        cancelElsewhere(context(), record);
      }
    },
    { scenario, path: "/subscriptions/sub-family/cancelled" },
  );
  await heading("Microsoft 365 Family is cancelled");
  return app;
}

/** What is there to tell the others, unfolded. */
async function openOthers(shared?: Shared) {
  const { user } = await openReceipt(shared);
  const others = await unfold(user, /^Tell the /);
  return { user, others, text: read(others.querySelector("blockquote")) };
}

test("those who shared it: what each of them stores, without the subscriber", async () => {
  const { others } = await openOthers();
  expect(read(others)).toContain("Tell the 4 people you shared with");
  expect(read(others)).toContain("1 of 4 has more than the free storage allowance of 5 GB.");
  expect(storageOf(others)).toEqual([
    "Ola Nordmann: 38 GB, 33 GB over",
    "Nora Nordmann: 3.2 GB, fits",
    "Emil Nordmann: 1.1 GB, fits",
    "Ingrid Berg: 409.6 MB, fits",
  ]);
});

test.each<[string, number, string]>([
  ["all of them", 6, "5 of 5 have more than the free storage allowance of 5 GB."],
  ["the only one", 2, "One person has more than the free storage allowance of 5 GB."],
])("what %s have too much of is not said to be the subscriber's", async (_, people, said) => {
  const { others } = await openOthers({ scenario: "family-over-quota", people });
  expect(read(others)).toContain(said);
  expect(within(others).queryByText(/You have more|of you have more/)).toBeNull();
});

test("whoever shared it with nobody has nobody to tell", async () => {
  await openReceipt({ people: 1 });
  expect(screen.queryByText(/^Tell the /)).toBeNull();
});

test("the text to send holds the dates, and neither money nor an address", async () => {
  const { text } = await openOthers();
  expect(text.split("\n")).toEqual([
    "Hello. I've cancelled Microsoft 365 Family, which we share.",
    "Until February 16, 2027: Everything works as now, for all 5.",
    "From February 16, 2027: The benefits end. For everyone over 5 GB: No uploading, editing or syncing in OneDrive. No email in or out of Outlook.com.",
    "May 16, 2027: For everyone over 5 GB: OneDrive is frozen.",
    "From August 16, 2027: For everyone over 5 GB: OneDrive and its files may be deleted.",
    "Please save your files in time.",
  ]);
  expect(text).not.toMatch(/NOK|kr|@|KC-/);
});

describe("the text", () => {
  test("is copied as it stands, and that is said", async () => {
    const { user, others, text } = await openOthers();
    expect(within(others).getByRole("status")).toBeEmptyDOMElement();
    await user.click(within(others).getByRole("button", { name: "Copy the text" }));
    expect(await within(others).findByText("The text has been copied.")).toBe(
      within(others).getByRole("status"),
    );
    const copied = await navigator.clipboard.readText();
    expect(copied.replaceAll(/[\u00A0\u202F]/g, " ")).toBe(text);
  });

  test("that cannot be copied stays there to be selected, and that is said", async () => {
    const { user, others, text } = await openOthers();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(
      new DOMException("Write permission denied.", "NotAllowedError"),
    );
    await user.click(within(others).getByRole("button", { name: "Copy the text" }));
    expect(
      await within(others).findByText(
        "The text couldn't be copied. Select it and copy it yourself.",
      ),
    ).toBe(within(others).getByRole("status"));
    expect(read(others.querySelector("blockquote"))).toBe(text);
  });

  test("cannot be shared where the browser has no way to", async () => {
    const { others } = await openOthers();
    const buttons = within(others).getAllByRole("button");
    expect(buttons.map(read)).toEqual(["Copy the text"]);
  });

  test.each([
    ["is handed to another app where the browser can", () => Promise.resolve()],
    [
      "is not handed over by whoever changes their mind, which is no failure",
      () => Promise.reject(new DOMException("Share canceled", "AbortError")),
    ],
  ])("%s", async (_, answer) => {
    const share = vi.fn<(data: ShareData) => Promise<void>>(answer);
    Object.defineProperty(navigator, "share", { configurable: true, value: share });
    onTestFinished(() => void Reflect.deleteProperty(navigator, "share"));
    const { user, others, text } = await openOthers();
    await user.click(within(others).getByRole("button", { name: "Share the text …" }));
    expect(share).toHaveBeenCalledOnce();
    expect(share.mock.calls[0]?.[0].text?.replaceAll(/[\u00A0\u202F]/g, " ")).toBe(text);
    expect(within(others).getByRole("status")).toBeEmptyDOMElement();
  });
});
