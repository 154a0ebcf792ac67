import type { Outcome } from "../../api/attempt.ts";
import { callApi, type Versioned } from "../../api/client.ts";
import { getSubscription, setRecurringBilling } from "../../api/operations/subscriptions.ts";
import { decide } from "../../api/decide.ts";
import type { Subscription } from "../../api/schema/subscription.ts";

/** Turns recurring billing on once, on the terms that were seen, and says only what is certain. */
export function turnOnRecurringBilling(
  subscriptionId: string,
  version: string,
): Promise<Outcome<Versioned<Subscription>>> {
  const params = { subscriptionId };
  return decide({
    operation: setRecurringBilling.name,
    decision: `${subscriptionId} ${version}`,
    act: (idempotencyKey) =>
      callApi(setRecurringBilling, {
        params,
        body: { on: true },
        ifMatch: version,
        idempotencyKey,
      }),
    check: async () => {
      const found = await callApi(getSubscription, { params });
      return found.body.recurringBilling ? found : null;
    },
  });
}
