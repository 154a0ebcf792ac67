import { attempt, type Outcome } from "./attempt.ts";
import type { OperationName } from "./contract.ts";
import { isOutcomeUnknown } from "./errors.ts";
import { decisionKey, settleDecision } from "./idempotency.ts";

interface Decision<Result> {
  readonly operation: OperationName;
  /** What was decided, such as one option of one version of the terms. */
  readonly decision: string;
  /** Does it under the decision's key. */
  readonly act: (idempotencyKey: string) => Promise<Result>;
  /** Looks whether it has been done; `null` when it has not. */
  readonly check: () => Promise<Result | null>;
}

/**
 * Carries out one decision once, and says only what is certain. Its key is kept for as long as the outcome is
 * not known. A refusal is known: the same key would only be refused again, even after its cause is gone.
 *
 * @throws whatever is not a failure of the API.
 */
export async function decide<Result>(wanted: Decision<Result>): Promise<Outcome<Result>> {
  const { operation, decision, act, check } = wanted;
  const outcome = await attempt({ act: () => act(decisionKey(operation, decision)), check });
  const isKnown = outcome.kind === "done" || !isOutcomeUnknown(outcome.failure);
  if (isKnown) settleDecision(operation, decision);
  return outcome;
}
