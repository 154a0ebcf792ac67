import { acceptedTypes, apiAddress, patience } from "./address.ts";
import { type Answer, ask } from "./ask.ts";
import type { Included } from "./schema/included.ts";

interface EarlyAnswer {
  readonly answer: Promise<Answer>;
  /** When it was asked for, or came along, in milliseconds as `performance.now()` counts them. */
  readonly since: number;
}

declare global {
  interface Window {
    /** Answers that are under way, or there, before anyone has asked for them, by address. */
    earlyAnswers?: Map<string, EarlyAnswer>;
  }
}

function keep(address: string, answer: Promise<Answer>): void {
  const answers = window.earlyAnswers ?? new Map<string, EarlyAnswer>();
  answers.set(address, { answer, since: performance.now() });
  window.earlyAnswers = answers;
}

/** Asks for what will be needed first, while the application itself is still on its way. */
export function begin(paths: readonly string[]): void {
  for (const path of paths) {
    const { href } = apiAddress(path);
    const answer = ask(href, { headers: { Accept: acceptedTypes } });
    // Whoever takes the answer hears of its failure.
    answer.catch(() => undefined);
    keep(href, answer);
  }
}

/** Keeps what came along with another answer for the screen that will ask for it. */
export function keepIncluded(included: readonly Included[]): void {
  for (const { path, version, body } of included) {
    const headers = new Map([["ETag", version]]);
    keep(apiAddress(path).href, Promise.resolve({ status: 200, headers, json: body }));
  }
}

/** Forgets what nobody took: after a change, an answer from before it is no longer true. */
export function forgetEarly(): void {
  delete window.earlyAnswers;
}

/**
 * The early answer from this address, if there is one; each is given out once. None is older than one that had
 * to be waited for might be.
 */
export function takeEarly(address: URL): Promise<Answer> | undefined {
  const early = window.earlyAnswers?.get(address.href);
  window.earlyAnswers?.delete(address.href);
  return early !== undefined && performance.now() - early.since < patience
    ? early.answer
    : undefined;
}
