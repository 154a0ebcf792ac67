import { completeSignIn, signOut } from "./operations/session.ts";
import { getSession, selectAccount, startSignIn } from "./operations/sign-in.ts";
import {
  changePlan,
  getPlanChangeTerms,
  getSubscription,
  listPaymentMethods,
  listSubscriptions,
  setPaymentMethod,
  setRecurringBilling,
} from "./operations/subscriptions.ts";
import {
  cancelSubscription,
  getCancellation,
  getCancellationTerms,
  getWithdrawal,
  sendCancellationReason,
  withdrawFromContract,
} from "./operations/cancellation.ts";
import {
  declareCancellation,
  getDeclaration,
  withdrawDeclaration,
} from "./operations/declaration.ts";
import { getDecision, withdrawDecision } from "./operations/decision.ts";
import { listRefundRules, requestSupport, searchHelp, sendFeedback } from "./operations/help.ts";
import type * as shape from "./operations/operation.ts";

/**
 * Every operation by name: the single source of what the API promises. Who calls an operation imports it
 * alone, so that a screen brings along only what it asks for.
 */
export const contract = {
  getSession,
  startSignIn,
  completeSignIn,
  selectAccount,
  signOut,
  listSubscriptions,
  getSubscription,
  getCancellationTerms,
  cancelSubscription,
  getCancellation,
  withdrawFromContract,
  getWithdrawal,
  declareCancellation,
  getDeclaration,
  withdrawDeclaration,
  setRecurringBilling,
  getPlanChangeTerms,
  changePlan,
  listPaymentMethods,
  setPaymentMethod,
  getDecision,
  withdrawDecision,
  searchHelp,
  listRefundRules,
  requestSupport,
  sendFeedback,
  sendCancellationReason,
} as const satisfies Record<string, shape.Operation>;

export type Contract = typeof contract;
export type OperationName = keyof Contract;

/** Whether a name is that of an operation of the contract. */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}

/** Every operation of the contract, in its order. */
export const operationNames: readonly OperationName[] =
  Object.keys(contract).filter(isOperationName);

/** The path parameters of an operation, by name. */
export type PathParameters<Name extends OperationName> = shape.PathParameters<Contract[Name]>;

/** The query of an operation, by name. */
export type Query<Name extends OperationName> = shape.Query<Contract[Name]>;

/** What a request's body means once it is read. */
export type RequestBody<Name extends OperationName> = shape.RequestBody<Contract[Name]>;

/** What an answer's body means once it is read. */
export type ResponseBody<Name extends OperationName> = shape.ResponseBody<Contract[Name]>;

/** The operation, widened so that its optional members can be read. */
export function operation(name: OperationName): shape.Operation {
  return contract[name];
}
