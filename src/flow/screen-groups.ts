import type { ScreenId } from "./screens.ts";

/** The parts of the journey, in its order. */
export const groups = [
  "Sign in",
  "Choose account",
  "Subscriptions",
  "Review",
  "Confirm",
  "Kept or cancelled",
  "Payment and plan",
  "Without signing in",
  "Help and support",
] as const;
type Group = (typeof groups)[number];

/** The part of the journey that each screen belongs to. */
export const groupOfScreen: Readonly<Record<ScreenId, Group>> = {
  home: "Sign in",
  "sign-in": "Sign in",
  identifier: "Sign in",
  code: "Sign in",
  accounts: "Choose account",
  subscriptions: "Subscriptions",
  review: "Review",
  confirm: "Confirm",
  decision: "Confirm",
  withdraw: "Confirm",
  kept: "Kept or cancelled",
  cancelled: "Kept or cancelled",
  withdrawn: "Kept or cancelled",
  "recurring-billing": "Kept or cancelled",
  "payment-method": "Payment and plan",
  "plan-change": "Payment and plan",
  "declare-cancellation": "Without signing in",
  "declare-withdrawal": "Without signing in",
  declaration: "Without signing in",
  help: "Help and support",
  "cannot-cancel": "Help and support",
  "locked-out": "Help and support",
  "on-behalf": "Help and support",
  refunds: "Help and support",
  storage: "Help and support",
  support: "Help and support",
};
