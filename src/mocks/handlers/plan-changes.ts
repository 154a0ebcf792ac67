import { versionOf } from "./cancellation-terms.ts";
import { ProblemError } from "../engine/problem-error.ts";
import { schedulePlanChange } from "./recurring-billing.ts";
import {
  asAnswered,
  ownSubscription,
  requireOurs,
  requireVersion,
  versioned,
} from "./subscriptions.ts";
import { Versioned, type Handlers } from "./types.ts";

/** The plans that a subscription can change to, and changing. */
export const planChangeHandlers = {
  getPlanChangeTerms({ params, context }) {
    const record = ownSubscription(context, params.subscriptionId);
    const { plan, price, term, planChanges } = asAnswered(record, context);
    const usedStorage = record.storage.map(({ used }) => used);
    return new Versioned(
      { asOf: context.asOf, plan, price, term, usedStorage, plans: planChanges },
      versionOf(record, context.today),
    );
  },

  changePlan({ params, body, ifMatch, context }) {
    const record = ownSubscription(context, params.subscriptionId);
    requireVersion(record, context, ifMatch);
    requireOurs(record);
    const chosen = asAnswered(record, context).planChanges.find(
      ({ plan }) => plan.id === body.planId,
    );
    if (chosen === undefined) throw new ProblemError({ type: "not-found" });
    schedulePlanChange(record, chosen);
    return versioned(record, context);
  },
} satisfies Partial<Handlers>;
