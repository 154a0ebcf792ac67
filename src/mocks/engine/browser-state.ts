import { type Lag, copied, type MockDb, type SubscriptionRecord } from "./db.ts";
import { isScenarioId } from "../data/scenarios.ts";
import { createBackend, freshDb, type Backend } from "./backend.ts";
import { createClock } from "./context.ts";
import { defaultSituation, type Situation } from "./situation.ts";

/** The subscriptions that are no longer as their scenario made them, each with its place in the table. */
type Changed = readonly (readonly [place: number, record: SubscriptionRecord])[];

/**
 * The tables as a browser keeps them: without what can be made again from the scenario, of which there may be more
 * than a browser keeps.
 */
interface KeptDb extends Omit<MockDb, "accounts" | "subscriptions" | "lag"> {
  readonly changed: Changed;
  readonly lag: (Omit<Lag, "subscriptions"> & { readonly changed: Changed }) | null;
}

function isSame(record: SubscriptionRecord, original: SubscriptionRecord | undefined): boolean {
  const facts = Object.values(original ?? {});
  return Object.values(record).every((fact, index) => fact === facts[index]);
}

function changedIn(
  { subscriptions }: Pick<MockDb, "subscriptions">,
  original: Pick<MockDb, "subscriptions">,
): Changed {
  return subscriptions.flatMap((record, place) =>
    isSame(record, original.subscriptions[place]) ? [] : [[place, record] as const],
  );
}

function withChanged(
  { subscriptions }: Pick<MockDb, "subscriptions">,
  changed: Changed,
): SubscriptionRecord[] {
  const all = copied(subscriptions);
  for (const [place, record] of changed) all[place] = record;
  return all;
}

/** What is to be kept of tables. `original` are those that the scenario made, as they were `restored` with. */
function kept(db: MockDb, original: MockDb): KeptDb {
  const { accounts: _, subscriptions: __, lag, ...rest } = db;
  if (lag === null) return { ...rest, changed: changedIn(db, original), lag };
  const { subscriptions: ___, ...lagging } = lag;
  return {
    ...rest,
    changed: changedIn(db, original),
    lag: { ...lagging, changed: changedIn(lag, original) },
  };
}

/** Tables of one's own from what was kept of them, and what the scenario made. */
function restored({ changed, lag, ...rest }: KeptDb, original: MockDb): MockDb {
  const subscriptions = withChanged(original, changed);
  const { accounts } = original;
  if (lag === null) return { ...rest, accounts, subscriptions, lag };
  const { changed: changedThen, ...lagging } = lag;
  return {
    ...rest,
    accounts,
    subscriptions,
    lag: { ...lagging, subscriptions: withChanged(original, changedThen) },
  };
}

/** What is kept between page loads and shared by tabs. */
interface BrowserState {
  /** Tells whether what is stored was written by this version of the mock API. */
  readonly format: 4;
  readonly situation: Situation;
  /** The real moment it was made, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly db: KeptDb;
}

const storageKey = "mock-api";
/** Data is made for a day and its next charges lie weeks ahead, so it is not kept for long. */
const keptFor = 7 * 24 * 60 * 60 * 1000;

/** Nothing but this module writes what it reads, so the format tells all there is to know. */
function isBrowserState(stored: unknown): stored is BrowserState {
  return typeof stored === "object" && stored !== null && "format" in stored && stored.format === 4;
}

function read(): BrowserState | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null");
    if (!isBrowserState(stored) || !isScenarioId(stored.situation.scenario)) return null;
    return Date.now() - stored.startedAt < keptFor ? stored : null;
  } catch {
    return null;
  }
}

function write(state: BrowserState): void {
  localStorage.setItem(storageKey, JSON.stringify(state));
}

/** What the application has decided is nothing that another situation knows of. */
function forgetDecisions(): void {
  Object.keys(localStorage)
    .filter((name) => name.startsWith("decision "))
    .forEach((name) => localStorage.removeItem(name));
}

let original: { readonly of: string; readonly db: MockDb } | undefined;

/** The tables that a situation started from. They are made once, since that takes time where they are large. */
function originalOf({
  situation,
  startedAt,
}: Pick<BrowserState, "situation" | "startedAt">): MockDb {
  const of = JSON.stringify([situation, startedAt]);
  if (original?.of !== of) {
    const start = situation.now === null ? startedAt : Date.parse(situation.now);
    original = { of, db: freshDb(situation, { now: () => start }) };
  }
  return original.db;
}

/** Forgets what was before and starts a situation. */
export function startSituation(situation: Situation): BrowserState {
  forgetDecisions();
  const startedAt = Date.now();
  const db = originalOf({ situation, startedAt });
  const state: BrowserState = { format: 4, situation, startedAt, db: kept(db, db) };
  write(state);
  return state;
}

/** What runs in this browser; the default scenario when nothing does. */
export function currentState(): BrowserState {
  return read() ?? startSituation(defaultSituation);
}

/** The backend of whatever runs in this browser now; another tab may have started something else. */
export function browserBackend({
  announce,
  signInPage,
}: Pick<Backend, "announce" | "signInPage">): Backend {
  const { situation, startedAt } = currentState();
  return createBackend(situation, {
    clock: createClock(situation.now ?? undefined, startedAt),
    announce,
    signInPage,
    transaction: (work) =>
      navigator.locks.request(storageKey, () => {
        const state = currentState();
        const made = originalOf(state);
        const db = restored(state.db, made);
        const result = work(db);
        write({ ...state, db: kept(db, made) });
        return result;
      }),
  });
}
