import { i18n } from "@lingui/core";
import { expect, test, vi } from "vitest";
import { activateLanguage } from "./activate.ts";
import { translateWith } from "./messages.tsx";

test("counts in Arabic sentences have the digits of its dates, whatever the browser's rules are", async () => {
  const { NumberFormat } = Intl;
  // Some browsers write plain "ar" with other digits than the newest do.
  vi.spyOn(Intl, "NumberFormat").mockImplementation(function older(locales, options) {
    const own = [locales].flat().map((locale) => (locale === "ar" ? "ar-u-nu-arab" : locale));
    return new NumberFormat(
      own.filter((locale) => locale !== undefined),
      options,
    );
  });
  await activateLanguage("ar");
  expect(translateWith(i18n)("code.wrong", { attemptsLeft: 4 })).toContain(" 4 ");
});
