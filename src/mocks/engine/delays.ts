import { type Lag, type LateRequest, copied, sessionLength } from "./db.ts";
import type { OperationName } from "../../api/contract.ts";
import type { Context } from "./context.ts";
import { instant, localDate } from "./dates.ts";

/** What is read from copies that can lag. Decisions and sessions are answered from where writes happen. */
const laggingReads: ReadonlySet<OperationName> = new Set([
  "listSubscriptions",
  "getSubscription",
  "getCancellationTerms",
  "getCancellation",
  "getWithdrawal",
  "getPlanChangeTerms",
  "listPaymentMethods",
]);

/** The tables as they are now, to be read for some seconds more after a change. */
export function lagFor({ db, now }: Context, seconds: number): Lag {
  // Strictly before the change, also where the clock stands still.
  return {
    subscriptions: copied(db.subscriptions),
    cancellations: structuredClone(db.cancellations),
    withdrawals: structuredClone(db.withdrawals),
    paymentMethods: structuredClone(db.paymentMethods),
    asOf: now - 1,
    until: now + seconds * 1000,
  };
}

/** Whether what is read is older than what was decided. */
export function isLagging({ db, now }: Context): boolean {
  return db.lag !== null && now < db.lag.until;
}

/** What an operation finds: for some reads, tables that lag. */
export function asRead(name: OperationName, context: Context): Context {
  const { lag } = context.db;
  if (lag === null || !isLagging(context) || !laggingReads.has(name)) return context;
  const { subscriptions, cancellations, withdrawals, paymentMethods, asOf } = lag;
  return {
    ...context,
    db: { ...context.db, subscriptions, cancellations, withdrawals, paymentMethods },
    asOf: instant(asOf),
  };
}

/**
 * Lets the requests arrive that are due by now, in order, each as at its own moment. No timer decides: whatever
 * is asked next finds them carried out, also after the page that sent them is gone.
 */
export function letLateOnesArrive(
  context: Context,
  carryOut: (request: LateRequest, context: Context) => void,
): void {
  const { db, now } = context;
  const due = db.late.filter(({ dueAt }) => dueAt <= now);
  db.late = db.late.filter(({ dueAt }) => dueAt > now);
  for (const request of due.toSorted((one, other) => one.dueAt - other.dueAt)) {
    const { accountId, dueAt } = request;
    const { session } = db;
    db.session = accountId === null ? null : { accountId, expiresAt: dueAt + sessionLength };
    carryOut(request, {
      ...context,
      now: dueAt,
      today: localDate(dueAt, db.timeZone),
      asOf: instant(dueAt),
    });
    db.session = session;
  }
}
