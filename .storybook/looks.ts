import { i18n } from "@lingui/core";
import { activateLanguage } from "../src/i18n/activate.ts";
import { directionOf, isLanguage, rememberLanguage } from "../src/i18n/languages.ts";
import { applyTheme, rememberTheme, type Theme } from "../src/ui/theme.ts";
import { emulateForcedColors, emulateMoreContrast, emulateReducedMotion } from "./emulate-media.ts";
import type { LanguageChoice, Looks, ThemeChoice } from "./settings.ts";
import type { Tokens } from "./tokens.ts";

/** What is applied now; nothing at the start of a story, so that each begins at what the toolbar says. */
let applied: Partial<Looks> = {};

async function applyLanguage(choice: LanguageChoice): Promise<void> {
  const language = choice === "pseudo" ? "en" : choice;
  await activateLanguage(language);
  if (choice === "pseudo") {
    const { messages } = await import("virtual:pseudo-messages");
    i18n.loadAndActivate({ locale: language, messages });
  }
  rememberLanguage(language);
}

/** The direction of the language that is shown. */
function ownDirection(): string {
  return isLanguage(i18n.locale) ? directionOf(i18n.locale) : "ltr";
}

/** The application's own theme, below what a system may ask for besides. */
const themes: Readonly<Record<ThemeChoice, Theme>> = {
  system: "system",
  light: "light",
  dark: "dark",
  "light-contrast": "light",
  "dark-contrast": "dark",
  forced: "system",
};

function applyThemeChoice(choice: ThemeChoice): void {
  const theme = themes[choice];
  applyTheme(theme);
  rememberTheme(theme);
  emulateMoreContrast(choice === "light-contrast" || choice === "dark-contrast");
  emulateForcedColors(choice === "forced");
}

function applyTokens(tokens: Tokens, before: Tokens = {}): void {
  const { style } = document.documentElement;
  for (const name of Object.keys(before)) style.removeProperty(`--${name}`);
  for (const [name, value] of Object.entries(tokens)) style.setProperty(`--${name}`, value);
}

/**
 * Makes the page look as the toolbar says. Only what has changed is applied: what was chosen inside the story
 * since, such as another language, stays.
 */
export async function applyLooks(looks: Looks): Promise<void> {
  const before = applied;
  applied = looks;
  if (looks.language !== before.language) await applyLanguage(looks.language);
  if (looks.theme !== before.theme) applyThemeChoice(looks.theme);
  if (looks.direction !== "language") document.documentElement.dir = looks.direction;
  else if (before.direction !== undefined) document.documentElement.dir = ownDirection();
  document.documentElement.style.fontSize = looks.textSize === 100 ? "" : `${looks.textSize}%`;
  emulateReducedMotion(looks.isMotionReduced);
  applyTokens(looks.tokens, before.tokens);
}

/** Lets the next story begin anew. */
export function forgetLooks(): void {
  applyTokens({}, applied.tokens);
  applied = {};
}
