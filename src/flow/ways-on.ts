import type { ScreenId } from "./screens.ts";

/**
 * Where people go from a screen, besides home, help and declaring without signing in, by what is fetched ahead: the `code` of the screen, its
 * `data` as well, or nothing before its `link` is approached.
 */
type WaysOn = { readonly [Ahead in "data" | "code" | "link"]?: readonly ScreenId[] };

/** The ways on from every screen. */
const table = {
  home: { link: ["sign-in", "subscriptions"] },
  "sign-in": { code: ["subscriptions", "help"], link: ["identifier", "code", "accounts"] },
  identifier: { code: ["code"] },
  code: { code: ["subscriptions"], link: ["identifier", "locked-out"] },
  accounts: { code: ["subscriptions"], link: ["identifier"] },
  subscriptions: {
    data: ["review"],
    code: ["plan-change", "payment-method", "help"],
    link: [
      "decision",
      "recurring-billing",
      "cancelled",
      "confirm",
      "withdraw",
      "withdrawn",
      "cannot-cancel",
      "storage",
      "support",
      "accounts",
      "identifier",
      "sign-in",
    ],
  },
  review: {
    data: ["confirm"],
    link: ["kept", "withdraw", "plan-change", "storage", "subscriptions"],
  },
  confirm: {
    code: ["cancelled", "kept"],
    link: [
      "decision",
      "review",
      "withdraw",
      "declare-cancellation",
      "plan-change",
      "storage",
      "subscriptions",
    ],
  },
  withdraw: { code: ["withdrawn"], link: ["kept", "decision", "subscriptions"] },
  decision: {
    link: [
      "cancelled",
      "withdrawn",
      "kept",
      "subscriptions",
      "confirm",
      "withdraw",
      "plan-change",
      "payment-method",
      "recurring-billing",
      "support",
    ],
  },
  kept: { link: ["subscriptions", "plan-change"] },
  cancelled: { link: ["recurring-billing", "withdraw", "subscriptions"] },
  withdrawn: { link: ["subscriptions"] },
  "recurring-billing": {
    link: ["kept", "subscriptions", "cancelled", "payment-method", "decision"],
  },
  "payment-method": { link: ["subscriptions", "support", "decision"] },
  "plan-change": { link: ["kept", "subscriptions", "decision"] },
  "declare-cancellation": { code: ["declaration"], link: ["subscriptions"] },
  "declare-withdrawal": { code: ["declaration"], link: ["subscriptions"] },
  declaration: { link: ["declare-cancellation", "declare-withdrawal", "support"] },
  help: {
    link: [
      "cannot-cancel",
      "locked-out",
      "on-behalf",
      "refunds",
      "storage",
      "support",
      "subscriptions",
    ],
  },
  "cannot-cancel": {
    link: [
      "review",
      "cancelled",
      "decision",
      "subscriptions",
      "storage",
      "support",
      "sign-in",
      "accounts",
      "identifier",
    ],
  },
  "locked-out": { link: ["declare-cancellation", "declare-withdrawal", "support"] },
  "on-behalf": { link: ["support"] },
  refunds: { link: ["review", "subscriptions", "decision", "sign-in"] },
  storage: { link: ["subscriptions", "decision", "sign-in"] },
  support: { link: ["cannot-cancel", "locked-out", "on-behalf", "refunds", "storage"] },
} as const satisfies Readonly<Record<ScreenId, WaysOn>>;

/** The screens that a screen leads to. */
export type NextOf<Id extends ScreenId> = {
  [Ahead in keyof (typeof table)[Id]]: (typeof table)[Id][Ahead] extends readonly (infer Name)[]
    ? Name
    : never;
}[keyof (typeof table)[Id]];

/** The ways on, each row as wide as it may be. */
export const waysOn: Readonly<Record<ScreenId, WaysOn>> = table;
