import type { Operation } from "./operation.ts";
import { decisionProblems } from "../schema/problem.ts";
import {
  CancelSubscription,
  Cancellation,
  CancellationTerms,
  SendCancellationReason,
  Withdrawal,
} from "../schema/cancellation.ts";

// Cancelling, withdrawing, and what comes of it.

export const getCancellationTerms = {
  name: "getCancellationTerms",
  method: "GET",
  path: "/subscriptions/{subscriptionId}/cancellation-terms",
  status: 200,
  response: CancellationTerms,
  versioned: true,
  problems: ["not-found", "not-cancellable"],
} as const satisfies Operation;

export const cancelSubscription = {
  name: "cancelSubscription",
  method: "POST",
  path: "/subscriptions/{subscriptionId}/cancellation",
  status: 201,
  request: CancelSubscription,
  response: Cancellation,
  ifMatch: true,
  idempotent: true,
  includes: ["getSubscription"],
  problems: [
    "not-found",
    "not-cancellable",
    "terms-changed",
    "already-cancelled",
    "already-withdrawn",
    ...decisionProblems,
  ],
} as const satisfies Operation;

export const getCancellation = {
  name: "getCancellation",
  method: "GET",
  path: "/subscriptions/{subscriptionId}/cancellation",
  status: 200,
  response: Cancellation,
  problems: ["not-found"],
} as const satisfies Operation;

export const withdrawFromContract = {
  name: "withdrawFromContract",
  method: "POST",
  path: "/subscriptions/{subscriptionId}/withdrawal",
  status: 201,
  response: Withdrawal,
  ifMatch: true,
  idempotent: true,
  includes: ["getSubscription"],
  problems: [
    "not-found",
    "withdrawal-closed",
    "terms-changed",
    "already-withdrawn",
    ...decisionProblems,
  ],
} as const satisfies Operation;

export const getWithdrawal = {
  name: "getWithdrawal",
  method: "GET",
  path: "/subscriptions/{subscriptionId}/withdrawal",
  status: 200,
  response: Withdrawal,
  problems: ["not-found"],
} as const satisfies Operation;

export const sendCancellationReason = {
  name: "sendCancellationReason",
  method: "POST",
  path: "/cancellations/{cancellationId}/reason",
  status: 204,
  request: SendCancellationReason,
  idempotent: true,
  problems: ["not-found"],
} as const satisfies Operation;
