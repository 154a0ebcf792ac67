import { delay, http, HttpResponse, type HttpHandler, type PathParams } from "msw";
import { operation, type OperationName, operationNames } from "../../api/contract.ts";
import { arrive, respond } from "./respond.ts";
import type { Backend } from "./backend.ts";
import { contextNow } from "./context.ts";
import type { MockDb } from "./db.ts";
import { ProblemError, type ProblemMembers } from "./problem-error.ts";
import { problemReply, toResponse } from "./reply.ts";

const methods = { GET: http.get, POST: http.post, PUT: http.put, DELETE: http.delete } as const;

/** The parameters of an operation's own path, leaving out what a wildcard in the base address matched. */
function ownParams(path: string, params: PathParams): Record<string, string> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return Object.fromEntries(names.map((name) => [name, String(params[name] ?? "")]));
}

/** The query that an operation asks for; what is missing is empty. */
function ownQuery(names: readonly string[], url: string): Record<string, string> {
  const { searchParams } = new URL(url);
  return Object.fromEntries(names.map((name) => [name, searchParams.get(name) ?? ""]));
}

/** How much longer than its latency a decision can be in progress, in milliseconds, before it is taken for abandoned. */
const leeway = 5000;
/** How long a connection stays open that nobody answers, in milliseconds. */
const longestSilence = 120_000;

/** Waits until the client goes away, or the connection breaks by itself. */
async function untilGivenUp(signal: AbortSignal): Promise<void> {
  const isGone = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await Promise.race([isGone, delay(longestSilence)]);
}

async function handle(
  name: OperationName,
  request: Request,
  params: PathParams,
  backend: Backend,
): Promise<Response> {
  const { latency, heldBy, before, transaction } = backend;
  const incoming = {
    params: ownParams(operation(name).path, params),
    query: ownQuery(operation(name).query ?? [], request.url),
    text: await request.text(),
    ifMatch: request.headers.get("If-Match"),
    idempotencyKey: request.headers.get("Idempotency-Key"),
  };
  const inContext = (db: MockDb) => contextNow(db, backend);
  let hasBegun = false;
  const held = heldBy?.(name) ?? null;
  if (latency > 0 || held !== null) {
    hasBegun = await transaction((db) => arrive(name, incoming, inContext(db), latency + leeway));
    await (held ?? delay(latency));
  }
  const outcome = await transaction((db) =>
    respond(name, incoming, inContext(db), { before: before[name], hasBegun }),
  );
  if (outcome === "never") await untilGivenUp(request.signal);
  return typeof outcome === "string" ? HttpResponse.error() : toResponse(outcome);
}

function problem(members: ProblemMembers): Response {
  return toResponse(problemReply(new ProblemError(members)));
}

/** The answer to whatever the contract does not know. */
export function notInContract({ method, url }: Request): Response {
  const detail = `There is no ${method} ${new URL(url).pathname} in the API.`;
  return problem({ type: "internal", status: 501, detail });
}

/** The answer to an address that cannot be decoded. */
export function invalidAddress(): Response {
  return problem({ type: "invalid-request", detail: "The address cannot be decoded." });
}

/**
 * Request handlers for every operation of the contract under a base address, which may begin with a wildcard.
 * `backend` is asked for at each request.
 * Whatever else is asked for under that address is answered with a problem, so that nothing hides.
 */
export function createHandlers(backend: () => Backend, base: string = "*/api"): HttpHandler[] {
  const known = operationNames.map((name) => {
    const { method, path } = operation(name);
    const address = base + path.replaceAll(/\{(\w+)\}/g, ":$1");
    return methods[method](address, async ({ request, params }) => {
      try {
        return await handle(name, request, params, backend());
      } catch (error) {
        console.error(error);
        return problem({ type: "internal", detail: `The mock API broke at ${name}.` });
      }
    });
  });
  const unknown = http.all(`${base}/*`, ({ request }) => notInContract(request));
  return [...known, unknown];
}
