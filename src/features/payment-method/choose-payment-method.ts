import type { Outcome } from "../../api/attempt.ts";
import { callApi, type Versioned } from "../../api/client.ts";
import { getSubscription, setPaymentMethod } from "../../api/operations/subscriptions.ts";
import { decide } from "../../api/decide.ts";
import { settleDecision } from "../../api/idempotency.ts";
import type { Subscription } from "../../api/schema/subscription.ts";

interface PaymentMethodChoice {
  readonly subscriptionId: string;
  readonly paymentMethodId: string;
  /** The ids of everything that could have been chosen instead. */
  readonly alternatives: readonly string[];
}

/** Pays a subscription another way, once, and says only what is certain. */
export async function choosePaymentMethod(
  choice: PaymentMethodChoice,
): Promise<Outcome<Versioned<Subscription>>> {
  const { subscriptionId, paymentMethodId, alternatives } = choice;
  const params = { subscriptionId };
  const decision = (id: string) => `${subscriptionId} ${id}`;
  const outcome = await decide({
    operation: setPaymentMethod.name,
    decision: decision(paymentMethodId),
    act: (idempotencyKey) =>
      callApi(setPaymentMethod, { params, body: { paymentMethodId }, idempotencyKey }),
    check: async () => {
      const found = await callApi(getSubscription, { params });
      return found.body.paymentMethod?.id === paymentMethodId ? found : null;
    },
  });
  if (outcome.kind === "done") {
    // An earlier choice is overtaken. Made again, it is a new one: its old key would bring back an old answer.
    for (const id of alternatives) settleDecision(setPaymentMethod.name, decision(id));
  }
  return outcome;
}
