import type { Profile, Subscription } from "../api/schema/subscription.ts";
import type { Wanted } from "../api/open-decisions.ts";
import type { Session } from "../api/schema/session.ts";
import { journeyOf, type JourneyScreen } from "./journeys.ts";

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

/** Whether someone is signed in. */
export function isSignedIn({ session }: Pick<Facts, "session">): boolean {
  return session.status === "signed-in";
}

/** Whether there is a choice of accounts to make. */
export function hasSeveralAccounts({ session }: Pick<Facts, "session">): boolean {
  return session.rememberedAccounts.length > 1;
}

/** A step of the way; the outcome (kept or cancelled) comes after the last one. Choosing an account is part of signing in. */
type Step = "sign-in" | "subscriptions" | JourneyScreen;

/** Where a step stands on the way, counted from 1. The way differs by profile. */
export function stepPosition(id: Step, profile: Profile): { number: number; total: number } {
  const steps: readonly Step[] = ["sign-in", "subscriptions", ...journeyOf(profile)];
  return { number: steps.indexOf(id) + 1, total: steps.length };
}
