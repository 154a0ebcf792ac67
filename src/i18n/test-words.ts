import { setupI18n, type Messages } from "@lingui/core";
import { formatsFor } from "./format.ts";
import type { Language } from "./languages.ts";
import { translateWith } from "./messages.tsx";
import type { Words } from "./words.ts";

const catalogues = import.meta.glob<Messages>("./catalogues/*.po", {
  eager: true,
  import: "messages",
});

/** One language's messages and formats as `useMessages` gives them, for tests of what needs no screen. */
export function wordsOf(language: Language): Words {
  const messages = catalogues[`./catalogues/${language}.po`] ?? {};
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  return { t: translateWith(i18n), format: formatsFor(language) };
}
