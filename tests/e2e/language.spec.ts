import { expect, test } from "./fixtures.ts";
import { isTakenOver } from "./hold.ts";
import { words as wordsOf } from "./words.ts";

const failed = "Det språket kan ikke hentes nå, så siden blir som den er.";

test("E21 offline, the other language cannot be had: it is said, and trying again later works", async ({
  open,
  visitor,
  words,
  page,
  context,
  expectRefusals,
}) => {
  expectRefusals("file");
  await open("no-remembered-account");
  await visitor.isAt(words.signInTitle);
  await page.getByLabel(words.identifier).fill("kari");
  const language = page.getByRole("combobox", { name: words.language });

  // Without its script, the page could not say anything.
  await isTakenOver(page);
  await context.setOffline(true);
  await language.selectOption("English");
  await expect(page.getByRole("status").filter({ hasText: failed })).toBeVisible();
  await expect(language).toHaveValue("nb");
  await expect(page.locator("html")).toHaveAttribute("lang", "nb");
  await visitor.isAt(words.signInTitle);
  await expect(page.getByLabel(words.identifier)).toHaveValue("kari");

  await context.setOffline(false);
  await language.selectOption("English");
  await expect(page.getByRole("combobox", { name: "Language" })).toHaveValue("en");
  await expect(page.getByRole("status").filter({ hasText: /\S/ })).toHaveCount(0);
  await expect(page.getByLabel("Email, phone number or username")).toHaveValue("kari");
});

test("a link carries the language, until another one is chosen", async ({ page }) => {
  const html = page.locator("html");
  const french = wordsOf("fr");
  for (const [path, heading] of [
    ["/", french.signInTitle],
    ["/help", french.helpTitle],
  ] as const) {
    await page.goto(`${path}?language=fr`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(html).toHaveAttribute("lang", "fr");
    // The address can be sent on without it.
    await expect(page).toHaveURL(/^[^?]*$/);
    await page.reload();
    await expect(html).toHaveAttribute("lang", "fr");
    await page.getByRole("combobox", { name: french.language }).selectOption("English");
    await expect(html).toHaveAttribute("lang", "en");
    await page.reload();
    await expect(html).toHaveAttribute("lang", "en");
  }
});

test("a link with a language that there is not changes nothing", async ({
  page,
  visitor,
  words,
}) => {
  await page.goto("/?language=tlh");
  await visitor.isAt(words.signInTitle);
  await expect(page.locator("html")).toHaveAttribute("lang", "nb");
});
