import * as v from "valibot";
import { operation, type OperationName } from "../api/contract.ts";
import { filledPath } from "../api/operations/operation.ts";
import type { Included } from "../api/schema/included.ts";
import type { Context } from "./context.ts";
import { nextFault, takeFault } from "./faults.ts";
import { handlers } from "./handlers/index.ts";
import { Versioned, type MockRequest } from "./handlers/types.ts";
import { once } from "./idempotency.ts";
import { ProblemError } from "./problem-error.ts";
import { jsonReply, problemReply, type Reply } from "./reply.ts";
import { currentAccount } from "./sign-in.ts";
import { strike } from "./strike.ts";

/** A request as it came in, nothing checked yet. */
export interface Incoming {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The body as text; empty when there is none. */
  readonly text: string;
  /** The header's value; `null` when it is missing. */
  readonly ifMatch: string | null;
  /** The header's value; `null` when it is missing. */
  readonly idempotencyKey: string | null;
}

/** Something that happens just before an operation is handled, once. */
export type Event = (context: Context) => void;

/** Runs `work`; a problem that it throws is its reply. */
function replying(work: () => Reply): Reply {
  try {
    return work();
  } catch (error) {
    if (error instanceof ProblemError) return problemReply(error);
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError({ type: "invalid-request", detail: "The body is not JSON." });
  }
}

function readBody(name: OperationName, text: string): unknown {
  const { request: schema } = operation(name);
  if (schema === undefined) return undefined;
  const body = v.safeParse(schema, parseJson(text));
  if (!body.success) {
    throw new ProblemError({ type: "invalid-request", detail: v.summarize(body.issues) });
  }
  return body.output;
}

function requireHeader(name: string, value: string | null): string {
  if (value === null || value === "") {
    throw new ProblemError({ type: "precondition-required", detail: `${name} is missing.` });
  }
  return value;
}

function handle<Name extends OperationName>(name: Name, request: MockRequest<Name>): Reply {
  const { status } = operation(name);
  const result: unknown = handlers[name](request);
  return result instanceof Versioned
    ? jsonReply(status, result.body, { ETag: `"${result.version}"` })
    : jsonReply(status, result);
}

function process(
  name: OperationName,
  { params, query, text, ifMatch, idempotencyKey }: Incoming,
  context: Context,
): Reply {
  const { open, ifMatch: needsVersion, idempotent } = operation(name);
  // An open operation is the same request before and after it signs in; the others belong to an account.
  const owner = open === true ? "anyone" : currentAccount(context).id;
  const body = readBody(name, text);
  const version = needsVersion && requireHeader("If-Match", ifMatch).replace(/^"(.*)"$/, "$1");
  const key = idempotent && requireHeader("Idempotency-Key", idempotencyKey);
  const request: unknown = { params, query, body, ifMatch: version, context };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the border: path, schema and headers were checked above
  const work = () => replying(() => handle(name, request as MockRequest<OperationName>));
  if (key === undefined) return work();
  const fingerprint = JSON.stringify([name, params, body]);
  return once(context.db.rememberedReplies, `${owner} ${key}`, fingerprint, work);
}

/**
 * Adds to an answer what it brings along. Each is what the operation would answer now, whether or not this is
 * the first time that the key is answered; one that a fault awaits is left to be asked for.
 */
function bringAlong(
  name: OperationName,
  incoming: Incoming,
  context: Context,
  reply: Reply,
): Reply {
  const { includes = [], status } = operation(name);
  const brought = includes.filter((other) => nextFault(context.db.faults, other) === undefined);
  if (reply.status !== status || reply.body === null || brought.length === 0) return reply;
  const included = brought.map((other): Included => {
    const { headers, body } = process(other, incoming, context);
    return {
      path: filledPath(operation(other).path, incoming.params),
      version: headers["ETag"] ?? null,
      body: parseJson(body ?? "null"),
    };
  });
  const own = v.parse(v.looseObject({}), parseJson(reply.body));
  return { ...reply, body: JSON.stringify({ ...own, included }) };
}

function happenOnce(name: OperationName, context: Context, event: Event | undefined): void {
  if (event === undefined || context.db.eventsDone.includes(name)) return;
  context.db.eventsDone.push(name);
  event(context);
}

/**
 * Answers one request to one operation, faults included. Everything from the look at the tables to the last
 * change of them happens in one go, so that two requests can never both find a subscription uncancelled.
 *
 * @returns `null` when the network fails, so that the request never arrives
 */
export function answer(
  name: OperationName,
  incoming: Incoming,
  context: Context,
  before?: Event,
): Reply | null {
  const respond = () =>
    replying(() => {
      happenOnce(name, context, before);
      return bringAlong(name, incoming, context, process(name, incoming, context));
    });

  const fault = takeFault(context.db.faults, name);
  if (fault === null) return respond();
  return strike(fault, { name, params: incoming.params, context, respond });
}
