import type { Outcome } from "../../api/attempt.ts";
import { callApi, type Versioned } from "../../api/client.ts";
import { changePlan as operation, getSubscription } from "../../api/operations/subscriptions.ts";
import { decide } from "../../api/decide.ts";
import type { Subscription } from "../../api/schema/subscription.ts";

interface PlanChoice {
  readonly subscriptionId: string;
  /** Of the terms that were seen. */
  readonly version: string;
  readonly planId: string;
}

/** Switches plan at the end of the term, once, on the terms that were seen, and says only what is certain. */
export function changePlan(choice: PlanChoice): Promise<Outcome<Versioned<Subscription>>> {
  const { subscriptionId, version, planId } = choice;
  const params = { subscriptionId };
  return decide({
    operation: operation.name,
    decision: `${subscriptionId} ${version} ${planId}`,
    act: (idempotencyKey) =>
      callApi(operation, { params, body: { planId }, ifMatch: version, idempotencyKey }),
    check: async () => {
      const found = await callApi(getSubscription, { params });
      return found.body.scheduledChange?.plan.id === planId ? found : null;
    },
  });
}
