import type { HttpHandler } from "msw";
import type { ProfileName } from "../../api/schema/subscription.ts";
import { createBackend, freshDb, inMemory } from "./backend.ts";
import { fixedClock, type FixedClock, contextNow, type Context } from "./context.ts";
import type { MockDb } from "./db.ts";
import { parseFault } from "./faults.ts";
import { createHandlers } from "./router.ts";
import { defaultScenario, type AnyScenarioId } from "../data/scenarios.ts";

/** What a test or a story may ask of its mock API. */
export interface MockApiOptions {
  /** `several-accounts` unless it says otherwise. */
  readonly scenario?: AnyScenarioId;
  /** The moment it is, ISO 8601 with a zone; it stands still. */
  readonly now?: string;
  /** Milliseconds. */
  readonly latency?: number;
  /** Each subscription's own unless it says otherwise. */
  readonly profile?: ProfileName;
  /** Written as in an address: `cancelSubscription:503:2`. */
  readonly faults?: readonly string[];
  /** Where one would sign in, in scenarios with a page for it, if a test or a story could leave. */
  readonly signInPage?: string;
}

/** A mock API of its own for one test or one story, in memory. */
export interface MockApi {
  /** For `setupServer` of `msw/node`, or `getResponse`. */
  readonly handlers: HttpHandler[];
  /** The tables, as they are. */
  readonly db: MockDb;
  readonly clock: FixedClock;
  /** What a request would find if it came now, for making things happen behind the application's back. */
  readonly context: () => Context;
  /** What was announced so far, the sign-in codes among it. */
  readonly announcements: readonly string[];
}

/** Makes a mock API for a test or a story. */
export function createMockApi({
  scenario = defaultScenario,
  now = "2026-11-23T09:30:00+01:00",
  latency,
  profile,
  faults = [],
  signInPage = "https://sign-in.example/start?client=keep-or-cancel",
}: MockApiOptions = {}): MockApi {
  const situation = {
    scenario,
    latency: latency ?? null,
    profile: profile ?? null,
    faults: faults.map(parseFault),
    now,
  };
  const clock = fixedClock(now);
  const db = freshDb(situation, clock);
  const announcements: string[] = [];
  const announce = (message: string) => void announcements.push(message);
  const transaction = inMemory(db);
  const backend = createBackend(situation, { clock, announce, signInPage, transaction });
  return {
    handlers: createHandlers(() => backend),
    db,
    clock,
    context: () => contextNow(db, backend),
    announcements,
  };
}
