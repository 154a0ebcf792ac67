import type { Subscription, SubscriptionAnswer } from "../../api/schema/subscription.ts";
import { termEndsOn, versionOf, withdrawalRight } from "./cancellation-terms.ts";
import type { Context } from "../engine/context.ts";
import { findSubscription, type SubscriptionRecord } from "../engine/db.ts";
import { ProblemError } from "../engine/problem-error.ts";
import { turnOffRecurringBilling, turnOnRecurringBilling } from "./recurring-billing.ts";
import { currentAccount } from "./session.ts";
import { Versioned, type Handlers } from "./types.ts";

/** A subscription of the signed-in account. @throws ProblemError not-found */
export function ownSubscription(context: Context, id: string): SubscriptionRecord {
  return findSubscription(context.db, currentAccount(context), id);
}

/** @throws ProblemError terms-changed when the client acts on another version than the one in force */
export function requireVersion(
  record: SubscriptionRecord,
  context: Context,
  ifMatch: string,
): void {
  if (ifMatch !== versionOf(record, context.today)) {
    throw new ProblemError({ type: "terms-changed" });
  }
}

/**
 * The page asks for no decision about what is somebody else's, billed elsewhere, or over.
 * @throws ProblemError invalid-request
 */
export function requireOurs({ subscription: { role, biller, status } }: SubscriptionRecord): void {
  const isOurs = role === "owner" && biller.kind === "microsoft" && status !== "expired";
  if (!isOurs) throw new ProblemError({ type: "invalid-request" });
}

/** A subscription as it is answered. A change of plan starts when the term that is paid for ends. */
export function asAnswered(record: SubscriptionRecord, { today }: Context): Subscription {
  const { subscription, offers } = record;
  const startsOn = termEndsOn(record, today);
  const planChanges = subscription.recurringBilling
    ? offers.map((offer) => ({ ...offer, startsOn }))
    : [];
  return { ...subscription, planChanges, withdrawal: withdrawalRight(record, today) };
}

/** The same with its version, and the moment at which it was so. */
export function versioned(
  record: SubscriptionRecord,
  context: Context,
): Versioned<SubscriptionAnswer> {
  const { asOf, today } = context;
  return new Versioned({ ...asAnswered(record, context), asOf }, versionOf(record, today));
}

/** Subscriptions with the plans they can change to, and their recurring billing. */
export const subscriptionHandlers = {
  listSubscriptions({ context }) {
    const { id } = currentAccount(context);
    const own = context.db.subscriptions.filter(({ accountId }) => accountId === id);
    return {
      asOf: context.asOf,
      today: context.today,
      subscriptions: own.map((record) => asAnswered(record, context)),
    };
  },

  getSubscription: ({ params, context }) =>
    versioned(ownSubscription(context, params.subscriptionId), context),

  setRecurringBilling({ params, body, ifMatch, context }) {
    const record = ownSubscription(context, params.subscriptionId);
    requireVersion(record, context, ifMatch);
    if (body.on !== record.subscription.recurringBilling) {
      requireOurs(record);
      if (body.on) turnOnRecurringBilling(record);
      else turnOffRecurringBilling(context, record);
    }
    return versioned(record, context);
  },
} satisfies Partial<Handlers>;
