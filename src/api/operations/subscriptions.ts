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
  method: "GET",
  path: "/subscriptions",
  status: 200,
  response: SubscriptionList,
  problems: [],
} as const satisfies Operation;

export const getSubscription = {
  name: "getSubscription",
  method: "GET",
  path: "/subscriptions/{subscriptionId}",
  status: 200,
  response: SubscriptionAnswer,
  versioned: true,
  problems: ["not-found"],
} as const satisfies Operation;

export const setRecurringBilling = {
  name: "setRecurringBilling",
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
  method: "GET",
  path: "/subscriptions/{subscriptionId}/plan-changes",
  status: 200,
  response: PlanChangeTerms,
  versioned: true,
  problems: ["not-found"],
} as const satisfies Operation;

export const changePlan = {
  name: "changePlan",
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
  method: "GET",
  path: "/payment-methods",
  status: 200,
  response: PaymentMethodList,
  problems: [],
} as const satisfies Operation;

export const setPaymentMethod = {
  name: "setPaymentMethod",
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
