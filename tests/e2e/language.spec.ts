import { expect, test } from "./fixtures.ts";

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
