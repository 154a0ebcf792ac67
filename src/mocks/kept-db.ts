import { copied, type MockDb, type SubscriptionRecord } from "./db.ts";
import type { Lag } from "./lag.ts";

/** The subscriptions that are no longer as their scenario made them, each with its place in the table. */
type Changed = readonly (readonly [place: number, record: SubscriptionRecord])[];

/**
 * The tables as a browser keeps them: without what can be made again from the scenario, of which there may be more
 * than a browser keeps.
 */
export interface KeptDb extends Omit<MockDb, "accounts" | "subscriptions" | "lag"> {
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
export function kept(db: MockDb, original: MockDb): KeptDb {
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
export function restored({ changed, lag, ...rest }: KeptDb, original: MockDb): MockDb {
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
