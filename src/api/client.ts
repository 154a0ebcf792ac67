import * as v from "valibot";
import { secondsToWait, versionOf } from "./answer-headers.ts";
import {
  acceptedTypes,
  apiAddress,
  patience,
  type FetchedResponse,
  fetchResponse,
} from "./fetch-response.ts";
import { forgetPrefetched, keepIncluded, takePrefetched } from "./prefetched-responses.ts";
import { FailureError, failureOf } from "./errors.ts";
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

/** A promise that rejects when the signal aborts, to be raced against one that does not know the signal. */
function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(signal.reason);
    if (signal.aborted) fail();
    else signal.addEventListener("abort", fail, { once: true });
  });
}

/**
 * Names on the console what breaks the contract. Those who read there are developers, so the words for it are loaded
 * only where there is something to say; where they cannot be had, nothing is said.
 */
function tellBreach(operation: Operation, url: URL, answer?: FetchedResponse): void {
  import("./contract-breach.ts").then(
    (breach) => breach.tellBreach(operation, url, answer),
    () => undefined,
  );
}

/** Waits for an answer for as long as the client is patient and the caller wants it. */
async function waitFor(
  operation: Operation,
  url: URL,
  caller: AbortSignal | undefined,
  begin: (signal: AbortSignal) => Promise<FetchedResponse>,
): Promise<FetchedResponse> {
  const waiting = new AbortController();
  const stop = () => waiting.abort();
  let isTooLate = false;
  const timeout = setTimeout(() => {
    isTooLate = true;
    stop();
  }, patience);
  // Not `AbortSignal.any`: browsers that the application is for do not have it.
  caller?.addEventListener("abort", stop);
  if (caller?.aborted) stop();
  try {
    return await begin(waiting.signal);
  } catch (error) {
    // A caller that went away wants no explanation; TanStack Query recognises its own abort.
    if (caller?.aborted) throw error;
    // To the page, an answer that another origin does not let it read is none.
    if (!isTooLate && url.origin !== window.location.origin) tellBreach(operation, url);
    throw new FailureError(operation.name, { kind: isTooLate ? "timeout" : "network" });
  } finally {
    clearTimeout(timeout);
    caller?.removeEventListener("abort", stop);
  }
}

/** Reads an answer as the contract has it. @throws FailureError */
function read<Op extends Operation>(operation: Op, url: URL, answer: FetchedResponse): Result<Op> {
  const { name, response: schema, status, versioned, includes, problems } = operation;
  const { status: answered, json } = answer;
  const retryAfter = secondsToWait(answer);
  const tell = () => tellBreach(operation, url, answer);
  // A function, since constructing an error captures a stack trace, which is slow.
  const malformed = () => {
    tell();
    return new FailureError(name, { kind: "malformed", status: answered, retryAfter });
  };

  if (answered < 200 || answered > 299) {
    const problem = v.safeParse(Problem, json);
    // The status decides; what contradicts it cannot be believed.
    if (!problem.success || problem.output.status !== answered) throw malformed();
    const mustSayWhen = [429, 503].includes(answered);
    // What the contract expects of every operation, roughly: whether it is one is found out where it is named.
    const isUsual = [401, 500].includes(answered) || problems.includes(problem.output.type);
    if (mustSayWhen ? retryAfter === null : !isUsual) tell();
    throw new FailureError(name, { kind: "problem", problem: problem.output, retryAfter });
  }

  /* oxlint-disable typescript/no-unsafe-type-assertion -- the parsed border: the schema that was checked is
     the one that the type comes from, but the checker cannot follow that through the operation */
  if (schema === undefined) {
    // There is no body to check, so the status must be exactly the one in the contract.
    if (answered !== status) throw malformed();
    return undefined as Result<Op>;
  }
  const body = v.safeParse(schema, json);
  if (!body.success) throw malformed();
  if (answered !== status) tell();
  if (includes !== undefined) {
    const along = v.safeParse(WithIncluded, json);
    // Included responses only save a round trip: when they do not fit, the response itself is still good.
    if (along.success) keepIncluded(along.output.included);
    else tell();
  }
  if (!versioned) return body.output as Result<Op>;
  const version = versionOf(answer);
  if (version === null) throw malformed();
  return { body: body.output, version } as Result<Op>;
}

/**
 * Calls one operation of the contract and checks the answer against it.
 *
 * @throws FailureError when there is no answer, when the answer is a problem, and when it does not fit the
 * contract. Server text is never part of what is shown.
 */
export async function callApi<Op extends Operation>(
  operation: Op,
  options: CallOptions<Op>,
): Promise<Result<Op>> {
  const { method, path } = operation;
  const given: AnyCallOptions = options;
  // Built before anything is sent, so that an error here is not taken for a failed connection.
  const url = address(path, given);
  const request = {
    method,
    headers: headers(given),
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
  };

  if (method !== "GET") forgetPrefetched();
  const prefetched = takePrefetched(url);
  if (prefetched !== undefined) {
    // It was requested without the caller's signal, which is heeded here instead.
    const response = await waitFor(operation, url, given.signal, (signal) =>
      Promise.race([prefetched, rejectionOf(signal)]),
    );
    try {
      return read(operation, url, response);
    } catch (error) {
      // Prefetching only saves time: a response that does not fit the contract is requested once more below.
      if (failureOf(error)?.kind !== "malformed") throw error;
    }
  }
  return read(
    operation,
    url,
    await waitFor(operation, url, given.signal, (signal) =>
      fetchResponse(url.href, { ...request, signal }),
    ),
  );
}
