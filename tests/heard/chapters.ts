import { readFileSync } from "node:fs";
import type { Language } from "../../src/i18n/languages.ts";
import { isScreenId, type ScreenId } from "../../src/flow/screens.ts";

/** The languages in which it is written down, and was read critically. */
export const heardIn = ["nb", "en"] as const satisfies readonly Language[];

/** What is heard of one screen. */
export interface Chapter {
  readonly screen: ScreenId;
  /** By itself: what was announced, and where the focus is. */
  readonly onArrival: readonly string[];
  /** From there to the end of the page. */
  readonly readingOn: readonly string[];
}

/** Where the transcript of a journey is kept. */
export function fileOf(language: Language, journey: string): string {
  return `transcripts/${language}/${journey}.txt`;
}

/** A transcript, to be read. */
export function write(chapters: readonly Chapter[]): string {
  const texts = chapters.map(({ screen, onArrival, readingOn }) =>
    [`# ${screen}`, "", ...onArrival, "", ...readingOn, ""].join("\n"),
  );
  return texts.join("\n");
}

/** The transcript of a journey as it is kept. */
export function readChapters(language: Language, journey: string): Chapter[] {
  const text = readFileSync(new URL(`../${fileOf(language, journey)}`, import.meta.url), "utf8");
  return text
    .split(/^# /m)
    .slice(1)
    .map((chapter) => {
      const [screen = "", onArrival = "", readingOn = ""] = chapter.trim().split("\n\n");
      if (!isScreenId(screen)) throw new Error(`There is no screen ${screen}.`);
      return { screen, onArrival: onArrival.split("\n"), readingOn: readingOn.split("\n") };
    });
}
