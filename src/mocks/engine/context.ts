import { instant, localDate } from "./dates.ts";
import type { MockDb } from "./db.ts";

/** Tells the time of the mock API. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** A clock that stands still until it is moved. */
export interface FixedClock extends Clock {
  /** Moves the clock on by a number of milliseconds. */
  advance(milliseconds: number): void;
}

/**
 * A clock that runs at the usual speed from `base`, an ISO 8601 instant with a zone; without one it tells
 * the real time. `startedAt` is the real moment, in milliseconds since 1970, at which it showed `base`, so
 * that a reload can carry on with the same clock.
 */
export function createClock(base?: string, startedAt: number = Date.now()): Clock {
  const offset = base === undefined ? 0 : Date.parse(base) - startedAt;
  return { now: () => Date.now() + offset };
}

/** A clock that stands still at an ISO 8601 instant, for tests. */
export function fixedClock(base: string): FixedClock {
  let now = Date.parse(base);
  return {
    now: () => now,
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}

/** What a handler works with: the tables, the time, and a way to tell whoever runs the mock API something. */
export interface Context {
  readonly db: MockDb;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The day it is for the subscriber. */
  readonly today: string;
  /** The moment at which the tables were so, ISO 8601: now, unless they lag. */
  readonly asOf: string;
  /** Tells whoever runs the mock API something that reaches a real subscriber another way. */
  readonly announce: (message: string) => void;
  /** The whole address of the page on which one signs in, in scenarios that have one. */
  readonly signInPage: string;
}

/** Something that happens just before an operation is handled, once. */
export type Event = (context: Context) => void;

/** The context of a request that arrives now. */
export function contextNow(
  db: MockDb,
  { clock, ...rest }: { readonly clock: Clock } & Pick<Context, "announce" | "signInPage">,
): Context {
  const now = clock.now();
  const { announce, signInPage } = rest;
  return { db, now, today: localDate(now, db.timeZone), asOf: instant(now), announce, signInPage };
}
