import type { Operation } from "./operation.ts";
import { Decision } from "../schema/decision.ts";

// What became of a decision, by the key that it was sent under.

export const getDecision = {
  name: "getDecision",
  method: "GET",
  path: "/decisions/{key}",
  status: 200,
  response: Decision,
  problems: ["not-found"],
} as const satisfies Operation;

export const withdrawDecision = {
  name: "withdrawDecision",
  method: "DELETE",
  path: "/decisions/{key}",
  status: 200,
  response: Decision,
  problems: ["not-found"],
} as const satisfies Operation;
