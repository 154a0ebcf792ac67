import { addMonths } from "./clock.ts";
import { parseStored } from "./database.ts";
import type { Facts, PaymentMethod } from "./facts.ts";
import type { Context, Request } from "./operation.ts";
import { Problem } from "./problem.ts";
import { type Account, accountOf } from "./session.ts";
import { filesMayBeDeletedFrom, isOfToday, type Situation } from "./terms.ts";

/** A subscription of the account that asks, as it is today. */
export interface Own extends Situation {
  readonly id: string;
  readonly account: Account;
  /** What `ETag` says of it and of its terms. */
  readonly version: string;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly facts: string;
}

/**
 * What the days that went by have made of it. In a real back end the billing does this, by itself; here it is found
 * out when someone looks.
 */
function asOfToday(facts: Facts, today: string): Facts {
  const { nextCharge, scheduledChange, endsOn } = facts;
  if (facts.status === "expired") return facts;
  if (nextCharge !== null && nextCharge.date <= today) {
    const { plan, price, term } = scheduledChange ?? facts;
    const date = addMonths(nextCharge.date, term === "year" ? 12 : 1);
    const renewed = { ...facts, plan, price, term, scheduledChange: null, lastCharge: nextCharge };
    return asOfToday({ ...renewed, nextCharge: { date, amount: price } }, today);
  }
  if (endsOn === null || endsOn > today) return facts;
  const deletedFrom = filesMayBeDeletedFrom(facts, endsOn);
  return { ...facts, status: "expired", reactivation: null, filesMayBeDeletedFrom: deletedFrom };
}

function methodWith({ store }: Context, methodId: string | null): PaymentMethod | null {
  const row = store.get<{ method: string }>("SELECT method FROM paymentMethods WHERE id = ?", [
    methodId,
  ]);
  return row && parseStored<PaymentMethod>(row.method);
}

function read(context: Context, account: Account, row: Row): Own {
  const { store, today } = context;
  const kept = parseStored<Facts>(row.facts);
  const facts = asOfToday(kept, today);
  const number = facts === kept ? row.version : row.version + 1;
  if (facts !== kept) {
    store.run("UPDATE subscriptions SET facts = ?, version = ? WHERE id = ?", [
      JSON.stringify(facts),
      number,
      row.id,
    ]);
  }
  const situation = { facts, today, paymentMethod: methodWith(context, facts.paymentMethodId) };
  const day = isOfToday(situation) ? `.${today}` : "";
  return { ...situation, id: row.id, account, version: `"${row.id}.${number}${day}"` };
}

/** Every subscription of an account. */
export function allOwn(context: Context, account: Account): Own[] {
  return context.store
    .all<Row>("SELECT id, version, facts FROM subscriptions WHERE accountId = ? ORDER BY rowid", [
      account.id,
    ])
    .map((row) => read(context, account, row));
}

/** Keeps what changed. Whatever it is, it is another version. */
export function change(context: Context, own: Own, changes: Partial<Facts>): Own {
  const facts = { ...own.facts, ...changes };
  context.store.run("UPDATE subscriptions SET facts = ?, version = version + 1 WHERE id = ?", [
    JSON.stringify(facts),
    own.id,
  ]);
  return ownSubscription(context, own.account, own.id);
}

/** @throws Problem not-found, for that of another account too */
function ownSubscription(context: Context, account: Account, subscriptionId: string): Own {
  const row = context.store.get<Row>(
    "SELECT id, version, facts FROM subscriptions WHERE id = ? AND accountId = ?",
    [subscriptionId, account.id],
  );
  if (row === null) throw new Problem("not-found");
  return read(context, account, row);
}

/** The one that a request is about. @throws Problem sign-in-required, not-found */
export function requested(context: Context, { visitor, id: subscriptionId }: Request): Own {
  return ownSubscription(context, accountOf(visitor), subscriptionId);
}

/** @throws Problem invalid-request where nothing is to be decided about it here */
export function requireChangeable({ facts: { role, biller, status } }: Own): void {
  const isOwn = role === "owner" && biller.kind === "microsoft";
  if (!isOwn || status === "expired") throw new Problem("invalid-request");
}

/** @throws Problem terms-changed where another version was seen than is in force */
export function requireSeen({ version }: Own, { ifMatch }: Request): void {
  if (ifMatch !== version) throw new Problem("terms-changed");
}
