import { prefetch } from "../api/prefetched-responses.ts";
import { initialLanguage } from "../i18n/languages.ts";
import { applyTheme, chosenTheme } from "../ui/theme.ts";
import { type Ahead, inPageNext, isFirstScreen, neededAt } from "./preload.ts";
import { keepEarlyPresses } from "./early-presses.ts";

// This stands in the head of every page, on its own, and runs before anything is painted. While the
// application is on its way, it asks for what will be needed first and keeps what is pressed.

declare global {
  /** Filled in by the build. */
  const AHEAD: Ahead;
}

function preload(file: string): void {
  const link = document.createElement("link");
  // What comes after the screen that stands here can wait for all else.
  if (isHere) link.fetchPriority = "low";
  link.href = import.meta.env.BASE_URL + file;
  link.rel = "modulepreload";
  document.head.append(link);
}

const root = document.documentElement;
const path = window.location.pathname.slice(import.meta.env.BASE_URL.length - 1);
const language = initialLanguage();
// Read once: the build replaces the name by its value, so each use would put the whole table into the page.
const { rows, files } = AHEAD;
const needed = neededAt(rows, path);

applyTheme(chosenTheme());
prefetch(needed.filter((word) => word.startsWith("/")));
keepEarlyPresses();
// A page for everyone has every language, and takes this one.
root.lang ||= language;
// The page is the first screen in one language. Of another screen, what stands around it is the same.
const isInLanguage = root.lang === language;
const isHere = isInLanguage && isFirstScreen(needed, window.location.search);
const fetchFiles = (names: readonly string[]) => {
  for (const name of names) files[name]?.forEach(preload);
};
if (isHere) {
  window.fetchAhead = () => fetchFiles([inPageNext, language]);
} else {
  root.dataset["screen"] = isInLanguage ? "other" : "foreign";
  fetchFiles([...needed, language]);
}
