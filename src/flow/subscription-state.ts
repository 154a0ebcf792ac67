import type { Biller, Subscription } from "../api/schema/subscription.ts";

/**
 * The one state a subscription is in, from the subscriber's point of view: who can do what about it here.
 * Everything that depends on the state switches over this.
 */
export type SubscriptionState =
  | { readonly kind: "cancellable" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "already-off" }
  | { readonly kind: "expired" }
  | { readonly kind: "billed-elsewhere"; readonly biller: Exclude<Biller, { kind: "microsoft" }> }
  | { readonly kind: "not-owner"; readonly ownerName: string | null }
  | { readonly kind: "another-kind" }
  | { readonly kind: "unknown" };

/**
 * Decides the state from the facts. The order matters: a receipt outranks everything, then who may act at
 * all (the owner, the biller), and only then what is left to do.
 */
export function subscriptionState(subscription: Subscription): SubscriptionState {
  const { biller, role, status, plan } = subscription;
  if (subscription.cancellationId !== null) return { kind: "cancelled" };
  if (role === "member") return { kind: "not-owner", ownerName: subscription.ownerName };
  if (biller.kind !== "microsoft") return { kind: "billed-elsewhere", biller };
  if (plan.tier === "xbox") return { kind: "another-kind" };
  if (status === "expired") return { kind: "expired" };
  if (role === "unknown" || status === "unknown") return { kind: "unknown" };
  if (!subscription.recurringBilling) return { kind: "already-off" };
  return { kind: "cancellable" };
}

/** Whether recurring billing can be turned back on, and what would be charged first. */
export function canTurnOnRecurringBilling(subscription: Subscription): boolean {
  return subscription.role === "owner" && subscription.reactivation !== null;
}
