import { instant } from "../engine/dates.ts";
import type { Context } from "../engine/context.ts";
import { type DecisionRecord, newId } from "../engine/db.ts";
import { findDecision, withdraw } from "../engine/decision-records.ts";
import { ProblemError } from "../engine/problem-error.ts";
import { asAnswered } from "./decisions.ts";
import { confirmationNumber } from "./recurring-billing.ts";
import type { Handlers } from "./types.ts";

/** Whose a declaration is: whoever has its key. */
const anyone = "anyone";

/** The declaration with a key. @throws ProblemError not-found where the key is that of an account's decision */
function declarationOf(context: Context, key: string): DecisionRecord | null {
  const found = findDecision(context, key);
  if (found !== null && found.accountId !== anyone) throw new ProblemError({ type: "not-found" });
  return found;
}

/** Declarations that are made without signing in. No account is looked at, so that nothing is revealed of one. */
export const declarationHandlers = {
  declareCancellation({ body, context }) {
    const { db, now, today, asOf, announce } = context;
    if (body.kind === "cancellation" && body.endsOn !== null && body.endsOn < today) {
      throw new ProblemError({ type: "date-passed" });
    }
    const id = newId(db, "declaration");
    const declaration = {
      id,
      confirmationNumber: confirmationNumber(id, today),
      declaredAt: instant(now),
      timeZone: db.timeZone,
      declared: body,
    };
    db.declarations.push(declaration);
    announce(
      `The confirmation ${declaration.confirmationNumber} was sent to ${body.confirmationTo}.`,
    );
    return { ...declaration, asOf };
  },

  getDeclaration({ params: { key }, context }) {
    const found = declarationOf(context, key);
    return found === null ? { state: "unseen", asOf: context.asOf } : asAnswered(found, context);
  },

  withdrawDeclaration({ params: { key }, context }) {
    declarationOf(context, key);
    return asAnswered(withdraw(context, key, anyone), context);
  },
} satisfies Partial<Handlers>;
