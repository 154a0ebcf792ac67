import type { Clock } from "./clock.ts";
import { instant, localDate } from "./dates.ts";
import type { MockDb } from "./db.ts";

/** What a request finds: the tables, the time, and a voice. */
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
}

/** The context of a request that arrives now. */
export function contextNow(db: MockDb, clock: Clock, announce: (message: string) => void): Context {
  const now = clock.now();
  return { db, now, today: localDate(now, db.timeZone), asOf: instant(now), announce };
}
