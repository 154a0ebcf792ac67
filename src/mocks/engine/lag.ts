import type { OperationName } from "../../api/contract.ts";
import type { Context } from "./context.ts";
import { instant } from "./dates.ts";
import { copied, type MockDb } from "./db.ts";

/** The tables that lag, as they were before a change. */
export interface Lag extends Pick<MockDb, "subscriptions" | "cancellations" | "paymentMethods"> {
  /** The last moment at which they were so, and until when they are read, in milliseconds since 1970. */
  readonly asOf: number;
  readonly until: number;
}

/** What is read from copies that can lag. Decisions and sessions are answered from where writes happen. */
const laggingReads: ReadonlySet<OperationName> = new Set([
  "listSubscriptions",
  "getSubscription",
  "getCancellationTerms",
  "getCancellation",
  "getPlanChangeTerms",
  "listPaymentMethods",
]);

/** The tables as they are now, to be read for some seconds more after a change. */
export function lagFor({ db, now }: Context, seconds: number): Lag {
  // Strictly before the change, also where the clock stands still.
  return {
    subscriptions: copied(db.subscriptions),
    cancellations: structuredClone(db.cancellations),
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
  const { subscriptions, cancellations, paymentMethods, asOf } = lag;
  return {
    ...context,
    db: { ...context.db, subscriptions, cancellations, paymentMethods },
    asOf: instant(asOf),
  };
}
