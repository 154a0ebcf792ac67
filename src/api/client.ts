import * as v from "valibot";
import { acceptedTypes, apiAddress, patience } from "./address.ts";
import { type Answer, ask } from "./ask.ts";
import { forgetEarly, keepIncluded, takeEarly } from "./early-answers.ts";
import { ApiError } from "./errors.ts";
import {
  filledPath,
  type Operation,
  type PathParameters,
  type Query,
  type RequestBody,
  type ResponseBody,
} from "./operations/operation.ts";
import { WithIncluded } from "./schema/included.ts";
import { Problem } from "./schema/problem.ts";

/** An answer together with the version of what it shows, to be sent back in `If-Match`. */
export interface Versioned<Body> {
  readonly body: Body;
  readonly version: string;
}

type Result<Op extends Operation> = Op extends { versioned: true }
  ? Versioned<ResponseBody<Op>>
  : ResponseBody<Op>;

type Field<Key extends string, Value, Needed extends boolean> = Needed extends true
  ? { readonly [K in Key]: Value }
  : { readonly [K in Key]?: never };

type Has<Op extends Operation, Key extends string> = Key extends keyof Op ? true : false;

/** What a call needs: exactly the parameters, body and headers that the contract names. */
export type CallOptions<Op extends Operation> = Field<
  "params",
  PathParameters<Op>,
  keyof PathParameters<Op> extends never ? false : true
> &
  Field<"query", Query<Op>, Has<Op, "query">> &
  Field<"body", RequestBody<Op>, Has<Op, "request">> &
  Field<"ifMatch", string, Has<Op, "ifMatch">> &
  Field<"idempotencyKey", string, Has<Op, "idempotent">> & { readonly signal?: AbortSignal };

interface AnyCallOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

function address(path: string, { params = {}, query }: AnyCallOptions): URL {
  const url = apiAddress(filledPath(path, params));
  url.search = new URLSearchParams(query).toString();
  return url;
}

function headers({ body, ifMatch, idempotencyKey }: AnyCallOptions): Headers {
  const result = new Headers({ Accept: acceptedTypes });
  if (body !== undefined) result.set("Content-Type", "application/json");
  if (ifMatch !== undefined) result.set("If-Match", ifMatch);
  if (idempotencyKey !== undefined) result.set("Idempotency-Key", idempotencyKey);
  return result;
}

/** Seconds from a `Retry-After` header, which may also be a date; `null` where it says nothing usable. */
function retryAfter(answer: Answer): number | null {
  const header = answer.headers.get("Retry-After");
  if (header === null || header === "") return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const wait = (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(wait) ? null : Math.max(0, Math.ceil(wait));
}

/** Fails as soon as the signal is given, for what was begun without it. */
function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () =>
      reject(new DOMException("The answer is no longer waited for.", "AbortError"));
    if (signal.aborted) fail();
    else signal.addEventListener("abort", fail, { once: true });
  });
}

/** Takes the answer that is there already, or sends a request. */
async function send({ name, method, path }: Operation, options: AnyCallOptions): Promise<Answer> {
  const timer = new AbortController();
  const timeout = setTimeout(() => timer.abort(), patience);
  const signals = options.signal ? [options.signal, timer.signal] : [timer.signal];
  try {
    const signal = AbortSignal.any(signals);
    const url = address(path, options);
    if (method !== "GET") forgetEarly();
    const early = takeEarly(url);
    return await (early === undefined
      ? ask(url.href, {
          method,
          headers: headers(options),
          signal,
          ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
        })
      : Promise.race([early, rejectionOf(signal)]));
  } catch (error) {
    // A caller that went away wants no explanation; TanStack Query recognises its own abort.
    if (options.signal?.aborted) throw error;
    throw new ApiError(name, { kind: timer.signal.aborted ? "timeout" : "network" });
  } finally {
    clearTimeout(timeout);
  }
}

/**
 * Calls one operation of the contract and checks the answer against it.
 *
 * @throws ApiError when there is no answer, when the answer is a problem, and when it does not fit the
 * contract. Server text is never part of what is shown.
 */
export async function callApi<Op extends Operation>(
  operation: Op,
  options: CallOptions<Op>,
): Promise<Result<Op>> {
  const { name, response: schema, status, versioned, includes } = operation;
  const answer = await send(operation, options);
  const { ok, status: answered, json } = answer;
  // Made where it is needed only: an error looks up where it was made, which takes long.
  const malformed = () => new ApiError(name, { kind: "malformed", status: answered });

  if (!ok) {
    const problem = v.safeParse(Problem, json);
    if (!problem.success) throw malformed();
    throw new ApiError(name, {
      kind: "problem",
      problem: problem.output,
      retryAfter: retryAfter(answer),
    });
  }

  /* oxlint-disable typescript/no-unsafe-type-assertion -- the parsed border: the schema that was checked is
     the one that the type comes from, but the checker cannot follow that through the operation */
  if (schema === undefined) {
    // Anyone's page would do for an answer without a body, were it not for the status.
    if (answered !== status) throw malformed();
    return undefined as Result<Op>;
  }
  const body = v.safeParse(schema, json);
  if (!body.success) throw malformed();
  if (includes !== undefined) {
    const along = v.safeParse(WithIncluded, json);
    // It saves a round trip, so it is no reason to refuse an answer that is good without it.
    if (along.success) keepIncluded(along.output.included);
  }
  if (!versioned) return body.output as Result<Op>;
  const version = answer.headers.get("ETag");
  if (version === null) throw malformed();
  return { body: body.output, version } as Result<Op>;
}
