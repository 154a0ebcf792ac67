import type { DecisionRecord } from "./db.ts";
import type { KeyedName } from "../../api/schema/decision.ts";
import type { Context } from "./context.ts";
import { ProblemError } from "./problem-error.ts";
import type { Reply } from "./reply.ts";

/** A request under a key. */
export interface KeyedRequest {
  readonly key: string;
  readonly accountId: string;
  readonly operation: KeyedName;
  readonly fingerprint: string;
}

const mostKept = 200;

/** The decision with this key, whoever's it is. A key is 128 random bits, so it is unique among all accounts. */
export function findDecision({ db, now }: Context, key: string): DecisionRecord | null {
  const found = db.decisions.find((candidate) => candidate.key === key);
  const isAbandoned = found?.state === "in-progress" && now >= found.until;
  return found === undefined || isAbandoned ? null : found;
}

function keep({ db }: Context, record: DecisionRecord): void {
  const others = db.decisions.filter(({ key }) => key !== record.key);
  db.decisions = [...others, record].slice(-mostKept);
}

/** Takes note that a request is being worked on. @returns whether it is the first with its key */
export function beginDecision(context: Context, request: KeyedRequest, length: number): boolean {
  if (findDecision(context, request.key) !== null) return false;
  keep(context, { ...request, state: "in-progress", reply: null, until: context.now + length });
  return true;
}

/** A refusal that says nothing of the decision, only of the request or of who sent it. */
function isAboutTheRequest({ status }: Reply): boolean {
  return status >= 500 || [400, 401, 422, 428, 429].includes(status);
}

/**
 * Carries out a decision once per key: the first time by `work`, after that with what was answered then.
 * `hasBegun` is whether it was this very request that `beginDecision` took note of.
 *
 * @throws ProblemError idempotency-key-reused, decision-in-progress, decision-withdrawn
 */
export function decideOnce(
  context: Context,
  request: KeyedRequest,
  { hasBegun, work }: { readonly hasBegun: boolean; readonly work: () => Reply },
): Reply {
  const found = findDecision(context, request.key);
  if (found !== null) {
    const isSame = found.fingerprint === null || found.fingerprint === request.fingerprint;
    if (found.accountId !== request.accountId || !isSame) {
      throw new ProblemError({ type: "idempotency-key-reused" });
    }
    if (found.state === "withdrawn") throw new ProblemError({ type: "decision-withdrawn" });
    if (found.reply !== null) return found.reply;
    if (!hasBegun) throw new ProblemError({ type: "decision-in-progress" });
  }
  const reply = work();
  if (isAboutTheRequest(reply)) {
    context.db.decisions = context.db.decisions.filter(({ key }) => key !== request.key);
    return reply;
  }
  const state = reply.status < 300 ? "done" : "refused";
  keep(context, { ...request, state, reply, until: context.now });
  return reply;
}

/** Makes a decision final: withdrawn, unless it is done or refused already. */
export function withdraw(context: Context, key: string, accountId: string): DecisionRecord {
  const found = findDecision(context, key);
  if (found !== null && found.state !== "in-progress") return found;
  const record: DecisionRecord = {
    key,
    accountId,
    operation: found?.operation ?? null,
    fingerprint: found?.fingerprint ?? null,
    state: "withdrawn",
    reply: null,
    until: context.now,
  };
  keep(context, record);
  return record;
}
