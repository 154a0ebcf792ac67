import type { Operation } from "./operation.ts";
import { decisionProblems } from "../schema/problem.ts";
import {
  ChangePlan,
  PaymentMethodList,
  PlanChangeTerms,
  SetPaymentMethod,
  SetRecurringBilling,
  SubscriptionAnswer,
  SubscriptionList,
} from "../schema/subscription.ts";

// Subscriptions, and what can be changed about them.

export const listSubscriptions = {
  name: "listSubscriptions",
  summary: "All subscriptions of the signed-in account",
  method: "GET",
  path: "/subscriptions",
  status: 200,
  response: SubscriptionList,
  problems: [],
} as const satisfies Operation;

export const getSubscription = {
  name: "getSubscription",
  summary: "One subscription",
  method: "GET",
  path: "/subscriptions/{subscriptionId}",
  status: 200,
  response: SubscriptionAnswer,
  versioned: true,
  problems: ["not-found"],
} as const satisfies Operation;

export const setRecurringBilling = {
  name: "setRecurringBilling",
  summary: "Turn recurring billing on or off",
  method: "PUT",
  path: "/subscriptions/{subscriptionId}/recurring-billing",
  status: 200,
  request: SetRecurringBilling,
  response: SubscriptionAnswer,
  versioned: true,
  ifMatch: true,
  idempotent: true,
  includes: ["getSubscription"],
  problems: ["not-found", "terms-changed", "payment-method-required", ...decisionProblems],
} as const satisfies Operation;

export const getPlanChangeTerms = {
  name: "getPlanChangeTerms",
  summary: "The plans one could change to, against what is in use",
  method: "GET",
  path: "/subscriptions/{subscriptionId}/plan-changes",
  status: 200,
  response: PlanChangeTerms,
  versioned: true,
  problems: ["not-found"],
} as const satisfies Operation;

export const changePlan = {
  name: "changePlan",
  summary: "Change plan when the term ends, on the terms that were seen",
  method: "POST",
  path: "/subscriptions/{subscriptionId}/plan-change",
  status: 201,
  request: ChangePlan,
  response: SubscriptionAnswer,
  versioned: true,
  ifMatch: true,
  idempotent: true,
  includes: ["getSubscription"],
  problems: ["not-found", "terms-changed", ...decisionProblems],
} as const satisfies Operation;

export const listPaymentMethods = {
  name: "listPaymentMethods",
  summary: "Saved ways of paying, and where to add one",
  method: "GET",
  path: "/payment-methods",
  status: 200,
  response: PaymentMethodList,
  problems: [],
} as const satisfies Operation;

export const setPaymentMethod = {
  name: "setPaymentMethod",
  summary: "Pay another saved way",
  method: "PUT",
  path: "/subscriptions/{subscriptionId}/payment-method",
  status: 200,
  request: SetPaymentMethod,
  response: SubscriptionAnswer,
  versioned: true,
  idempotent: true,
  includes: ["listSubscriptions"],
  problems: ["not-found", "payment-method-required", ...decisionProblems],
} as const satisfies Operation;
