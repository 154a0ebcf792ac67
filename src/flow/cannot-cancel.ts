import type { Account } from "../api/schema/session.ts";
import type { Biller, Subscription } from "../api/schema/subscription.ts";
import { type Contact, retailerContact } from "./contact.ts";
import {
  accountState,
  subscriptionState,
  type AccountState,
  type OtherBiller,
} from "./subscription-state.ts";

/** The questions in the order in which they are worth asking: each is the commoner cause. */
export const cannotCancelQuestions = [
  "account",
  "already-off",
  "payment",
  "biller",
  "owner",
] as const;

/** What is true of this account, question by question. */
export type CheckAnswer =
  | { readonly question: "account"; readonly kind: AccountState["kind"] }
  | {
      readonly question: "already-off";
      readonly kind: "renews" | "off" | "withdrawn" | "cancelled" | "ended" | "unknown";
      /** The day access ends or ended; `null` where it is not known. */
      readonly endsOn: string | null;
    }
  | {
      readonly question: "payment";
      readonly kind: "in-order" | "needs-update" | "overdue" | "not-shown";
    }
  | {
      readonly question: "biller";
      readonly kind: "here" | "elsewhere" | "unknown";
      readonly biller: Biller;
    }
  | {
      readonly question: "owner";
      readonly kind: "you" | "someone-else" | "unknown";
      readonly ownerName: string | null;
    };

/** The one thing that helps, given the answers. */
export type CheckNext =
  | { readonly kind: "another-account" }
  | { readonly kind: "choose-subscription" }
  | { readonly kind: "cancel"; readonly subscription: Subscription }
  | {
      readonly kind: "receipt";
      readonly of: "cancelled" | "withdrawn";
      readonly subscription: Subscription;
    }
  | { readonly kind: "already-done" }
  | { readonly kind: "expired" }
  | { readonly kind: "google-play" }
  | { readonly kind: "app-store" }
  | { readonly kind: "retailer"; readonly name: string; readonly contact: Contact }
  | { readonly kind: "retailer-unreachable"; readonly name: string }
  | { readonly kind: "ask-owner"; readonly ownerName: string | null }
  | { readonly kind: "another-kind"; readonly guide: "xbox" | "account" }
  | { readonly kind: "support" };

export interface CheckResult {
  readonly answers: readonly CheckAnswer[];
  readonly next: CheckNext;
}

interface CheckFacts {
  readonly account: Account;
  readonly subscriptions: readonly Subscription[];
  /** The subscription it is about, where the account has several; `null` while none is chosen. */
  readonly chosenId: string | null;
}

function alreadyOff(subscription: Subscription): CheckAnswer {
  const { endsOn, status, cancellationId, withdrawalId, recurringBilling } = subscription;
  const answer = (
    kind: Extract<CheckAnswer, { question: "already-off" }>["kind"],
  ): CheckAnswer => ({
    question: "already-off",
    kind,
    endsOn,
  });
  if (withdrawalId !== null) return answer("withdrawn");
  if (cancellationId !== null) return answer("cancelled");
  if (status === "expired") return answer("ended");
  if (status === "unknown") return answer("unknown");
  return answer(recurringBilling ? "renews" : "off");
}

function payment({ overdue, status, paymentMethod }: Subscription): CheckAnswer {
  if (overdue !== null || status === "past-due") return { question: "payment", kind: "overdue" };
  if (paymentMethod === null) return { question: "payment", kind: "not-shown" };
  return { question: "payment", kind: paymentMethod.needsUpdate ? "needs-update" : "in-order" };
}

function billerKind({
  biller,
}: Subscription): Extract<CheckAnswer, { question: "biller" }>["kind"] {
  if (biller.kind === "unknown") return "unknown";
  return biller.kind === "microsoft" ? "here" : "elsewhere";
}

function owner({ role, ownerName }: Subscription): CheckAnswer {
  switch (role) {
    case "owner":
      return { question: "owner", kind: "you", ownerName };
    case "member":
      return { question: "owner", kind: "someone-else", ownerName };
    case "unknown":
      return { question: "owner", kind: "unknown", ownerName };
  }
}

function atBiller(biller: OtherBiller): CheckNext {
  switch (biller.kind) {
    case "google-play":
    case "app-store":
      return { kind: biller.kind };
    case "retailer": {
      const { name } = biller;
      const contact = retailerContact(biller);
      return contact === null
        ? { kind: "retailer-unreachable", name }
        : { kind: "retailer", name, contact };
    }
  }
}

function nextFor(subscription: Subscription): CheckNext {
  const state = subscriptionState(subscription);
  switch (state.kind) {
    case "cancellable":
      return { kind: "cancel", subscription };
    case "withdrawn":
    case "cancelled":
      return { kind: "receipt", of: state.kind, subscription };
    case "already-off":
      return { kind: "already-done" };
    case "expired":
      return { kind: "expired" };
    case "billed-elsewhere":
      return state.isOff ? { kind: "already-done" } : atBiller(state.biller);
    case "not-owner":
      return { kind: "ask-owner", ownerName: state.ownerName };
    case "another-kind":
      return { kind: "another-kind", guide: state.guide };
    case "unknown":
      return { kind: "support" };
  }
}

/** By what helps, the question whose answer is why it cannot be done here; nothing where none of them is. */
export const reasonFor: Partial<Record<CheckNext["kind"], CheckAnswer["question"]>> = {
  "another-account": "account",
  receipt: "already-off",
  "already-done": "already-off",
  expired: "already-off",
  "google-play": "biller",
  "app-store": "biller",
  retailer: "biller",
  "retailer-unreachable": "biller",
  "ask-owner": "owner",
};

/**
 * Why someone cannot cancel: every question that can be answered, in order, and the one thing that helps.
 * Questions about a subscription wait until it is known which one it is about.
 */
export function checkCannotCancel({ account, subscriptions, chosenId }: CheckFacts): CheckResult {
  const { kind } = accountState(account, subscriptions);
  if (kind !== "has-subscriptions") {
    return { answers: [{ question: "account", kind }], next: { kind: "another-account" } };
  }
  const found: CheckAnswer = { question: "account", kind };
  const subject =
    subscriptions.length === 1 ? subscriptions[0] : subscriptions.find(({ id }) => id === chosenId);
  if (subject === undefined) return { answers: [found], next: { kind: "choose-subscription" } };
  return {
    answers: [
      found,
      alreadyOff(subject),
      payment(subject),
      { question: "biller", kind: billerKind(subject), biller: subject.biller },
      owner(subject),
    ],
    next: nextFor(subject),
  };
}
