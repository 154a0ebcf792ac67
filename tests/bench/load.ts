import type { Browser, Page } from "@playwright/test";
import {
  type Control,
  learnToPress,
  type Notes,
  pressUntilAnswered,
  watchPage,
} from "./in-page.ts";
import { takePhone } from "./phone.ts";
import { type Exchange, pause, type Wire } from "./wire.ts";

/** A page to open, and the control on it that shall answer. */
export interface Opened {
  readonly url: string;
  /** `null` where nothing answers: a page without code. */
  readonly control: Control | null;
  /** The language of who opens it, as a tag, where it is not the one of all others. */
  readonly locale?: string | undefined;
}

/** What opening a page once came to: milliseconds, bytes and counts. */
export interface Load {
  readonly firstPaint: number;
  readonly firstContent: number;
  readonly largestPaint: number;
  /** When the control answered a press; not a number where none did. */
  readonly interactive: number;
  /** How much longer than 50 ms each the page was blocked after its first content, together. */
  readonly blocking: number;
  /** The longest time that it was blocked. */
  readonly longestBlock: number;
  readonly layoutShift: number;
  /** JavaScript asked for until the control answered, but for what was fetched ahead at low priority. */
  readonly script: number;
  /** Everything asked for until then, but for the same. */
  readonly total: number;
  readonly requests: number;
  /** JavaScript asked for until the page was at rest: with what was fetched ahead. */
  readonly scriptAtRest: number;
}

/** How long an answer is waited for, in milliseconds. */
const patience = 30_000;

const sum = (exchanges: readonly Exchange[]) =>
  exchanges.reduce((bytes, exchange) => bytes + exchange.bytes, 0);
const isNeeded = ({ kind }: Exchange) => kind !== "script ahead";

export const notesOf = (page: Page): Promise<Notes> => page.evaluate(() => window.benchNotes);

/** What the page noted when nothing is on the wire any more, everything is painted, and nothing waits its turn. */
async function notesAtRest(page: Page, wire: Wire): Promise<Notes> {
  const deadline = Date.now() + patience;
  for (;;) {
    await wire.quiet();
    await page.evaluate(() => new Promise((resolve) => void requestIdleCallback(resolve)));
    const notes = await notesOf(page);
    if (notes.largest !== null || Date.now() > deadline) return notes;
  }
}

/** Opens the page and leaves it alone until nothing more happens: what it paints, and what it keeps busy with. */
async function leaveAlone(browser: Browser, { url, locale }: Opened) {
  const { page, wire, close } = await takePhone(browser, { locale });
  await page.addInitScript(watchPage);
  await page.goto(url, { waitUntil: "load" });
  const notes = await notesAtRest(page, wire);
  const firstContent = notes.paints["first-contentful-paint"] ?? Number.NaN;
  const blocks = notes.blocks.filter(({ start, duration }) => start + duration > firstContent);
  const exchanges = await wire.begunBefore(Number.POSITIVE_INFINITY);
  await close();
  return {
    firstPaint: notes.paints["first-paint"] ?? Number.NaN,
    firstContent,
    largestPaint: notes.largest ?? Number.NaN,
    blocking: blocks.reduce((time, { duration }) => time + duration - 50, 0),
    longestBlock: Math.max(0, ...blocks.map(({ duration }) => duration)),
    layoutShift: notes.shiftAlone,
    scriptAtRest: sum(exchanges.filter(({ kind }) => kind !== "other")),
  };
}

type Answer = NonNullable<Notes["answer"]>;

const noAnswer: Answer = { asked: Number.POSITIVE_INFINITY, given: Number.NaN };

/** The first answer to a press; none where it takes too long. */
async function firstAnswer(page: Page): Promise<Answer> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const { answer } = await notesOf(page);
    if (answer !== null) return answer;
    await pause(200);
  }
  return noAnswer;
}

/** Opens the page and presses its control until it answers: what that took. */
async function pressSoon(browser: Browser, { url, control, locale }: Opened) {
  const { page, wire, close } = await takePhone(browser, { locale });
  await page.addInitScript(watchPage);
  let answer = noAnswer;
  if (control === null) {
    await page.goto(url, { waitUntil: "load" });
  } else {
    await page.addInitScript(learnToPress);
    await page.addInitScript(pressUntilAnswered, control);
    await page.goto(url, { waitUntil: "commit" });
    answer = await firstAnswer(page);
  }
  // What the answer itself asks for, such as the next screen, is not part of this one.
  const origin = await page.evaluate(() => performance.timeOrigin);
  const needed = (await wire.begunBefore(origin + answer.asked)).filter(isNeeded);
  await close();
  return {
    interactive: answer.given,
    script: sum(needed.filter(({ kind }) => kind === "script")),
    total: sum(needed),
    requests: needed.length,
  };
}

/** Opens a page twice, each time with an empty cache: once left alone, once pressed as early as possible. */
export async function measureLoad(browser: Browser, opened: Opened): Promise<Load> {
  return { ...(await leaveAlone(browser, opened)), ...(await pressSoon(browser, opened)) };
}
