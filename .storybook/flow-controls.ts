import type { ScreenId } from "../src/flow/screens.ts";
import type { NextOf } from "../src/flow/ways-on.ts";
import type { PlainMessageId } from "./translated.tsx";

/** What a control says that leads on; in words where it is named by the API, or leads on by itself. */
export type Control = PlainMessageId | { readonly inWords: string };

export const byItself = { inWords: "by itself" } as const;
const anAccount = { inWords: "an account’s name" } as const;
const cancel = "cancel-label.cancel-subscription";

/** The control on every way of the table: whoever adds a way there is asked here what leads along it. */
export const controls: {
  readonly [From in ScreenId]: Readonly<Record<NextOf<From> & string, Control>>;
} = {
  home: { "sign-in": byItself, subscriptions: byItself },
  "sign-in": {
    identifier: "sign-in.another-account",
    code: "identifier.send-code",
    accounts: "sign-in.heading",
    subscriptions: "sign-in.continue",
    help: "sign-in.trouble-link",
  },
  identifier: { code: "identifier.send-code" },
  code: {
    identifier: "code.again",
    subscriptions: "sign-in.heading",
    "locked-out": "locked.link",
  },
  accounts: { identifier: "accounts.another", subscriptions: anAccount },
  subscriptions: {
    review: cancel,
    confirm: cancel,
    withdraw: "withdraw.open",
    withdrawn: "cancelled-state.receipt",
    "plan-change": "plan-change.open",
    "payment-method": "payment-method.change",
    help: "layout.help",
    decision: "decision.find-out",
    "recurring-billing": "recurring-billing.turn-on",
    cancelled: "cancelled-state.receipt",
    "cannot-cancel": "help.cannot-cancel.heading",
    storage: "not-owner.link",
    support: "contact-support",
    accounts: "subscriptions.not-you",
    identifier: "subscriptions.not-you",
    "sign-in": "subscriptions.sign-out",
  },
  review: {
    confirm: "choice.cancel",
    kept: "choice.keep",
    withdraw: "withdraw.open",
    "plan-change": "plan-change.open",
    storage: "storage.more",
    subscriptions: "subscriptions.back",
  },
  confirm: {
    cancelled: cancel,
    kept: "confirm.keep",
    decision: cancel,
    review: "review.heading",
    withdraw: "withdraw.open",
    "declare-cancellation": "statement.for-cause",
    "plan-change": "plan-change.open",
    storage: "storage.more",
    subscriptions: "subscriptions.back",
  },
  withdraw: {
    withdrawn: "withdraw.confirm",
    decision: "withdraw.confirm",
    kept: "confirm.keep",
    subscriptions: "withdraw.leave",
  },
  decision: {
    cancelled: cancel,
    withdrawn: "withdraw.confirm",
    kept: "confirm.keep",
    subscriptions: "payment-change.save",
    confirm: "decision.back",
    withdraw: "decision.back",
    "plan-change": "decision.back",
    "payment-method": "decision.back",
    "recurring-billing": "decision.back",
    support: "contact-support",
  },
  kept: { subscriptions: "kept.other-plans", "plan-change": "plan-change.open" },
  withdrawn: { subscriptions: "next.subscriptions" },
  cancelled: {
    withdraw: "withdraw.open",
    "recurring-billing": "recurring-billing.turn-on",
    subscriptions: "next.subscriptions",
  },
  "recurring-billing": {
    kept: "recurring-billing.turn-on",
    subscriptions: "turn-on.leave-off",
    cancelled: "turn-on.leave-off",
    "payment-method": "payment-method.change",
    decision: "recurring-billing.turn-on",
  },
  "payment-method": {
    subscriptions: "payment-change.save",
    support: "contact-support",
    decision: "payment-change.save",
  },
  "plan-change": {
    kept: "plan-change.open",
    subscriptions: "plan-switch.keep",
    decision: "plan-change.open",
  },
  help: {
    "cannot-cancel": "help.cannot-cancel.heading",
    "locked-out": "help.locked-out.heading",
    "on-behalf": "help.on-behalf.heading",
    refunds: "help.refunds.heading",
    storage: "help.storage.heading",
    support: "help.contact.heading",
    subscriptions: "help.payment.link",
  },
  "cannot-cancel": {
    review: cancel,
    cancelled: "check-next.receipt-link",
    decision: "decision.find-out",
    subscriptions: "check-next.subscriptions",
    storage: "check-next.files",
    support: "contact-support",
    "sign-in": "sign-in.heading",
    accounts: "sign-in.another-account",
    identifier: "sign-in.another-account",
  },
  "declare-cancellation": { declaration: "declare.send", subscriptions: "next.subscriptions" },
  "declare-withdrawal": { declaration: "withdraw.confirm", subscriptions: "next.subscriptions" },
  declaration: {
    "declare-cancellation": "declare.open",
    "declare-withdrawal": "withdraw.open",
    support: "contact-support",
  },
  "locked-out": {
    "declare-cancellation": "declare.open",
    "declare-withdrawal": "withdraw.open",
    support: "contact-support",
  },
  "on-behalf": { support: "contact-support" },
  refunds: {
    review: { inWords: "“Review” and the plan’s name" },
    subscriptions: "own-facts.more",
    decision: "decision.find-out",
    "sign-in": "sign-in.heading",
  },
  storage: {
    subscriptions: "own-facts.more",
    decision: "decision.find-out",
    "sign-in": "sign-in.heading",
  },
  support: {
    "cannot-cancel": "help.cannot-cancel.heading",
    "locked-out": "help.locked-out.heading",
    "on-behalf": "help.on-behalf.heading",
    refunds: "help.refunds.heading",
    storage: "help.storage.heading",
  },
};
