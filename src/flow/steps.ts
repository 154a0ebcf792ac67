import type { Subscription } from "../api/schema/subscription.ts";
import type { Wanted } from "../api/open-decisions.ts";
import type { Session } from "../api/schema/session.ts";

/** Whether a cancellation is in force. Its receipt outranks whatever else is known of the subscription. */
export function isCancelled({ cancellationId }: Pick<Subscription, "cancellationId">): boolean {
  return cancellationId !== null;
}

/** What the server says, as far as the wizard needs it. */
export interface Facts {
  readonly session: Session;
  /** The subscription in the address; `null` where the address names none. */
  readonly subscription: Subscription | "not-found" | null;
  /** Whether a decision about it is under way whose outcome is not known, or which one was just refused. */
  readonly decision: "none" | "open" | { readonly refused: Wanted };
}

export type StepId = "sign-in" | "accounts" | "subscriptions" | "review" | "confirm";

/** What the steps depend on. */
type StepFacts = Pick<Facts, "session" | "subscription">;

/** One step of the journey. A step that is not included is neither shown nor counted. */
export interface Step {
  readonly id: StepId;
  isIncluded(facts: StepFacts): boolean;
  isCompleted(facts: StepFacts): boolean;
}

/** Whether someone is signed in. */
export function isSignedIn({ session }: Pick<Facts, "session">): boolean {
  return session.status === "signed-in";
}

/** Whether there is a choice of accounts to make. */
export function hasSeveralAccounts({ session }: Pick<Facts, "session">): boolean {
  return session.rememberedAccounts.length > 1;
}

function isFound({ subscription }: Pick<Facts, "subscription">): boolean {
  return subscription !== null && subscription !== "not-found";
}

function hasReceipt({ subscription }: Pick<Facts, "subscription">): boolean {
  return subscription !== null && subscription !== "not-found" && isCancelled(subscription);
}

/** The journey, in order. The outcome (kept or cancelled) comes after the last step. */
export const steps: readonly Step[] = [
  {
    id: "sign-in",
    isIncluded: () => true,
    // Where several accounts are remembered, signing in is choosing one of them.
    isCompleted: (facts) => isSignedIn(facts) || hasSeveralAccounts(facts),
  },
  { id: "accounts", isIncluded: hasSeveralAccounts, isCompleted: isSignedIn },
  { id: "subscriptions", isIncluded: () => true, isCompleted: isFound },
  // What was read is signed by cancelling, so these two are completed together.
  { id: "review", isIncluded: () => true, isCompleted: hasReceipt },
  { id: "confirm", isIncluded: () => true, isCompleted: hasReceipt },
];

/** Where a step stands among those that are included, counted from 1. */
export function stepPosition(id: StepId, facts: StepFacts): { number: number; total: number } {
  const included = steps.filter((step) => step.id === id || step.isIncluded(facts));
  return { number: included.findIndex((step) => step.id === id) + 1, total: included.length };
}

/** The first step before `wanted` that is still to be done; `null` when there is none. */
export function firstOpenStepBefore(wanted: StepId, facts: StepFacts): StepId | null {
  for (const step of steps) {
    if (step.id === wanted) return null;
    if (step.isIncluded(facts) && !step.isCompleted(facts)) return step.id;
  }
  return null;
}
