import type { OperationName, RequestBody } from "../api/contract.ts";

/** An operation whose answer a screen shows. */
export type Read = Extract<
  OperationName,
  | "listSubscriptions"
  | "getCancellationTerms"
  | "getCancellation"
  | "getWithdrawal"
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
    | "withdrawable"
    | "withdrawn"
    | "recurring-billing-off"
    | "changeable-payment"
    | "changeable-plan"
    | "open-decision";
  /** What it shows of the API, besides the session and the subscription in its address. */
  readonly reads: readonly Read[];
  /** That it shows the subscription only as the API knows it now, not as it was read a while ago. */
  readonly isReadAnew?: true;
  /** The search parameter that holds the choice made on it. */
  readonly choice?: string;
  /** Below it, people are asked what they think of it. */
  readonly feedback?: FeedbackName;
}

/** What the pages have in common that anyone may need, signed in or not. */
const help = { chunk: "help", needs: "nothing" } as const;

/**
 * The table of screens: what is known about a screen stands here, once, and everything else derives from it. Where
 * people go from it stands in `ways-on.ts`, and the part of the journey that it belongs to in `screen-groups.ts`, since
 * the first screen asks for neither.
 */
const table = {
  home: {
    path: "/",
    chunk: "first",
    needs: "session",
    reads: [],
  },
  "sign-in": {
    path: "/sign-in",
    chunk: "first",
    needs: "session",
    reads: [],
  },
  identifier: {
    path: "/sign-in/identifier",
    chunk: "wizard",
    needs: "session",
    reads: [],
  },
  code: {
    path: "/sign-in/code",
    chunk: "wizard",
    needs: "pending-code",
    reads: [],
  },
  accounts: {
    path: "/accounts",
    chunk: "wizard",
    needs: "account-choice",
    reads: [],
  },
  subscriptions: {
    path: "/subscriptions",
    chunk: "wizard",
    needs: "signed-in",
    reads: ["listSubscriptions"],
  },
  review: {
    path: "/subscriptions/:subscriptionId/review",
    chunk: "wizard",
    needs: "cancellable",
    reads: ["getCancellationTerms"],
  },
  confirm: {
    path: "/subscriptions/:subscriptionId/confirm",
    chunk: "wizard",
    needs: "cancellable",
    reads: ["getCancellationTerms"],
    choice: "choice",
  },
  decision: {
    path: "/subscriptions/:subscriptionId/decision",
    chunk: "wizard",
    needs: "open-decision",
    reads: [],
  },
  withdraw: {
    path: "/subscriptions/:subscriptionId/withdraw",
    chunk: "wizard",
    needs: "withdrawable",
    reads: [],
    isReadAnew: true,
  },
  kept: {
    path: "/subscriptions/:subscriptionId/kept",
    chunk: "wizard",
    needs: "cancellable",
    reads: [],
    isReadAnew: true,
    feedback: "kept",
  },
  cancelled: {
    path: "/subscriptions/:subscriptionId/cancelled",
    chunk: "wizard",
    needs: "cancelled",
    reads: ["getCancellation"],
    feedback: "cancelled",
  },
  withdrawn: {
    path: "/subscriptions/:subscriptionId/withdrawn",
    chunk: "wizard",
    needs: "withdrawn",
    reads: ["getWithdrawal"],
  },
  "recurring-billing": {
    path: "/subscriptions/:subscriptionId/recurring-billing",
    chunk: "billing",
    needs: "recurring-billing-off",
    reads: [],
  },
  "payment-method": {
    path: "/subscriptions/:subscriptionId/payment-method",
    chunk: "billing",
    needs: "changeable-payment",
    reads: ["listPaymentMethods", "listSubscriptions"],
    choice: "choice",
  },
  "plan-change": {
    path: "/subscriptions/:subscriptionId/plan-change",
    chunk: "billing",
    needs: "changeable-plan",
    reads: ["getPlanChangeTerms"],
    choice: "choice",
  },
  "declare-cancellation": {
    path: "/cancel",
    ...help,
    reads: ["listSubscriptions"],
    choice: "subscription",
  },
  "declare-withdrawal": {
    path: "/withdraw",
    ...help,
    reads: ["listSubscriptions"],
  },
  declaration: {
    path: "/declaration",
    ...help,
    reads: [],
  },
  help: {
    path: "/help",
    ...help,
    reads: [],
    feedback: "help",
  },
  "cannot-cancel": {
    path: "/help/cannot-cancel",
    ...help,
    reads: ["listSubscriptions"],
    choice: "subscription",
    feedback: "help",
  },
  "locked-out": {
    path: "/help/locked-out",
    ...help,
    reads: [],
    feedback: "help",
  },
  "on-behalf": {
    path: "/help/on-behalf",
    ...help,
    reads: [],
    feedback: "help",
  },
  refunds: {
    path: "/help/refunds",
    ...help,
    reads: ["listRefundRules", "listSubscriptions", "getCancellationTerms"],
    feedback: "help",
  },
  storage: {
    path: "/help/storage",
    ...help,
    reads: ["listSubscriptions", "getCancellationTerms"],
    feedback: "help",
  },
  support: {
    path: "/support",
    ...help,
    reads: ["listSubscriptions"],
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
