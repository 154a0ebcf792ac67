/** A line of a transcript that breaks a rule, or what is missing from it. */
type Violation = string;

type Lines = readonly string[];

const place = /^\d+ of \d+: /;
const role =
  /^(region, )?(button|checkbox|combobox|disclosure|group|heading|image|link|radio|textbox), /;
const state = /(, (level|position|set size) \d+|, (not )?checked|, collapsed|, expanded)+$/;

/** Not in a date: "16. februar", "16. feb. 2027". */
const sentenceEnd = /(?<=[.!?]) (?=\p{Lu})/u;

/** The words of a phrase, without where it stands in a list, and what it is. */
function wordsOf(line: string): string {
  return line.replace(place, "").replace(role, "").replace(state, "");
}

/** Pictures that say nothing to those who do not see them. */
export function emptyPictures(lines: Lines): Violation[] {
  return lines.filter((line) => /^(img|image|figure|graphics-\w+)$/.test(line.replace(place, "")));
}

/** Words that are heard twice in succession. */
export function echoes(lines: Lines): Violation[] {
  return lines.filter((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && wordsOf(before) === wordsOf(line);
  });
}

/** Sentences and facts that are heard twice, and links, buttons and headings that are called the same. */
export function repetitions(lines: Lines): Violation[] {
  const said = lines
    .map((line) => line.replace(place, ""))
    .flatMap((line) => (role.test(line) ? [line] : line.split(sentenceEnd)));
  return [...new Set(said.filter((words, index) => said.indexOf(words) < index))];
}

/**
 * What is heard below the heading before the outcome is: parts of the page and items of lists. `outcome` are the
 * names of its facts; where there are several ways, each is an option that says them all.
 */
export function detailsBeforeOutcome(lines: Lines, outcome: Lines): Violation[] {
  const below = lines.slice(lines.findIndex((line) => /^heading, .*, level 1$/.test(line)) + 1);
  const ends = outcome.map((name) =>
    below.findIndex((line) => line.startsWith("radio, ") || line.startsWith(`${name}: `)),
  );
  const missing = outcome.filter((_, index) => ends[index] === -1);
  const before = below.slice(0, Math.max(0, ...ends));
  return [
    ...missing.map((name) => `“${name}” is not heard`),
    ...before.filter((line) => place.test(line) || /^(region, )?heading, /.test(line)),
  ];
}

/** What is heard by itself on another screen: its title, then its heading, where the focus is. */
export function isArrival(lines: Lines): boolean {
  const heading = /^heading, (.*), level 1$/.exec(lines.at(-1) ?? "")?.[1];
  return heading !== undefined && lines.some((line) => line.startsWith(`polite: ${heading} – `));
}

/** Whether something was announced, without going anywhere else. */
export function isNews(lines: Lines): boolean {
  return lines.some((line) => /^(polite|assertive): /.test(line));
}

/** Whether reading on begins at the top of the page, because the focus has gone with what was pressed. */
export function isLost(lines: Lines): boolean {
  return lines.includes("main");
}
