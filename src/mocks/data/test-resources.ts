import type { Wanted } from "../../api/open-decisions.ts";
import type { Session } from "../../api/schema/session.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { kari, kariAtWork, kariSecond } from "./people.ts";
import { planSubscription } from "./subscriptions.ts";

const accounts = [kari, kariSecond, kariAtWork];

/** A Personal subscription that renews by itself, but for what a test is about. */
export function aSubscription(changes: Partial<Subscription> = {}): Subscription {
  const { subscription } = planSubscription({
    tier: "personal",
    owner: kari,
    today: "2026-11-23",
    people: [{ name: kari.name, gigabytes: 64 }],
  });
  return { ...subscription, planChanges: [], withdrawal: null, ...changes };
}

/** Nobody is signed in, in a browser that remembers some accounts. */
export function signedOut(remembered: 0 | 1 | 3): Session {
  return {
    status: "signed-out",
    rememberedAccounts: accounts.slice(0, remembered),
    challenge: null,
  };
}

/** Someone is signed in, in a browser that remembers some accounts. */
export function signedIn(remembered: 1 | 3): Session {
  return {
    status: "signed-in",
    account: kari,
    rememberedAccounts: accounts.slice(0, remembered),
    challenge: null,
    expiresAt: "2026-11-23T16:30:00Z",
  };
}

/** Deciding to cancel the subscription that `aSubscription` is by itself. */
export const toCancel: Wanted = {
  operation: "cancelSubscription",
  subscriptionId: "sub-personal",
  body: { optionId: "end-of-term" },
  ifMatch: '"t-1"',
};
