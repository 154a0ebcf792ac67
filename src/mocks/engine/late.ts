import type { OperationName } from "../../api/contract.ts";
import type { Context } from "./context.ts";
import { instant, localDate } from "./dates.ts";
import { sessionLength } from "./db.ts";
import type { Incoming } from "./respond.ts";

/** A request that is still on its way. */
export interface LateRequest {
  readonly name: OperationName;
  readonly incoming: Incoming;
  /** Who sent it: it is theirs, whoever is signed in when it arrives. */
  readonly accountId: string;
  /** When it arrives, in milliseconds since 1970. */
  readonly dueAt: number;
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
    db.session = { accountId, expiresAt: dueAt + sessionLength };
    carryOut(request, {
      ...context,
      now: dueAt,
      today: localDate(dueAt, db.timeZone),
      asOf: instant(dueAt),
    });
    db.session = session;
  }
}
