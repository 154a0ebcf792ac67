import type { Problem, ProblemType } from "./schema/problem.ts";

/** Why an operation gave no usable answer. */
export type Failure =
  /** The API answered with a problem that the contract names. `retryAfter` is in seconds. */
  | { readonly kind: "problem"; readonly problem: Problem; readonly retryAfter: number | null }
  /** `fetch` rejected: no connection, or it broke before the whole response was there. */
  | { readonly kind: "network" }
  /** No response within `patience` (`fetch-response.ts`). */
  | { readonly kind: "timeout" }
  /** A response that does not fit the contract. `retryAfter` is in seconds. */
  | { readonly kind: "malformed"; readonly status: number; readonly retryAfter: number | null };

/** What `callApi` throws. */
export class FailureError extends Error {
  /** The name of the operation. */
  readonly operation: string;
  readonly failure: Failure;

  constructor(operation: string, failure: Failure) {
    super(`${operation}: ${failure.kind === "problem" ? failure.problem.type : failure.kind}`);
    this.name = "FailureError";
    this.operation = operation;
    this.failure = failure;
  }
}

/** The API's failure behind an error; `undefined` where the fault is the page's own. */
export function failureOf(error: unknown): Failure | undefined {
  return error instanceof FailureError ? error.failure : undefined;
}

/** Whether the API answered with this problem. */
export function isProblem(error: unknown, type: ProblemType): boolean {
  const failure = failureOf(error);
  return failure?.kind === "problem" && failure.problem.type === type;
}

/** Whether a write may have been carried out although no response says so. */
export function isOutcomeUnknown(failure: Failure): boolean {
  return (
    failure.kind !== "problem" ||
    failure.problem.status >= 500 ||
    failure.problem.type === "decision-in-progress"
  );
}

/** How long the API asks to be left alone after a failure, in seconds; `null` where it does not say. */
export function waitAskedFor(failure: Failure | undefined): number | null {
  return failure !== undefined && "retryAfter" in failure ? failure.retryAfter : null;
}
