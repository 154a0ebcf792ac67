import { problemStatus, type Problem } from "../../api/schema/problem.ts";

type WithoutBoilerplate<Type> = Type extends Problem
  ? Omit<Type, "title" | "status"> & { readonly status?: number }
  : never;

/** What a handler has to say about a problem: its type and its own members. The rest follows from those. */
export type ProblemMembers = WithoutBoilerplate<Problem>;

/** The name of a problem for people who read logs: `terms-changed` becomes "Terms changed". */
function titleOf(type: string): string {
  const words = type.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How long clients are asked to wait where the service is busy or away, in seconds. */
const retryAfter = "2";

/** Thrown wherever the mock API answers with a problem document instead of a result. */
export class ProblemError extends Error {
  readonly problem: ProblemMembers;

  constructor(problem: ProblemMembers) {
    super(problem.detail ?? titleOf(problem.type));
    this.name = "ProblemError";
    this.problem = problem;
  }

  /** The HTTP status: the one that belongs to the type, unless the problem states another. */
  get status(): number {
    return this.problem.status ?? problemStatus[this.problem.type];
  }

  /** The whole problem document (RFC 9457). */
  get document(): object {
    return { title: titleOf(this.problem.type), ...this.problem, status: this.status };
  }

  /** The headers that go with it, besides those of every answer. */
  get headers(): Record<string, string> {
    return this.status === 429 || this.status === 503 ? { "Retry-After": retryAfter } : {};
  }
}
