// @vitest-environment node
import { describe, expect, test } from "vitest";
import { wordsOf } from "../src/i18n/test-words.ts";
import { heardIn, readChapters } from "./heard/chapters.ts";
import { journeys } from "./heard/journeys.ts";
import {
  detailsBeforeOutcome,
  echoes,
  emptyPictures,
  isArrival,
  isLost,
  isNews,
  repetitions,
} from "./heard/rules.ts";

/** Where something may be heard twice, and why. */
const mayRepeat: Readonly<Record<string, string>> = {
  "cancel-now: review": "Each way of cancelling has a timeline of its own, and each is whole.",
};

/** The screens of all journeys, in a language. */
const chaptersIn = (language: (typeof heardIn)[number]) =>
  Object.keys(journeys).flatMap((journey) =>
    readChapters(language, journey).map((chapter, index, all) => ({
      ...chapter,
      /** For whoever reads why a test has failed. */
      where: `${journey}: ${chapter.screen}`,
      before: all[index - 1]?.screen ?? null,
    })),
  );

describe.each(heardIn)("in %s", (language) => {
  const { t } = wordsOf(language);
  const chapters = chaptersIn(language);
  type Heard = (typeof chapters)[number];

  const broken = (rule: (lines: readonly string[]) => string[], among: readonly Heard[]) =>
    among
      .map(({ where, readingOn }) => ({ where, lines: rule(readingOn) }))
      .filter(({ lines }) => lines.length > 0);

  test("where it is decided, the outcome is heard before its details", () => {
    const outcome = [t("fact.access-ends"), t("fact.money-back")];
    const decisive = chapters.filter(({ screen }) => screen === "review" || screen === "confirm");
    expect(decisive.length).toBeGreaterThan(4);
    expect(broken((lines) => detailsBeforeOutcome(lines, outcome), decisive)).toEqual([]);
  });

  test("another screen says its title and its heading by itself, and the same one what is new", () => {
    const silent = chapters
      .filter(({ before }) => before !== null)
      .filter(({ screen, before, onArrival }) =>
        screen === before ? !isNews(onArrival) : !isArrival(onArrival),
      );
    expect(silent).toEqual([]);
  });

  test("the focus never goes with what was pressed", () => {
    const lost = chapters.filter(({ before, readingOn }) => before !== null && isLost(readingOn));
    expect(lost.map(({ where }) => where)).toEqual([]);
  });

  test("pictures are not empty, and nothing is heard twice in succession", () => {
    expect(broken(emptyPictures, chapters)).toEqual([]);
    expect(broken(echoes, chapters)).toEqual([]);
  });

  test("nothing is heard twice on a screen", () => {
    expect(
      broken(
        repetitions,
        chapters.filter(({ where }) => !(where in mayRepeat)),
      ),
    ).toEqual([]);
  });
});
