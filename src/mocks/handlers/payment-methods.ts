import type { SavedPaymentMethod } from "../../api/schema/subscription.ts";
import type { Context } from "../engine/context.ts";
import { ProblemError } from "../engine/problem-error.ts";
import { changePaymentMethod } from "./recurring-billing.ts";
import { currentAccount } from "./session.ts";
import { ownSubscription, requireOurs, versioned } from "./subscriptions.ts";
import type { Handlers } from "./types.ts";

/** Every way of paying that the account has saved, each once. */
function savedMethods(context: Context): SavedPaymentMethod[] {
  const { id } = currentAccount(context);
  const inUse = context.db.subscriptions.flatMap(({ accountId, subscription }) => {
    const { paymentMethod } = subscription;
    return accountId !== id || paymentMethod === null
      ? []
      : [{ ...paymentMethod, canBeChosen: !paymentMethod.needsUpdate }];
  });
  const others = context.db.paymentMethods
    .filter(({ accountId }) => accountId === id)
    .map(({ method }) => method);
  return [...new Map([...inUse, ...others].map((method) => [method.id, method])).values()];
}

/** The saved ways of paying, and choosing among them. */
export const paymentMethodHandlers = {
  listPaymentMethods: ({ context }) => ({
    methods: savedMethods(context),
    addAddress: context.db.addPaymentMethodAddress,
  }),

  setPaymentMethod({ params, body, context }) {
    const record = ownSubscription(context, params.subscriptionId);
    requireOurs(record);
    const chosen = savedMethods(context).find(({ id }) => id === body.paymentMethodId);
    if (chosen === undefined) throw new ProblemError({ type: "not-found" });
    const { canBeChosen, ...method } = chosen;
    if (!canBeChosen) throw new ProblemError({ type: "payment-method-required" });
    changePaymentMethod(record, method);
    return versioned(record, context);
  },
} satisfies Partial<Handlers>;
