import type { DecisionRecord } from "../engine/db.ts";
import type { Decision } from "../../api/schema/decision.ts";
import type { Context } from "../engine/context.ts";
import { findDecision, withdraw } from "../engine/decision-records.ts";
import { ProblemError } from "../engine/problem-error.ts";
import { currentAccount } from "./session.ts";
import type { Wire } from "../engine/reply.ts";
import type { Handlers } from "./types.ts";

type Done = Extract<Wire<Decision>, { state: "done" }>["decided"];
type Refused = Extract<Wire<Decision>, { state: "refused" }>["problem"];

function bodyOf({ reply }: DecisionRecord): unknown {
  return JSON.parse(reply?.body ?? "null");
}

export function asAnswered(record: DecisionRecord, { asOf }: Context): Wire<Decision> {
  const { state, operation, reply } = record;
  /* oxlint-disable typescript/no-unsafe-type-assertion -- the handlers made it: what is kept is the answer as it travels */
  switch (state) {
    case "in-progress":
    case "withdrawn":
      return { state, asOf };
    case "refused":
      return { state, asOf, problem: bodyOf(record) as Refused };
    case "done": {
      const version = reply?.headers["ETag"];
      const result = bodyOf(record);
      return { state, asOf, decided: { operation, result, ...(version && { version }) } as Done };
    }
  }
  /* oxlint-enable typescript/no-unsafe-type-assertion */
}

/** The decision with a key, as its own account sees it. @throws ProblemError not-found for another's */
function ownDecision(context: Context, key: string): DecisionRecord | null {
  const found = findDecision(context, key);
  if (found !== null && found.accountId !== currentAccount(context).id) {
    throw new ProblemError({ type: "not-found" });
  }
  return found;
}

/** What became of a decision, and withdrawing it. */
export const decisionHandlers = {
  getDecision({ params: { key }, context }) {
    const found = ownDecision(context, key);
    return found === null ? { state: "unseen", asOf: context.asOf } : asAnswered(found, context);
  },

  withdrawDecision({ params: { key }, context }) {
    ownDecision(context, key);
    return asAnswered(withdraw(context, key, currentAccount(context).id), context);
  },
} satisfies Partial<Handlers>;
