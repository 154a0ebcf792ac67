import { readFile } from "node:fs/promises";
import type { Download } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { family, personal, type Visitor } from "./visitor.ts";

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
  ["nb", "kvittering-oppsigelse.txt", "datoer.ics"],
  ["en", "cancellation-receipt.txt", "dates.ics"],
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
      const receipt = visitor.page.getByRole("region", { name: words.receipt, exact: true });
      const values = await receipt.getByRole("definition").allTextContents();
      const next = visitor.page.getByRole("region", { name: words.next });
      const sentences = await next.getByRole("listitem").getByRole("paragraph").allTextContents();
      expect(values.length).toBeGreaterThan(5);
      expect(sentences.length).toBeGreaterThan(3);
      for (const said of [...values, ...sentences]) expect(text).toContain(said);
    });

    test("all dates ahead can be put into a calendar", async ({ open, visitor, words }) => {
      await open("personal-monthly", { path: confirm });
      await visitor.cancels(personal);
      const file = await download(visitor, words.calendar);
      expect(file.suggestedFilename()).toBe(calendarName);

      const lines = (await textOf(file)).split("\r\n");
      expect(lines[0]).toBe("BEGIN:VCALENDAR");
      expect(lines.filter((line) => line.startsWith("DTSTART"))).toEqual([
        "DTSTART;VALUE=DATE:20261212",
        "DTSTART;VALUE=DATE:20270312",
        "DTSTART;VALUE=DATE:20270612",
      ]);
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
  await expect(visitor.folded(words.reason)).toBeVisible();

  await page.emulateMedia({ media: "print" });
  await visitor.reads(await visitor.confirmationNumber());
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(visitor.folded(words.reason)).toBeHidden();
  await expect(page.getByRole("region", { name: words.next })).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);

  await page.emulateMedia({ media: null });
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("in print, and there alone, the receipt names those whose access ends with it", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("family-over-quota", { path: "/subscriptions/sub-family/confirm" });
  await visitor.cancels(family);
  const receipt = page.getByRole("region", { name: words.receipt });
  const names = receipt.getByText(/^Ola Nordmann, .* og Ingrid Berg$/);
  await expect(names).toBeHidden();

  await page.emulateMedia({ media: "print" });
  await expect(names).toBeVisible();
  await page.emulateMedia({ media: null });
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("the text for those who shared it can be copied", async ({
  open,
  visitor,
  words,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("family-over-quota", { path: "/subscriptions/sub-family/confirm" });
  await visitor.cancels(family);
  const others = await visitor.unfolds(words.others(5));
  await others.getByRole("button", { name: words.copyText }).click();
  await expect(others.getByRole("status")).toHaveText(words.copied);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await others.locator("blockquote").textContent());
  expect(copied).toContain(family);
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
