import type * as v from "valibot";
import type { ProblemType } from "../schema/problem.ts";

type Schema = v.GenericSchema<unknown, unknown>;

/** The operations whose answers can come along with another. */
type IncludedName = "getSession" | "getSubscription" | "listSubscriptions";

/** One operation of the API, as data: the client, the mock server and the OpenAPI document read it. */
export interface Operation {
  /** As the contract lists it. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Relative to the API's base address; `{name}` is a parameter. */
  readonly path: `/${string}`;
  /** The names of what is asked in the query. */
  readonly query?: readonly string[];
  readonly status: 200 | 201 | 204;
  readonly request?: Schema;
  /** Absent where the answer has no body. */
  readonly response?: Schema;
  /** Whether the answer carries a version in `ETag`. */
  readonly versioned?: true;
  /** Whether the request must carry `If-Match` with the version that was on the screen. */
  readonly ifMatch?: true;
  /** Whether the request must carry an `Idempotency-Key`. */
  readonly idempotent?: true;
  /**
   * What the next screen will ask for: the answer may bring along what these operations, called with the same
   * parameters, would answer now.
   */
  readonly includes?: readonly IncludedName[];
  /** Whether it can be called without being signed in. */
  readonly open?: true;
  /** The operation's own problems, besides those that any operation can have. */
  readonly problems: readonly ProblemType[];
}

type ParameterNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

/** The path parameters of an operation, by name. */
export type PathParameters<Op extends Operation> = Record<ParameterNames<Op["path"]>, string>;

/** An operation's path with its parameters filled in. */
export function filledPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
}

type QueryNames<Op extends Operation> = Op extends {
  query: readonly (infer Key extends string)[];
}
  ? Key
  : never;

/** The query of an operation, by name. */
export type Query<Op extends Operation> = Record<QueryNames<Op>, string>;

/** What a request's body means once it is read. */
export type RequestBody<Op extends Operation> = Op extends { request: infer Body extends Schema }
  ? v.InferOutput<Body>
  : undefined;

/** What an answer's body means once it is read. */
export type ResponseBody<Op extends Operation> = Op extends { response: infer Body extends Schema }
  ? v.InferOutput<Body>
  : undefined;
