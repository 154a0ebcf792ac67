import type { Event, Clock } from "./context.ts";
import type { OperationName } from "../../api/contract.ts";
import { localDate } from "./dates.ts";
import { createDb, type MockDb } from "./db.ts";
import { scenario } from "../data/scenarios.ts";
import type { Situation } from "./situation.ts";

/** What the mock API runs on. */
export interface Backend {
  readonly clock: Clock;
  /** How long every answer takes, in milliseconds. */
  readonly latency: number;
  /** What a request waits for besides, taken note of but not yet carried out; `null` is nothing. */
  readonly heldBy?: (name: OperationName) => Promise<void> | null;
  /** What happens once, just before the first request to an operation is handled. */
  readonly before: Readonly<Partial<Record<OperationName, Event>>>;
  /** Tells whoever runs the mock API something, such as the code to sign in with. */
  readonly announce: (message: string) => void;
  /** The whole address of the page on which one signs in, in scenarios that have one. */
  readonly signInPage: string;
  /** Gives the tables to `work`, alone, and keeps what it changes. */
  readonly transaction: <Result>(work: (db: MockDb) => Result) => Promise<Result>;
}

/** The tables that a situation starts from. */
export function freshDb(situation: Situation, clock: Clock): MockDb {
  const { data, timeZone = "Europe/Oslo", faults = [] } = scenario(situation.scenario);
  const now = clock.now();
  return createDb(data(localDate(now, timeZone)), {
    now,
    timeZone,
    profile: situation.profile,
    // What was asked for in the address comes before what the scenario brings.
    faults: [...situation.faults, ...faults],
  });
}

/** A backend for a situation: the scenario's own latency holds unless the situation states another. */
export function createBackend(
  situation: Situation,
  rest: Pick<Backend, "clock" | "announce" | "signInPage" | "transaction">,
): Backend {
  const { latency = 0, before = {} } = scenario(situation.scenario);
  return { latency: situation.latency ?? latency, before, ...rest };
}

/** Keeps the tables in memory, where each piece of work is alone because it never waits. */
export function inMemory(db: MockDb): Backend["transaction"] {
  return async (work) => work(db);
}
