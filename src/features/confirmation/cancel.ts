import * as v from "valibot";
import type { Outcome } from "../../api/attempt.ts";
import { callApi } from "../../api/client.ts";
import { cancelSubscription, getCancellation } from "../../api/operations/cancellation.ts";
import { decide } from "../../api/decide.ts";
import { isProblem } from "../../api/errors.ts";
import { Cancellation } from "../../api/schema/cancellation.ts";

/** What was decided: one option of one version of one subscription's terms. */
export interface CancelDecision {
  readonly subscriptionId: string;
  readonly version: string;
  readonly optionId: string;
}

/** The receipt, if there is one. */
async function findReceipt(subscriptionId: string): Promise<Cancellation | null> {
  try {
    return await callApi(getCancellation, { params: { subscriptionId } });
  } catch (error) {
    if (isProblem(error, "not-found")) return null;
    throw error;
  }
}

/** A receipt, and whether it is of a cancellation that was made elsewhere. */
interface Cancelled {
  readonly receipt: Cancellation;
  readonly isOther: boolean;
}

/** Cancels once, on the terms that were seen, and says only what is certain about the outcome. */
export async function cancel(wanted: CancelDecision): Promise<Outcome<Cancelled>> {
  const { subscriptionId, version, optionId } = wanted;
  const outcome = await decide({
    operation: cancelSubscription.name,
    decision: `${subscriptionId} ${version} ${optionId}`,
    act: (idempotencyKey) =>
      callApi(cancelSubscription, {
        params: { subscriptionId },
        body: { optionId },
        ifMatch: version,
        idempotencyKey,
      }),
    check: () => findReceipt(subscriptionId),
  });
  if (outcome.kind === "done") {
    return { kind: "done", result: { receipt: outcome.result, isOther: false } };
  }
  const { failure } = outcome;
  if (failure.kind !== "problem" || failure.problem.type !== "already-cancelled") return outcome;
  const receipt = v.safeParse(Cancellation, failure.problem.cancellation);
  return receipt.success
    ? { kind: "done", result: { receipt: receipt.output, isOther: true } }
    : { kind: "unknown", failure: { kind: "malformed", status: failure.problem.status } };
}
