import type { Account } from "../api/schema/session.ts";
import type { Biller, Subscription } from "../api/schema/subscription.ts";
import { isCancelled } from "./facts.ts";

/** What the subscriber is told of an account as a whole, before any one subscription. */
export type AccountState<Own extends Subscription = Subscription> =
  | { readonly kind: "work-or-school" }
  | { readonly kind: "no-subscription" }
  | { readonly kind: "has-subscriptions"; readonly subscriptions: readonly Own[] };

/** Decides the state of an account. An organisation's subscriptions are never handled here. */
export function accountState<Own extends Subscription>(
  { kind }: Pick<Account, "kind">,
  subscriptions: readonly Own[],
): AccountState<Own> {
  if (kind === "work-or-school") return { kind };
  return subscriptions.length === 0
    ? { kind: "no-subscription" }
    : { kind: "has-subscriptions", subscriptions };
}

/** Something that must be said about the payment. It never stands in the way of cancelling. */
export type Attention =
  | {
      readonly kind: "past-due";
      /** `null` when only the status says that something is unpaid. */
      readonly overdue: Subscription["overdue"];
      readonly needsPaymentMethod: boolean;
    }
  | { readonly kind: "payment-method" };

/** Those who take the payment in Microsoft's stead. */
export type OtherBiller = Exclude<Biller, { kind: "microsoft" | "unknown" }>;

/** Someone who sells subscriptions on their own account. */
export type Retailer = Extract<Biller, { kind: "retailer" }>;

/**
 * The one state a subscription is in, from the subscriber's point of view: who can do what about it here.
 * Everything that depends on the state switches over this.
 */
export type SubscriptionState =
  | { readonly kind: "cancellable"; readonly attention: Attention | null }
  | { readonly kind: "withdrawn" }
  | { readonly kind: "cancelled"; readonly hasEnded: boolean }
  | {
      readonly kind: "already-off";
      readonly attention: Attention | null;
      readonly canTurnOn: boolean;
    }
  | { readonly kind: "expired" }
  | { readonly kind: "billed-elsewhere"; readonly biller: OtherBiller; readonly isOff: boolean }
  | { readonly kind: "not-owner"; readonly ownerName: string | null }
  | { readonly kind: "another-kind"; readonly guide: "xbox" | "account" }
  | { readonly kind: "unknown" };

/**
 * Decides the state from the facts. The order matters: a receipt outranks everything, that of a withdrawal also that
 * of a cancellation before it; then who may act at
 * all (the owner), whether anything is left to cancel, who bills it, and only then what can be done here.
 */
export function subscriptionState(subscription: Subscription): SubscriptionState {
  const { biller, role, status, plan, recurringBilling } = subscription;
  if (subscription.withdrawalId !== null) return { kind: "withdrawn" };
  if (isCancelled(subscription)) return { kind: "cancelled", hasEnded: status === "expired" };
  if (role === "member") return { kind: "not-owner", ownerName: subscription.ownerName };
  // Someone of whom it is not known that they own it, or who bills it, is not promised anything.
  if (role === "unknown" || status === "unknown" || biller.kind === "unknown") {
    return { kind: "unknown" };
  }
  if (status === "expired") return { kind: "expired" };
  if (biller.kind !== "microsoft") {
    return { kind: "billed-elsewhere", biller, isOff: !recurringBilling };
  }
  const attention = attentionTo(subscription);
  if (!recurringBilling) {
    return { kind: "already-off", attention, canTurnOn: canTurnOnRecurringBilling(subscription) };
  }
  if (plan.tier === "xbox") return { kind: "another-kind", guide: "xbox" };
  if (plan.tier === "unknown") return { kind: "another-kind", guide: "account" };
  return { kind: "cancellable", attention };
}

function attentionTo({ status, overdue, paymentMethod }: Subscription): Attention | null {
  const needsPaymentMethod = paymentMethod?.needsUpdate ?? false;
  if (overdue !== null || status === "past-due") {
    return { kind: "past-due", overdue, needsPaymentMethod };
  }
  return needsPaymentMethod ? { kind: "payment-method" } : null;
}

/** Whether it is certain that no money will be taken any more. */
export function isChargedNoMore({
  recurringBilling,
  nextCharge,
  overdue,
}: Pick<Subscription, "recurringBilling" | "nextCharge" | "overdue">): boolean {
  return !recurringBilling && nextCharge === null && overdue === null;
}

/** Whether the owner can withdraw from the contract here: another thing than cancelling, and possible after that too. */
export function canWithdraw({ role, biller, withdrawal, withdrawalId }: Subscription): boolean {
  const isOwn = role === "owner" && biller.kind === "microsoft";
  return isOwn && withdrawal !== null && withdrawalId === null;
}

/** Whether recurring billing can be turned back on, and what would be charged first. */
export function canTurnOnRecurringBilling(subscription: Subscription): boolean {
  return subscription.role === "owner" && subscription.reactivation !== null;
}

/** Whether the payment method is the subscriber's to change, and anything may still be charged to it. */
export function canChangePaymentMethod(subscription: Subscription): boolean {
  const { kind } = subscriptionState(subscription);
  if (subscription.biller.kind !== "microsoft") return false;
  return (
    kind === "cancellable" || kind === "already-off" || canTurnOnRecurringBilling(subscription)
  );
}
