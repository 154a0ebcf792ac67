import * as v from "valibot";
import { addMonths } from "./clock.ts";
import { parseStored } from "./database.ts";
import type { Facts, PaymentMethod } from "./facts.ts";
import { type Answer, type Context, id, keyed, type Operation, type Request } from "./operation.ts";
import { Problem } from "./problem.ts";
import { type Account, accountOf, masked } from "./session.ts";
import {
  filesMayBeDeletedFrom,
  isOfToday,
  type Situation,
  termEndsOn,
  withdrawalRight,
} from "./terms.ts";

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
export function ownSubscription(context: Context, account: Account, subscriptionId: string): Own {
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

/** @throws Problem terms-changed where another version was seen than is in force */
export function requireSeen({ version }: Own, { ifMatch }: Request): void {
  if (ifMatch !== version) throw new Problem("terms-changed");
}

/** What it can be changed to from the end of its term on. */
function planChanges(own: Own) {
  const { recurringBilling, offers, plan } = own.facts;
  const startsOn = termEndsOn(own);
  return offers
    .filter((offer) => recurringBilling && offer.plan.id !== plan.id)
    .map((offer) => ({ ...offer, startsOn }));
}

function asTold(own: Own) {
  const { facts } = own;
  return {
    ...facts,
    id: own.id,
    paymentMethod: own.paymentMethod,
    cancelLabel: "cancel-subscription",
    planChanges: planChanges(own),
    withdrawal: withdrawalRight(own),
    confirmationTo: facts.role === "owner" ? masked(own.account.address) : null,
    // What no answer about a subscription has.
    paymentMethodId: undefined,
    benefits: undefined,
    storage: undefined,
    offers: undefined,
    refundsUnusedDays: undefined,
  };
}

/** A subscription as an answer. */
export function answerWith(status: number, { asOf }: Context, own: Own): Answer {
  return { status, body: { ...asTold(own), asOf }, version: own.version };
}

/** The saved methods, and whether a subscription can be paid with each. */
function savedMethods({ store, today }: Context, account: Account) {
  return store
    .all<{ method: string }>(
      "SELECT method FROM paymentMethods WHERE accountId = ? ORDER BY rowid",
      [account.id],
    )
    .map(({ method }) => parseStored<PaymentMethod>(method))
    .map((method) => {
      const isExpired = method.expires !== null && method.expires < today.slice(0, 7);
      return { ...method, canBeChosen: !method.needsUpdate && !isExpired };
    });
}

export const subscriptionOperations: Readonly<Record<string, Operation>> = {
  listSubscriptions: {
    method: "GET",
    path: "/subscriptions",
    answer(context, { visitor }) {
      const { store, asOf, today } = context;
      const account = accountOf(visitor);
      const subscriptions = store
        .all<Row>(
          "SELECT id, version, facts FROM subscriptions WHERE accountId = ? ORDER BY rowid",
          [account.id],
        )
        .map((row) => asTold(read(context, account, row)));
      return { status: 200, body: { asOf, today, subscriptions } };
    },
  },

  getSubscription: {
    method: "GET",
    path: "/subscriptions/*",
    answer: (context, request) => answerWith(200, context, requested(context, request)),
  },

  getPlanChangeTerms: {
    method: "GET",
    path: "/subscriptions/*/plan-changes",
    answer(context, request) {
      const own = requested(context, request);
      const { plan, price, term, storage } = own.facts;
      const usedStorage = storage.map(({ used }) => used);
      const body = { asOf: context.asOf, plan, price, term, usedStorage, plans: planChanges(own) };
      return { status: 200, body, version: own.version };
    },
  },

  changePlan: keyed({
    method: "POST",
    path: "/subscriptions/*/plan-change",
    isDecision: true,
    isVersioned: true,
    includes: "getSubscription",
    body: v.object({ planId: id }),
    answer(context, request) {
      const own = requested(context, request);
      requireSeen(own, request);
      const scheduledChange = planChanges(own).find(({ plan }) => plan.id === request.body.planId);
      if (scheduledChange === undefined) throw new Problem("not-found");
      const { nextCharge } = own.facts;
      const changed = change(context, own, {
        scheduledChange,
        nextCharge: nextCharge && { ...nextCharge, amount: scheduledChange.price },
      });
      return answerWith(201, context, changed);
    },
  }),

  listPaymentMethods: {
    method: "GET",
    path: "/payment-methods",
    answer: (context, { visitor }) => ({
      status: 200,
      body: {
        methods: savedMethods(context, accountOf(visitor)),
        addAddress: "https://account.microsoft.com/billing/payments",
      },
    }),
  },

  setPaymentMethod: keyed({
    method: "PUT",
    path: "/subscriptions/*/payment-method",
    isDecision: true,
    includes: "listSubscriptions",
    body: v.object({ paymentMethodId: id }),
    answer(context, request) {
      const own = requested(context, request);
      const { paymentMethodId } = request.body;
      const chosen = savedMethods(context, own.account).find((one) => one.id === paymentMethodId);
      if (chosen === undefined) throw new Problem("not-found");
      if (!chosen.canBeChosen) throw new Problem("payment-method-required");
      return answerWith(200, context, change(context, own, { paymentMethodId }));
    },
  }),
};
