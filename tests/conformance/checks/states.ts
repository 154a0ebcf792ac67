import type { NotCancellableReason } from "../../../src/api/schema/problem.ts";
import type { Is } from "../tools.ts";

// The states of a subscription, as its own facts tell them.

/** Why it cannot be cancelled, as far as its facts tell; `null` where it can. The first that holds is said. */
export function reasonAgainst(subscription: Parameters<Is>[0]): NotCancellableReason | null {
  const { role, biller, plan, status, recurringBilling } = subscription;
  if (role === "member") return "not-owner";
  if (biller.kind !== "microsoft") return "billed-by-someone-else";
  if (plan.tier === "xbox") return "another-kind";
  if (status === "expired") return "expired";
  return recurringBilling ? null : "already-off";
}

export const isCancellable: Is = (one) => reasonAgainst(one) === null;
export const canChangePlan: Is = (one) => isCancellable(one) && one.planChanges.length > 0;
export const canBeWithdrawnFrom: Is = (one) => one.withdrawal !== null;
