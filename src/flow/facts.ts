import type { Wanted } from "../api/open-decisions.ts";
import type { Session } from "../api/schema/session.ts";
import type { Subscription } from "../api/schema/subscription.ts";

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
