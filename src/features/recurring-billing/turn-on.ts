import { attempt, type Outcome } from "../../api/attempt.ts";
import { callApi, type Versioned } from "../../api/client.ts";
import { decisionKey, settleDecision } from "../../api/idempotency.ts";
import type { Subscription } from "../../api/schema/subscription.ts";

/** Turns recurring billing on once, on the terms that were seen, and says only what is certain. */
export async function turnOnRecurringBilling(
  subscriptionId: string,
  version: string,
): Promise<Outcome<Versioned<Subscription>>> {
  const params = { subscriptionId };
  const decision = `${subscriptionId} ${version}`;
  const outcome = await attempt({
    act: () =>
      callApi("setRecurringBilling", {
        params,
        body: { on: true },
        ifMatch: version,
        idempotencyKey: decisionKey("setRecurringBilling", decision),
      }),
    check: async () => {
      const found = await callApi("getSubscription", { params });
      return found.body.recurringBilling ? found : null;
    },
  });
  if (outcome.kind === "done") settleDecision("setRecurringBilling", decision);
  return outcome;
}
