import { i18n, type Messages } from "@lingui/core";
import { formatLocale } from "./format-locale.ts";
import { directionOf, isLanguage, type Language } from "./languages.ts";

const catalogues = import.meta.glob<{ messages: Messages }>("./catalogues/*.po");

/** A language's compiled catalogue. @throws where it has none, or its file cannot be had */
export async function loadCatalogue(language: Language): Promise<Messages> {
  const load = catalogues[`./catalogues/${language}.po`];
  if (load === undefined) throw new Error(`There is no catalogue of ${language}.`);
  return (await load()).messages;
}

let hasAllWords = true;

function activate(language: Language, messages: Messages): void {
  // Counts in sentences are written as the dates beside them are.
  i18n.loadAndActivate({ locale: language, locales: formatLocale(language, []), messages });
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

/** Loads a language's catalogue and makes it the page's language. */
export async function activateLanguage(language: Language): Promise<void> {
  const messages = await loadCatalogue(language);
  hasAllWords = true;
  activate(language, messages);
}

/** Makes a language the page's with a part of its words; the others are loaded when they are needed. */
export function activateFirstWords(language: Language, messages: Messages): void {
  hasAllWords = false;
  activate(language, messages);
}

/** Makes sure that every word of the page's language is there. */
export async function loadAllWords(): Promise<void> {
  const { locale } = i18n;
  if (hasAllWords || !isLanguage(locale)) return;
  const messages = await loadCatalogue(locale);
  // Another language may have been chosen meanwhile, and came whole.
  if (hasAllWords) return;
  hasAllWords = true;
  i18n.load(locale, messages);
}
