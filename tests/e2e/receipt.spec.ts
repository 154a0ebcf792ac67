import { readFile } from "node:fs/promises";
import type { Download } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { personal, type Visitor } from "./visitor.ts";

const confirm = "/subscriptions/sub-personal/confirm";

async function download(visitor: Visitor, button: string): Promise<Download> {
  const started = visitor.page.waitForEvent("download");
  await visitor.button(button).click();
  return started;
}

async function textOf(file: Download): Promise<string> {
  return readFile(await file.path(), "utf8");
}

for (const [language, fileName, calendarName] of [
  ["nb", "kvittering-oppsigelse.txt", "sluttdato.ics"],
  ["en", "cancellation-receipt.txt", "end-date.ics"],
] as const) {
  test.describe(`in ${language === "nb" ? "Norwegian" : "English"}`, () => {
    test.use({ language });

    test("the receipt can be downloaded as text", async ({ open, visitor, words }) => {
      await open("personal-annual-refund", { path: `${confirm}?choice=now` });
      await visitor.cancels(personal);
      const file = await download(visitor, words.download);
      expect(file.suggestedFilename()).toBe(fileName);

      const text = await textOf(file);
      expect(text).toContain(words.cancelled(personal));
      expect(text).toContain(`${words.confirmationNumber}: ${await visitor.confirmationNumber()}`);
      expect(text).toMatch(language === "nb" ? /195,38\sDKK/ : /DKK\s195\.38/);
      // The file says what the screen says.
      for (const value of await visitor.page
        .getByRole("region", { name: words.receipt })
        .getByRole("definition")
        .allTextContents()) {
        expect(text).toContain(value);
      }
    });

    test("the end date can be put into a calendar", async ({ open, visitor, words }) => {
      await open("personal-monthly", { path: confirm });
      await visitor.cancels(personal);
      const file = await download(visitor, words.calendar);
      expect(file.suggestedFilename()).toBe(calendarName);

      const lines = (await textOf(file)).split("\r\n");
      expect(lines[0]).toBe("BEGIN:VCALENDAR");
      expect(lines).toContain("DTSTART;VALUE=DATE:20261212");
      expect(lines).toContain("DTEND;VALUE=DATE:20261213");
      expect(lines.find((line) => line.startsWith("SUMMARY:"))).toContain(personal);
      expect(lines.join("").replaceAll("\r\n ", "")).toContain(
        (await visitor.confirmationNumber()).slice(0, 4),
      );
    });
  });
}

test("in print there is the receipt on one page, without what only a screen needs", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("personal-annual-refund", { path: `${confirm}?choice=now` });
  await visitor.cancels(personal);
  await expect(page.getByRole("banner")).toBeVisible();
  await expect(page.getByRole("region", { name: words.reason })).toBeVisible();

  await page.emulateMedia({ media: "print" });
  await visitor.reads(await visitor.confirmationNumber());
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("region", { name: words.reason })).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);

  await page.emulateMedia({ media: null });
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("the Print button opens the browser's own printing", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("personal-monthly", { path: confirm });
  await visitor.cancels(personal);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "yes");
  });
  await visitor.button(words.print).click();
  await expect(page.locator("body")).toHaveAttribute("data-printed", "yes");
});
