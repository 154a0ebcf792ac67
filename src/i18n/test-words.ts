import { setupI18n, type Messages } from "@lingui/core";
import { messages as en } from "./catalogues/en.po";
import { messages as nb } from "./catalogues/nb.po";
import { formatsFor } from "./format.ts";
import type { Language } from "./languages.ts";
import { translateWith } from "./messages.tsx";
import type { Words } from "./words.ts";

const catalogues: Record<Language, Messages> = { en, nb };

/** One language's messages and formats as `useMessages` gives them, for tests of what needs no screen. */
export function wordsOf(language: Language): Words {
  const i18n = setupI18n({ locale: language, messages: { [language]: catalogues[language] } });
  return { t: translateWith(i18n), format: formatsFor(language) };
}
