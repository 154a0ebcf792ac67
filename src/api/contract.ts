import type * as v from "valibot";
import {
  CancelSubscription,
  Cancellation,
  CancellationTerms,
  SendCancellationReason,
} from "./schema/cancellation.ts";
import type { ProblemType } from "./schema/problem.ts";
import {
  CompleteSignIn,
  SelectAccount,
  Session,
  SignInChallenge,
  StartSignIn,
} from "./schema/session.ts";
import {
  HelpSuggestions,
  RefundRules,
  RequestSupport,
  SendFeedback,
  SupportRoute,
} from "./schema/help.ts";
import {
  ChangePlan,
  PaymentMethodList,
  PlanChangeTerms,
  SetPaymentMethod,
  SetRecurringBilling,
  Subscription,
  SubscriptionList,
} from "./schema/subscription.ts";

type Schema = v.GenericSchema<unknown, unknown>;

/** One operation of the API, as data: the client, the mock server and the OpenAPI document read it. */
interface Operation {
  readonly summary: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Relative to the API's base address; `{name}` is a parameter. */
  readonly path: `/${string}`;
  /** The names of what is asked in the query. */
  readonly query?: readonly string[];
  readonly status: 200 | 201 | 204;
  readonly request?: Schema;
  /** Absent where the answer has no body. */
  readonly response?: Schema;
  /** Whether the answer carries a version in `ETag`. */
  readonly versioned?: true;
  /** Whether the request must carry `If-Match` with the version that was on the screen. */
  readonly ifMatch?: true;
  /** Whether the request must carry an `Idempotency-Key`. */
  readonly idempotent?: true;
  /** Whether it can be called without being signed in. */
  readonly open?: true;
  /** The operation's own problems, besides those that any operation can have. */
  readonly problems: readonly ProblemType[];
}

/** Every operation by name: the single source of what the API promises. */
export const contract = {
  getSession: {
    summary: "Who is signed in in this browser",
    method: "GET",
    path: "/session",
    status: 200,
    response: Session,
    open: true,
    problems: [],
  },
  startSignIn: {
    summary: "Ask for a one-time code",
    method: "POST",
    path: "/sign-in-challenges",
    status: 201,
    request: StartSignIn,
    response: SignInChallenge,
    idempotent: true,
    open: true,
    problems: ["account-not-found", "account-locked"],
  },
  completeSignIn: {
    summary: "Sign in with the one-time code",
    method: "POST",
    path: "/session",
    status: 201,
    request: CompleteSignIn,
    response: Session,
    idempotent: true,
    open: true,
    problems: ["code-wrong", "challenge-expired", "account-locked"],
  },
  selectAccount: {
    summary: "Choose one of the remembered accounts",
    method: "PUT",
    path: "/session/account",
    status: 200,
    request: SelectAccount,
    response: Session,
    idempotent: true,
    open: true,
    problems: ["not-found", "sign-in-required"],
  },
  signOut: {
    summary: "Sign out",
    method: "DELETE",
    path: "/session",
    status: 204,
    open: true,
    problems: [],
  },
  listSubscriptions: {
    summary: "All subscriptions of the signed-in account",
    method: "GET",
    path: "/subscriptions",
    status: 200,
    response: SubscriptionList,
    problems: [],
  },
  getSubscription: {
    summary: "One subscription",
    method: "GET",
    path: "/subscriptions/{subscriptionId}",
    status: 200,
    response: Subscription,
    versioned: true,
    problems: ["not-found"],
  },
  getCancellationTerms: {
    summary: "What cancelling would mean",
    method: "GET",
    path: "/subscriptions/{subscriptionId}/cancellation-terms",
    status: 200,
    response: CancellationTerms,
    versioned: true,
    problems: ["not-found", "not-cancellable"],
  },
  cancelSubscription: {
    summary: "Cancel, on the terms that were seen",
    method: "POST",
    path: "/subscriptions/{subscriptionId}/cancellation",
    status: 201,
    request: CancelSubscription,
    response: Cancellation,
    ifMatch: true,
    idempotent: true,
    problems: ["not-found", "not-cancellable", "terms-changed", "already-cancelled"],
  },
  getCancellation: {
    summary: "The receipt of the cancellation in force",
    method: "GET",
    path: "/subscriptions/{subscriptionId}/cancellation",
    status: 200,
    response: Cancellation,
    problems: ["not-found"],
  },
  setRecurringBilling: {
    summary: "Turn recurring billing on or off",
    method: "PUT",
    path: "/subscriptions/{subscriptionId}/recurring-billing",
    status: 200,
    request: SetRecurringBilling,
    response: Subscription,
    versioned: true,
    ifMatch: true,
    idempotent: true,
    problems: ["not-found", "terms-changed", "payment-method-required"],
  },
  getPlanChangeTerms: {
    summary: "The plans one could change to, against what is in use",
    method: "GET",
    path: "/subscriptions/{subscriptionId}/plan-changes",
    status: 200,
    response: PlanChangeTerms,
    versioned: true,
    problems: ["not-found"],
  },
  changePlan: {
    summary: "Change plan when the term ends, on the terms that were seen",
    method: "POST",
    path: "/subscriptions/{subscriptionId}/plan-change",
    status: 201,
    request: ChangePlan,
    response: Subscription,
    versioned: true,
    ifMatch: true,
    idempotent: true,
    problems: ["not-found", "terms-changed"],
  },
  listPaymentMethods: {
    summary: "Saved ways of paying, and where to add one",
    method: "GET",
    path: "/payment-methods",
    status: 200,
    response: PaymentMethodList,
    problems: [],
  },
  setPaymentMethod: {
    summary: "Pay another saved way",
    method: "PUT",
    path: "/subscriptions/{subscriptionId}/payment-method",
    status: 200,
    request: SetPaymentMethod,
    response: Subscription,
    versioned: true,
    idempotent: true,
    problems: ["not-found", "payment-method-required"],
  },
  searchHelp: {
    summary: "Help topics that fit a description",
    method: "GET",
    path: "/help",
    query: ["q"],
    status: 200,
    response: HelpSuggestions,
    open: true,
    problems: [],
  },
  listRefundRules: {
    summary: "Countries that give a prorated refund",
    method: "GET",
    path: "/refund-rules",
    status: 200,
    response: RefundRules,
    open: true,
    problems: [],
  },
  requestSupport: {
    summary: "Be routed to the one best way of reaching a person",
    method: "POST",
    path: "/support-requests",
    status: 201,
    request: RequestSupport,
    response: SupportRoute,
    idempotent: true,
    open: true,
    problems: [],
  },
  sendFeedback: {
    summary: "Say what one thought of a page",
    method: "POST",
    path: "/feedback",
    status: 204,
    request: SendFeedback,
    idempotent: true,
    open: true,
    problems: [],
  },
  sendCancellationReason: {
    summary: "Say why, after cancelling; never required",
    method: "POST",
    path: "/cancellations/{cancellationId}/reason",
    status: 204,
    request: SendCancellationReason,
    idempotent: true,
    problems: ["not-found"],
  },
} as const satisfies Record<string, Operation>;

export type Contract = typeof contract;
export type OperationName = keyof Contract;

type ParameterNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

/** The path parameters of an operation, by name. */
export type PathParameters<Name extends OperationName> = Record<
  ParameterNames<Contract[Name]["path"]>,
  string
>;

type QueryNames<Name extends OperationName> = Contract[Name] extends {
  query: readonly (infer Key extends string)[];
}
  ? Key
  : never;

/** The query of an operation, by name. */
export type Query<Name extends OperationName> = Record<QueryNames<Name>, string>;

/** What a request's body means once it is read. */
export type RequestBody<Name extends OperationName> = Contract[Name] extends {
  request: infer Body extends Schema;
}
  ? v.InferOutput<Body>
  : undefined;

/** What an answer's body means once it is read. */
export type ResponseBody<Name extends OperationName> = Contract[Name] extends {
  response: infer Body extends Schema;
}
  ? v.InferOutput<Body>
  : undefined;

/** The operation, widened so that its optional members can be read. */
export function operation(name: OperationName): Operation {
  return contract[name];
}
