import type { Operation } from "./operation.ts";
import { Decision } from "../schema/decision.ts";
import { Declaration, Declare } from "../schema/declaration.ts";
import { decisionProblems } from "../schema/problem.ts";

// Cancelling or withdrawing by a written declaration, for those who cannot sign in, or will not. It belongs to
// whoever has its key, since there is no account that it could belong to.

export const declareCancellation = {
  name: "declareCancellation",
  method: "POST",
  path: "/declarations",
  status: 201,
  request: Declare,
  response: Declaration,
  idempotent: true,
  open: true,
  problems: ["date-passed", ...decisionProblems],
} as const satisfies Operation;

export const getDeclaration = {
  name: "getDeclaration",
  method: "GET",
  path: "/declarations/{key}",
  status: 200,
  response: Decision,
  open: true,
  problems: ["not-found"],
} as const satisfies Operation;

export const withdrawDeclaration = {
  name: "withdrawDeclaration",
  method: "DELETE",
  path: "/declarations/{key}",
  status: 200,
  response: Decision,
  open: true,
  problems: ["not-found"],
} as const satisfies Operation;
