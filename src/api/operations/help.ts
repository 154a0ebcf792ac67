import type { Operation } from "./operation.ts";
import {
  HelpSuggestions,
  RefundRules,
  RequestSupport,
  SendFeedback,
  SupportRoute,
} from "../schema/help.ts";

// Help, support and feedback.

export const searchHelp = {
  name: "searchHelp",
  method: "GET",
  path: "/help",
  query: ["q"],
  status: 200,
  response: HelpSuggestions,
  open: true,
  problems: [],
} as const satisfies Operation;

export const listRefundRules = {
  name: "listRefundRules",
  method: "GET",
  path: "/refund-rules",
  status: 200,
  response: RefundRules,
  open: true,
  problems: [],
} as const satisfies Operation;

export const requestSupport = {
  name: "requestSupport",
  method: "POST",
  path: "/support-requests",
  status: 201,
  request: RequestSupport,
  response: SupportRoute,
  idempotent: true,
  open: true,
  problems: [],
} as const satisfies Operation;

export const sendFeedback = {
  name: "sendFeedback",
  method: "POST",
  path: "/feedback",
  status: 204,
  request: SendFeedback,
  idempotent: true,
  open: true,
  problems: [],
} as const satisfies Operation;
