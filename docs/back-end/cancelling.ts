import * as v from "valibot";
import { instant } from "./clock.ts";
import type { Facts } from "./facts.ts";
import { type Context, id, keyed, nothing, type Operation } from "./operation.ts";
import { Problem } from "./problem.ts";
import { findReceipt, keepReceipt } from "./receipts.ts";
import { masked } from "./session.ts";
import { change, type Own, requested, requireChangeable, requireSeen } from "./own-subscription.ts";
import { answerWith } from "./subscriptions.ts";
import * as terms from "./terms.ts";

/** What stopping the charges changes. */
function turnedOff(own: Own): Partial<Facts> {
  const { nextCharge, price } = own.facts;
  return {
    recurringBilling: false,
    nextCharge: null,
    scheduledChange: null,
    endsOn: terms.termEndsOn(own),
    reactivation: nextCharge && { nextCharge: { ...nextCharge, amount: price } },
  };
}

/** What ending it at once changes. */
function ended({ facts }: Own, endsOn: string): Partial<Facts> {
  const deletedFrom = terms.filesMayBeDeletedFrom(facts, endsOn);
  return { status: "expired", endsOn, reactivation: null, filesMayBeDeletedFrom: deletedFrom };
}

/** What the receipts of cancelling and of withdrawing state alike. */
function contentsOf(own: Own, { accessEndsOn, refund, consequences }: terms.Option) {
  const { plan, price, term, lastCharge, storage } = own.facts;
  return {
    subscriptionId: own.id,
    account: own.account,
    plan,
    price,
    term,
    accessEndsOn,
    lastCharge,
    refund,
    freeStorage: terms.freeStorage,
    storage,
    consequences,
    confirmationTo: masked(own.account.address),
  };
}

function keep(context: Context, own: Own, kind: "cancellation" | "withdrawal", contents: object) {
  const { id: accountId, address: confirmationTo } = own.account;
  return keepReceipt(context, { kind, accountId, confirmationTo, contents });
}

/** The receipt comes before anything else: who has decided wants to see it, not that something else is so now. */
function refuseWithdrawn(context: Context, { facts }: Own): void {
  const withdrawal = findReceipt(context, facts.withdrawalId);
  if (withdrawal !== null) throw new Problem("already-withdrawn", { withdrawal });
}

function requireCancellable({ account, facts }: Own): void {
  const reason = terms.whyNotCancellable(account, facts);
  if (reason !== null) throw new Problem("not-cancellable", { reason });
}

/** @throws Problem invalid-request, payment-method-required */
function turnOn(context: Context, own: Own): Own {
  const { reactivation } = own.facts;
  if (reactivation === null) throw new Problem("invalid-request");
  if (own.paymentMethod === null || own.paymentMethod.needsUpdate) {
    throw new Problem("payment-method-required");
  }
  return change(context, own, {
    recurringBilling: true,
    nextCharge: reactivation.nextCharge,
    endsOn: null,
    cancellationId: null,
    refund: null,
    reactivation: null,
  });
}

/** @throws Problem invalid-request */
function turnOff(context: Context, own: Own): Own {
  const isOurs = terms.whyNotCancellable(own.account, own.facts) === null;
  if (!isOurs) throw new Problem("invalid-request");
  return change(context, own, turnedOff(own));
}

/** Finds a receipt by what the subscription says is in force. */
const receipt = (path: string, idOf: (facts: Facts) => string | null): Operation => ({
  method: "GET",
  path,
  answer(context, request) {
    const body = findReceipt(context, idOf(requested(context, request).facts));
    if (body === null) throw new Problem("not-found");
    return { status: 200, body };
  },
});

export const cancellingOperations: Readonly<Record<string, Operation>> = {
  getCancellationTerms: {
    method: "GET",
    path: "/subscriptions/*/cancellation-terms",
    answer(context, request) {
      const own = requested(context, request);
      requireCancellable(own);
      const { plan, benefits, storage, lastCharge, nextCharge, profile } = own.facts;
      const body = {
        asOf: context.asOf,
        subscriptionId: own.id,
        plan,
        today: context.today,
        benefits,
        freeStorage: terms.freeStorage,
        storage,
        lastCharge,
        nextCharge,
        options: terms.optionsOf(own),
        profile,
        withdrawal: terms.withdrawalRight(own),
      };
      return { status: 200, body, version: own.version };
    },
  },

  cancelSubscription: keyed({
    method: "POST",
    path: "/subscriptions/*/cancellation",
    isDecision: true,
    isVersioned: true,
    includes: "getSubscription",
    body: v.object({ optionId: id }),
    answer(context, request) {
      const own = requested(context, request);
      refuseWithdrawn(context, own);
      const cancellation = findReceipt(context, own.facts.cancellationId);
      if (cancellation !== null) throw new Problem("already-cancelled", { cancellation });
      requireCancellable(own);
      requireSeen(own, request);
      const option = terms.optionsOf(own).find((one) => one.id === request.body.optionId);
      if (option === undefined) throw new Problem("invalid-request");

      const contents = { ...contentsOf(own, option), option: option.kind };
      const given = keep(context, own, "cancellation", {
        ...contents,
        cancelledAt: instant(context.now),
      });
      const isWaived = own.facts.overdue?.ifCancelled === "waived";
      change(context, own, {
        ...turnedOff(own),
        cancellationId: given.id,
        refund: option.refund,
        endsOn: option.accessEndsOn,
        ...(isWaived && { overdue: null, status: "active" }),
        ...(!option.canBeUndone && ended(own, option.accessEndsOn)),
      });
      return { status: 201, body: { ...given, asOf: context.asOf } };
    },
  }),

  getCancellation: receipt("/subscriptions/*/cancellation", (facts) => facts.cancellationId),

  withdrawFromContract: keyed({
    method: "POST",
    path: "/subscriptions/*/withdrawal",
    isDecision: true,
    isVersioned: true,
    includes: "getSubscription",
    body: nothing,
    answer(context, request) {
      const own = requested(context, request);
      refuseWithdrawn(context, own);
      const option = terms.withdrawalOf(own);
      if (option === null) throw new Problem("withdrawal-closed");
      requireSeen(own, request);

      const contents = { ...contentsOf(own, option), withdrawnAt: instant(context.now) };
      const given = keep(context, own, "withdrawal", contents);
      change(context, own, {
        ...turnedOff(own),
        ...ended(own, option.accessEndsOn),
        withdrawalId: given.id,
        refund: option.refund,
        overdue: null,
      });
      return { status: 201, body: { ...given, asOf: context.asOf } };
    },
  }),

  getWithdrawal: receipt("/subscriptions/*/withdrawal", (facts) => facts.withdrawalId),

  setRecurringBilling: keyed({
    method: "PUT",
    path: "/subscriptions/*/recurring-billing",
    isDecision: true,
    isVersioned: true,
    includes: "getSubscription",
    body: v.object({ on: v.boolean() }),
    answer(context, request) {
      const own = requested(context, request);
      requireSeen(own, request);
      const { on } = request.body;
      if (on === own.facts.recurringBilling) return answerWith(200, context, own);
      requireChangeable(own);
      return answerWith(200, context, on ? turnOn(context, own) : turnOff(context, own));
    },
  }),
};
