import * as v from "valibot";
import { parseStored } from "./database.ts";
import type { PaymentMethod } from "./facts.ts";
import { type Answer, type Context, id, keyed, type Operation } from "./operation.ts";
import {
  allOwn,
  change,
  type Own,
  requested,
  requireChangeable,
  requireSeen,
} from "./own-subscription.ts";
import { Problem } from "./problem.ts";
import { type Account, accountOf, masked } from "./session.ts";
import { termEndsOn, withdrawalRight } from "./terms.ts";

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
      const { asOf, today } = context;
      const subscriptions = allOwn(context, accountOf(visitor)).map(asTold);
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
      requireChangeable(own);
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
      requireChangeable(own);
      const { paymentMethodId } = request.body;
      const chosen = savedMethods(context, own.account).find((one) => one.id === paymentMethodId);
      if (chosen === undefined) throw new Problem("not-found");
      if (!chosen.canBeChosen) throw new Problem("payment-method-required");
      return answerWith(200, context, change(context, own, { paymentMethodId }));
    },
  }),
};
