interface LanguageRow {
  /** Its own. */
  readonly name: string;
  /** The tags by which browsers may ask for it, as a pattern, where its code is not the only one. */
  readonly tags?: string;
  /** Of its script, unless it runs from left to right. */
  readonly direction?: "rtl";
}

/** THE list of languages, the one of `index.html` first. Another one is a line here, and a catalogue of its name. */
export const languages = {
  // Nynorsk and plain "no" are closer to bokmål than to English.
  nb: { name: "Norsk", tags: "nb|no|nn" },
  en: { name: "English" },
  de: { name: "Deutsch" },
  fr: { name: "Français" },
  sv: { name: "Svenska" },
  da: { name: "Dansk" },
  ar: { name: "العربية", direction: "rtl" },
} as const satisfies Record<string, LanguageRow>;

export type Language = keyof typeof languages;

/** The languages by their codes, in the order of the list. */
export const languageCodes: readonly Language[] = Object.keys(languages).filter(isLanguage);

/** Under what a choice is kept: in storage, and in a cookie for servers that have the page in several languages. A link has it too. */
export const languageKey = "language";

/** Whether this is one of the application's languages. */
export function isLanguage(text: string): text is Language {
  return Object.hasOwn(languages, text);
}

function rowOf(language: Language): LanguageRow {
  return languages[language];
}

/** The tags by which browsers may ask for a language, as a pattern. */
export function tagsOf(language: Language): string {
  return rowOf(language).tags ?? language;
}

/** The direction of a language's script. */
export function directionOf(language: Language): "ltr" | "rtl" {
  return rowOf(language).direction ?? "ltr";
}

/** The language that a tag such as `fr-CA` asks for. */
export function languageOf(tag: string): Language | null {
  const isAsked = (code: Language) => new RegExp(`^(${tagsOf(code)})\\b`, "i").test(tag);
  return languageCodes.find(isAsked) ?? null;
}

/** The best language for someone whose browser prefers these, most preferred first. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = languageOf(tag);
    if (language !== null) return language;
  }
  return "en";
}

/** The language that the address asks for, as `?language=fr` does: whoever sent the link knows who reads. */
function linkedLanguage(): Language | null {
  return languageOf(new URLSearchParams(window.location.search).get(languageKey) ?? "");
}

/** The language that the link asks for, else the one chosen earlier in this browser, else the one the browser prefers. */
export function initialLanguage(): Language {
  const linked = linkedLanguage();
  if (linked !== null) return linked;
  try {
    const chosen = localStorage.getItem(languageKey);
    if (chosen !== null && isLanguage(chosen)) return chosen;
  } catch {
    // Storage may be refused; the browser's preference still counts.
  }
  return preferredLanguage(navigator.languages);
}

const oneYear = 365 * 24 * 60 * 60;

/** Keeps the choice for the next visit, where the browser allows it. */
export function rememberLanguage(language: Language): void {
  const path = import.meta.env.BASE_URL;
  try {
    document.cookie = `${languageKey}=${language}; Path=${path}; Max-Age=${oneYear}; SameSite=Lax`;
    localStorage.setItem(languageKey, language);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** Keeps what the link asked for as if it had been chosen, and takes it out of the address, where it would outlast a choice. */
export function keepLinkedLanguage(): void {
  const linked = linkedLanguage();
  if (linked === null) return;
  rememberLanguage(linked);
  const url = new URL(window.location.href);
  url.searchParams.delete(languageKey);
  window.history.replaceState(window.history.state, "", url);
}
