import type { ProblemType } from "../schema/problem.ts";
import type { Operation } from "./operation.ts";

/** The problems that an operation may answer with: its own, and those that its shape brings with it. */
export function problemsOf(operation: Operation): ProblemType[] {
  const types = new Set<ProblemType>(operation.problems);
  if (operation.request) types.add("invalid-request");
  if (!operation.open) types.add("sign-in-required");
  if (operation.ifMatch || operation.idempotent) types.add("precondition-required");
  if (operation.idempotent) types.add("idempotency-key-reused");
  return [...types, "rate-limited", "internal", "unavailable"];
}
