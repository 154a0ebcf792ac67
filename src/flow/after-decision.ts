import type { Outcome } from "../api/decision.ts";
import type { Settled } from "../api/freshness.ts";
import type { KeptDecision } from "../api/open-decisions.ts";
import type { DecisionName } from "../api/schema/decision.ts";
import type { Subscription } from "../api/schema/subscription.ts";
import { pathOf } from "./screens.ts";
import type { Reason } from "./reasons.ts";
import { isAsWanted } from "./resolve-decision.ts";

/** Where someone decides this. */
export function decidedAt(operation: DecisionName, subscriptionId: string): string {
  switch (operation) {
    case "cancelSubscription":
      return pathOf("confirm", subscriptionId);
    case "withdrawFromContract":
      return pathOf("withdraw", subscriptionId);
    case "setRecurringBilling":
      return pathOf("recurring-billing", subscriptionId);
    case "changePlan":
      return pathOf("plan-change", subscriptionId);
    case "setPaymentMethod":
      return pathOf("payment-method", subscriptionId);
  }
}

/** Where what became of a decision leads; there, `decided` names the subscription of which there is news. */
export function afterOutcome(
  { operation, subscriptionId }: Pick<KeptDecision, "operation" | "subscriptionId">,
  outcome: Extract<Outcome, { kind: "done" | "withdrawn" }>,
): string {
  const list = pathOf("subscriptions");
  const kept = pathOf("kept", subscriptionId);
  const news = new URLSearchParams({ decided: subscriptionId });
  if (outcome.kind === "withdrawn") {
    return `${operation === "cancelSubscription" ? kept : list}?${news}`;
  }
  const isAll = outcome.note === null;
  // What has come about may be another thing than what was decided: someone else has decided that before.
  switch (outcome.done.operation) {
    case "cancelSubscription":
      return pathOf("cancelled", subscriptionId) + (isAll ? "" : `?${news}`);
    case "withdrawFromContract":
      return pathOf("withdrawn", subscriptionId) + (isAll ? "" : `?${news}`);
    case "declareCancellation":
      return pathOf("declaration");
    case "setRecurringBilling":
      return kept + (isAll ? "" : `?${news}`);
    case "changePlan":
      return `${kept}?plan-changed${isAll ? "" : `&${news}`}`;
    case "setPaymentMethod":
      return `${list}?${news}`;
  }
}

/** What there is to say of a decision on the screen that it leads to; `null` where that screen says it all. */
export function reasonAfter(
  { decision, ended }: Settled,
  subscription: Subscription | null,
): Reason | null {
  switch (ended) {
    case "withdrawn": {
      // It may have come about in another way since.
      const isSo = subscription !== null && isAsWanted(decision, subscription);
      return isSo ? null : `withdrawn-${decision.operation}`;
    }
    case "already-cancelled":
    case "already-withdrawn":
    case "too-late":
      return ended;
    case "done":
    case "refused":
      return null;
  }
}

/** An address that also says where one wanted to go; the facts there say why one is not let through. */
export function withFrom(path: string, from: string): string {
  return `${path}?${new URLSearchParams({ from })}`;
}
