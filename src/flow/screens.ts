import type { OperationName, RequestBody } from "../api/contract.ts";

/** The parts of the journey, in its order. */
export const groups = [
  "Sign in",
  "Choose account",
  "Subscriptions",
  "Review",
  "Confirm",
  "Kept or cancelled",
  "Payment and plan",
  "Help and support",
] as const;
type Group = (typeof groups)[number];

/** An operation whose answer a screen shows. */
export type Read = Extract<
  OperationName,
  | "listSubscriptions"
  | "getCancellationTerms"
  | "getCancellation"
  | "listPaymentMethods"
  | "getPlanChangeTerms"
  | "listRefundRules"
>;

/** The name under which people are asked what they think of a screen. */
export type FeedbackName = RequestBody<"sendFeedback">["page"];

/** What is known about a screen. */
export interface ScreenRow {
  /** Its address; `:subscriptionId` stands for the subscription that it is about. */
  readonly path: string;
  readonly group: Group;
  /** The file that its code comes in: the first script, or one that is loaded when it is needed. */
  readonly chunk: "first" | "wizard" | "billing" | "help";
  /**
   * What must be so for it to be shown; `resolveStep` says which screen is shown instead. With `nothing` it does
   * not even wait for the API.
   */
  readonly needs:
    | "nothing"
    | "session"
    | "pending-code"
    | "account-choice"
    | "signed-in"
    | "cancellable"
    | "cancelled"
    | "recurring-billing-off"
    | "changeable-payment"
    | "changeable-plan"
    | "open-decision";
  /** What it shows of the API, besides the session and the subscription in its address. */
  readonly reads: readonly Read[];
  /** That it shows the subscription only as the API knows it now, not as it was read a while ago. */
  readonly isReadAnew?: true;
  /**
   * Where people go from it, besides home and help, by what is fetched ahead: the `code` of the screen, its `data` as
   * well, or nothing before its `link` is approached.
   */
  readonly next: { readonly [Ahead in "data" | "code" | "link"]?: readonly string[] };
  /** The search parameter that holds the choice made on it. */
  readonly choice?: string;
  /** Below it, people are asked what they think of it. */
  readonly feedback?: FeedbackName;
}

/** What the pages of help have in common. */
const help = { group: "Help and support", chunk: "help", needs: "nothing" } as const;

/** The table of screens: what is known about a screen stands here, once, and everything else derives from it. */
const table = {
  home: {
    path: "/",
    group: "Sign in",
    chunk: "first",
    needs: "session",
    reads: [],
    next: { link: ["sign-in", "subscriptions"] },
  },
  "sign-in": {
    path: "/sign-in",
    group: "Sign in",
    chunk: "first",
    needs: "session",
    reads: [],
    next: { code: ["subscriptions", "help"], link: ["identifier", "code", "accounts"] },
  },
  identifier: {
    path: "/sign-in/identifier",
    group: "Sign in",
    chunk: "wizard",
    needs: "session",
    reads: [],
    next: { code: ["code"] },
  },
  code: {
    path: "/sign-in/code",
    group: "Sign in",
    chunk: "wizard",
    needs: "pending-code",
    reads: [],
    next: { code: ["subscriptions"], link: ["identifier", "locked-out"] },
  },
  accounts: {
    path: "/accounts",
    group: "Choose account",
    chunk: "wizard",
    needs: "account-choice",
    reads: [],
    next: { code: ["subscriptions"], link: ["identifier"] },
  },
  subscriptions: {
    path: "/subscriptions",
    group: "Subscriptions",
    chunk: "wizard",
    needs: "signed-in",
    reads: ["listSubscriptions"],
    next: {
      data: ["review"],
      code: ["plan-change", "payment-method", "help"],
      link: [
        "decision",
        "recurring-billing",
        "cancelled",
        "cannot-cancel",
        "storage",
        "support",
        "accounts",
        "identifier",
        "sign-in",
      ],
    },
  },
  review: {
    path: "/subscriptions/:subscriptionId/review",
    group: "Review",
    chunk: "wizard",
    needs: "cancellable",
    reads: ["getCancellationTerms"],
    next: { data: ["confirm"], link: ["kept", "plan-change", "storage", "subscriptions"] },
  },
  confirm: {
    path: "/subscriptions/:subscriptionId/confirm",
    group: "Confirm",
    chunk: "wizard",
    needs: "cancellable",
    reads: ["getCancellationTerms"],
    next: { code: ["cancelled", "kept"], link: ["decision", "review"] },
    choice: "choice",
  },
  decision: {
    path: "/subscriptions/:subscriptionId/decision",
    group: "Confirm",
    chunk: "wizard",
    needs: "open-decision",
    reads: [],
    next: {
      link: [
        "cancelled",
        "kept",
        "subscriptions",
        "confirm",
        "plan-change",
        "payment-method",
        "recurring-billing",
        "support",
      ],
    },
  },
  kept: {
    path: "/subscriptions/:subscriptionId/kept",
    group: "Kept or cancelled",
    chunk: "wizard",
    needs: "cancellable",
    reads: [],
    isReadAnew: true,
    next: { link: ["subscriptions", "plan-change"] },
    feedback: "kept",
  },
  cancelled: {
    path: "/subscriptions/:subscriptionId/cancelled",
    group: "Kept or cancelled",
    chunk: "wizard",
    needs: "cancelled",
    reads: ["getCancellation"],
    next: { link: ["recurring-billing", "subscriptions"] },
    feedback: "cancelled",
  },
  "recurring-billing": {
    path: "/subscriptions/:subscriptionId/recurring-billing",
    group: "Kept or cancelled",
    chunk: "billing",
    needs: "recurring-billing-off",
    reads: [],
    next: { link: ["kept", "subscriptions", "cancelled", "payment-method", "decision"] },
  },
  "payment-method": {
    path: "/subscriptions/:subscriptionId/payment-method",
    group: "Payment and plan",
    chunk: "billing",
    needs: "changeable-payment",
    reads: ["listPaymentMethods", "listSubscriptions"],
    next: { link: ["subscriptions", "support", "decision"] },
    choice: "choice",
  },
  "plan-change": {
    path: "/subscriptions/:subscriptionId/plan-change",
    group: "Payment and plan",
    chunk: "billing",
    needs: "changeable-plan",
    reads: ["getPlanChangeTerms"],
    next: { link: ["kept", "subscriptions", "decision"] },
    choice: "choice",
  },
  help: {
    path: "/help",
    ...help,
    reads: [],
    next: {
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
    feedback: "help",
  },
  "cannot-cancel": {
    path: "/help/cannot-cancel",
    ...help,
    reads: ["listSubscriptions"],
    next: {
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
    choice: "subscription",
    feedback: "help",
  },
  "locked-out": {
    path: "/help/locked-out",
    ...help,
    reads: [],
    next: { link: ["support"] },
    feedback: "help",
  },
  "on-behalf": {
    path: "/help/on-behalf",
    ...help,
    reads: [],
    next: { link: ["support"] },
    feedback: "help",
  },
  refunds: {
    path: "/help/refunds",
    ...help,
    reads: ["listRefundRules", "listSubscriptions", "getCancellationTerms"],
    next: { link: ["review", "subscriptions", "decision", "sign-in"] },
    feedback: "help",
  },
  storage: {
    path: "/help/storage",
    ...help,
    reads: ["listSubscriptions", "getCancellationTerms"],
    next: { link: ["subscriptions", "decision", "sign-in"] },
    feedback: "help",
  },
  support: {
    path: "/support",
    ...help,
    reads: ["listSubscriptions"],
    next: { link: ["cannot-cancel", "locked-out", "on-behalf", "refunds", "storage"] },
  },
} as const satisfies Readonly<Record<string, ScreenRow>>;

type Table = typeof table;
/** A screen, by its name. */
export type ScreenId = keyof Table;

/** The screens whose row says this in a column. */
export type ScreensWith<Column extends keyof ScreenRow, Value> = {
  [Id in ScreenId]: Table[Id] extends { readonly [Key in Column]: Value } ? Id : never;
}[ScreenId];

/** The chunks with screens that ask for feedback. */
export type FeedbackChunk = Table[ScreensWith<"feedback", FeedbackName>]["chunk"];

/** The names in a screen's column of ways on. */
export type NextOf<Id extends ScreenId> = {
  [Ahead in keyof Table[Id]["next"]]: Table[Id]["next"][Ahead] extends readonly (infer Name)[]
    ? Name
    : never;
}[keyof Table[Id]["next"]];

type SubscriptionScreenId = ScreensWith<"path", `${string}:subscriptionId${string}`>;

/** The rows of the table, each as wide as a row may be. */
export const screens: Readonly<Record<ScreenId, ScreenRow>> = table;

/** Whether there is a screen of this name. */
export function isScreenId(name: string): name is ScreenId {
  return Object.hasOwn(table, name);
}

/** All screens, in the order of the journey. */
export const screenIds: readonly ScreenId[] = Object.keys(table).filter(isScreenId);

/** The address of a screen; of one about a subscription, with its id. */
export function pathOf(screen: Exclude<ScreenId, SubscriptionScreenId>): string;
export function pathOf(screen: ScreenId, subscriptionId: string): string;
export function pathOf(screen: ScreenId, subscriptionId = ""): string {
  return screens[screen].path.replace(":subscriptionId", encodeURIComponent(subscriptionId));
}
