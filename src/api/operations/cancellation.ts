import type { Operation } from "./operation.ts";
import { decisionProblems } from "../schema/problem.ts";
import {
  CancelSubscription,
  Cancellation,
  CancellationTerms,
  SendCancellationReason,
} from "../schema/cancellation.ts";

// Cancelling, and what comes of it.

export const getCancellationTerms = {
  name: "getCancellationTerms",
  summary: "What cancelling would mean",
  method: "GET",
  path: "/subscriptions/{subscriptionId}/cancellation-terms",
  status: 200,
  response: CancellationTerms,
  versioned: true,
  problems: ["not-found", "not-cancellable"],
} as const satisfies Operation;

export const cancelSubscription = {
  name: "cancelSubscription",
  summary: "Cancel, on the terms that were seen",
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
    ...decisionProblems,
  ],
} as const satisfies Operation;

export const getCancellation = {
  name: "getCancellation",
  summary: "The receipt of the cancellation in force",
  method: "GET",
  path: "/subscriptions/{subscriptionId}/cancellation",
  status: 200,
  response: Cancellation,
  problems: ["not-found"],
} as const satisfies Operation;

export const sendCancellationReason = {
  name: "sendCancellationReason",
  summary: "Say why, after cancelling; never required",
  method: "POST",
  path: "/cancellations/{cancellationId}/reason",
  status: 204,
  request: SendCancellationReason,
  idempotent: true,
  problems: ["not-found"],
} as const satisfies Operation;
