// @vitest-environment node
import { expect, test } from "vitest";
import { unsupportedPage } from "../../src/first-screen/unsupported-page.ts";
import { unsupportedText } from "../../src/first-screen/unsupported-text.ts";
import { guides } from "../../src/flow/guides.ts";
import { isLanguage, directionOf, languages } from "../../src/i18n/languages.ts";
import { wordsOf } from "../../src/i18n/test-words.ts";

test("E22 what is said without JavaScript is in every language, and leads to where one cancels", () => {
  const all = Object.keys(languages).filter(isLanguage);
  const texts = all.map((language) => ({
    language,
    direction: directionOf(language),
    markup: unsupportedText(wordsOf(language).t, "/some/folder/"),
  }));
  const page = unsupportedPage(texts, "Keep or Cancel");
  for (const language of all) {
    expect(page).toContain(`<section lang="${language}"`);
    expect(page).toContain(wordsOf(language).t("unsupported.heading"));
  }
  expect(page.split(guides.account)).toHaveLength(all.length + 1);
  expect(page.split('href="/some/folder/"')).toHaveLength(all.length + 1);
  expect(page).not.toMatch(/<script|<form|<button/);
});
