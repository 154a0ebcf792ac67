import { attempt, type Outcome } from "../../api/attempt.ts";
import { callApi } from "../../api/client.ts";
import { isProblem } from "../../api/errors.ts";
import { decisionKey, settleDecision } from "../../api/idempotency.ts";
import type { Cancellation } from "../../api/schema/cancellation.ts";

/** What was decided: one option of one version of one subscription's terms. */
export interface CancelDecision {
  readonly subscriptionId: string;
  readonly version: string;
  readonly optionId: string;
}

/** The receipt, if there is one. */
async function findReceipt(subscriptionId: string): Promise<Cancellation | null> {
  try {
    return await callApi("getCancellation", { params: { subscriptionId } });
  } catch (error) {
    if (isProblem(error, "not-found")) return null;
    throw error;
  }
}

/** Cancels once, on the terms that were seen, and says only what is certain about the outcome. */
export async function cancel(decision: CancelDecision): Promise<Outcome<Cancellation>> {
  const { subscriptionId, version, optionId } = decision;
  const entry = `${subscriptionId} ${version} ${optionId}`;
  const outcome = await attempt({
    act: () =>
      callApi("cancelSubscription", {
        params: { subscriptionId },
        body: { optionId },
        ifMatch: version,
        idempotencyKey: decisionKey("cancelSubscription", entry),
      }),
    check: () => findReceipt(subscriptionId),
  });
  if (outcome.kind === "done") settleDecision("cancelSubscription", entry);
  return outcome;
}
