import { i18n, type Messages } from "@lingui/core";
import { languages, type Language } from "./languages.ts";

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  nb: () => import("./catalogues/nb.po"),
  en: () => import("./catalogues/en.po"),
};

/** Loads a language's catalogue and makes it the page's language. */
export async function activateLanguage(language: Language): Promise<void> {
  const { messages } = await catalogues[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
  document.documentElement.dir = languages[language].direction;
}
