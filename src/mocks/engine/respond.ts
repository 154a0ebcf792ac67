import type { Event, Context } from "./context.ts";
import { type Incoming, jsonReply, problemReply, type Reply } from "./reply.ts";
import * as v from "valibot";
import { operation, type OperationName } from "../../api/contract.ts";
import { filledPath } from "../../api/operations/operation.ts";
import type { Included } from "../../api/schema/included.ts";
import { beginDecision, decideOnce } from "./decision-records.ts";
import { isKeyedName, nextFault, takeFault } from "./faults.ts";
import { handlers } from "../handlers/index.ts";
import { Versioned, type MockRequest } from "../handlers/types.ts";
import { once } from "./idempotency.ts";
import { asRead, isLagging, lagFor, letLateOnesArrive } from "./delays.ts";
import { ProblemError } from "./problem-error.ts";
import { currentAccount } from "../handlers/session.ts";
import { type Outcome, applyFault } from "./apply-fault.ts";

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

/** What tells two requests apart. */
function fingerprintOf(name: OperationName, { params, text }: Incoming): string {
  return JSON.stringify([name, params, readBody(name, text)]);
}

/** An open operation is the same request before and after it signs in; the others belong to an account. */
function ownerOf(name: OperationName, context: Context): string {
  return operation(name).open === true ? "anyone" : currentAccount(context).id;
}

function process(
  name: OperationName,
  incoming: Incoming,
  context: Context,
  hasBegun = false,
): Reply {
  const { params, query, text, ifMatch, idempotencyKey } = incoming;
  const { ifMatch: needsVersion, idempotent } = operation(name);
  const owner = ownerOf(name, context);
  const body = readBody(name, text);
  const version = needsVersion && requireHeader("If-Match", ifMatch).replace(/^"(.*)"$/, "$1");
  const key = idempotent && requireHeader("Idempotency-Key", idempotencyKey);
  const request: unknown = {
    params,
    query,
    body,
    ifMatch: version,
    context: asRead(name, context),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the border: path, schema and headers were checked above
  const work = () => replying(() => handle(name, request as MockRequest<OperationName>));
  if (key === undefined) return work();
  const fingerprint = fingerprintOf(name, incoming);
  if (isKeyedName(name)) {
    const keyed = { key, accountId: owner, operation: name, fingerprint };
    return decideOnce(context, keyed, { hasBegun, work });
  }
  return once(context.db.rememberedReplies, `${owner} ${key}`, fingerprint, work);
}

/**
 * Adds to an answer what it brings along. Each is what the operation would answer now, whether or not this is
 * the first time that the key is answered; one that a fault awaits, or that lags, is left to be asked for.
 */
function bringAlong(
  name: OperationName,
  incoming: Incoming,
  context: Context,
  reply: Reply,
): Reply {
  const { includes = [], status } = operation(name);
  const brought = includes.filter((other) => nextFault(context.db.faults, other) === undefined);
  const isNothing = brought.length === 0 || isLagging(context);
  if (reply.status !== status || reply.body === null || isNothing) return reply;
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

function carryOutLateOnes(context: Context): void {
  letLateOnesArrive(context, ({ name, incoming }, then) => {
    replying(() => process(name, incoming, then));
  });
}

/**
 * Takes note of a decision that will be carried out after `length` milliseconds, so that whoever asks meanwhile
 * finds it in progress. Anything else is not in progress before it is answered.
 *
 * @returns whether it was taken note of
 */
export function arrive(
  name: OperationName,
  incoming: Incoming,
  context: Context,
  length: number,
): boolean {
  carryOutLateOnes(context);
  const { idempotencyKey: key } = incoming;
  if (!isKeyedName(name) || !key || nextFault(context.db.faults, name) !== undefined) return false;
  try {
    const accountId = ownerOf(name, context);
    const fingerprint = fingerprintOf(name, incoming);
    return beginDecision(context, { key, accountId, operation: name, fingerprint }, length);
  } catch (error) {
    // What is wrong with it is answered when it is answered.
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/**
 * Answers one request to one operation, faults included. Everything from the look at the tables to the last
 * change of them happens in one go, so that two requests can never both find a subscription uncancelled.
 * `hasBegun` is what `arrive` has said of it.
 */
export function respond(
  name: OperationName,
  incoming: Incoming,
  context: Context,
  {
    before,
    hasBegun = false,
  }: { readonly before?: Event | undefined; readonly hasBegun?: boolean } = {},
): Outcome {
  carryOutLateOnes(context);
  const asUsual = () =>
    replying(() => {
      happenOnce(name, context, before);
      return bringAlong(name, incoming, context, process(name, incoming, context, hasBegun));
    });

  const fault = takeFault(context.db.faults, name);
  if (fault === null) return asUsual();
  const { db, now } = context;
  return applyFault(fault, {
    name,
    params: incoming.params,
    context,
    respond: asUsual,
    postpone(seconds) {
      const accountId = db.session?.accountId ?? null;
      if (accountId === null && operation(name).open !== true) return;
      db.late.push({ name, incoming, accountId, dueAt: now + seconds * 1000 });
    },
    lag(seconds) {
      const lag = lagFor(context, seconds);
      return replying(() => {
        happenOnce(name, context, before);
        const reply = process(name, incoming, context, hasBegun);
        db.lag = lag;
        return reply;
      });
    },
  });
}
