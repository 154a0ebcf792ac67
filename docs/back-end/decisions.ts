import { parseStored } from "./database.ts";
import type { Answer, Context, Operation } from "./operation.ts";
import { Problem } from "./problem.ts";
import { accountOf } from "./session.ts";

/** Whose a key is that needs no account. */
export const anyone = "anyone";

/** A request under a key. */
export interface Asked {
  readonly key: string;
  readonly owner: string;
  readonly operation: string;
  /** The operation, its path and its body as it is understood: the same request has the same text. */
  readonly request: string;
}

interface Kept {
  readonly owner: string;
  readonly operation: string | null;
  readonly request: string | null;
  readonly state: "in-progress" | "done" | "refused" | "withdrawn";
  readonly answer: string | null;
}

function find({ store }: Context, key: string): Kept | null {
  return store.get<Kept>("SELECT * FROM keys WHERE key = ?", [key]);
}

function answerOf({ answer }: Kept): Answer {
  return parseStored<Answer>(answer ?? "null");
}

function keep({ store }: Context, key: string, { owner, operation, request, state, answer }: Kept) {
  store.run("INSERT OR REPLACE INTO keys VALUES (?, ?, ?, ?, ?, ?)", [
    key,
    owner,
    request,
    operation,
    state,
    answer,
  ]);
}

/**
 * The answer that was given under this key before; `null` where there is none yet.
 * @throws Problem idempotency-key-reused, decision-withdrawn, decision-in-progress
 */
function earlierAnswer(context: Context, asked: Asked): Answer | null {
  const kept = find(context, asked.key);
  if (kept === null) return null;
  const isSame = kept.request === null || kept.request === asked.request;
  if (kept.owner !== asked.owner || !isSame) throw new Problem("idempotency-key-reused");
  switch (kept.state) {
    case "in-progress":
      throw new Problem("decision-in-progress");
    case "withdrawn":
      throw new Problem("decision-withdrawn");
    case "done":
    case "refused":
      return answerOf(kept);
  }
}

/**
 * Takes note that a request is being worked on, where that takes longer than one transaction: a billing provider is
 * asked, say. @returns the earlier answer, if there is one
 */
export function takeNote(context: Context, asked: Asked): Answer | null {
  const earlier = earlierAnswer(context, asked);
  if (earlier === null) {
    keep(context, asked.key, { ...asked, state: "in-progress", answer: null });
  }
  return earlier;
}

/** Forgets what was being worked on when the process ended: none of it was done. */
export function forgetUnfinished({ store }: Pick<Context, "store">): void {
  store.run("DELETE FROM keys WHERE state = 'in-progress'");
}

/**
 * Does what is asked once per key. The key is kept in the transaction that does the work, so that there is never one
 * without the other. What the work throws it has not done; what it returns it has, whatever its status.
 */
export function once(
  context: Context,
  asked: Asked,
  { isNoted, work }: { readonly isNoted: boolean; readonly work: () => Answer },
): { readonly answer: Answer; readonly isFirst: boolean } {
  const { store } = context;
  const isOurs = isNoted && find(context, asked.key)?.state === "in-progress";
  const earlier = isOurs ? null : earlierAnswer(context, asked);
  if (earlier !== null) return { answer: earlier, isFirst: false };
  try {
    const answer = store.transaction(work);
    const state = answer.status < 300 ? "done" : "refused";
    keep(context, asked.key, { ...asked, state, answer: JSON.stringify(answer) });
    return { answer, isFirst: true };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { answer } = error;
    if (error.saysNothingOfTheDecision) {
      store.run("DELETE FROM keys WHERE key = ?", [asked.key]);
    } else {
      keep(context, asked.key, { ...asked, state: "refused", answer: JSON.stringify(answer) });
    }
    return { answer, isFirst: true };
  }
}

/** A decision as it is told to whom it belongs. @throws Problem not-found where it belongs to someone else */
function told(context: Context, key: string, owner: string): Answer {
  const { asOf } = context;
  const kept = find(context, key);
  if (kept === null) return { status: 200, body: { state: "unseen", asOf } };
  if (kept.owner !== owner) throw new Problem("not-found");
  const { state, operation } = kept;
  const { body, version } = state === "done" || state === "refused" ? answerOf(kept) : {};
  switch (state) {
    case "done": {
      const decided = { operation, result: body, ...(version !== undefined && { version }) };
      return { status: 200, body: { state, asOf, decided } };
    }
    case "refused":
      return { status: 200, body: { state, asOf, problem: body } };
    case "in-progress":
    case "withdrawn":
      return { status: 200, body: { state, asOf } };
  }
}

/** Makes a decision final: withdrawn, unless it is done or refused already. All it takes is to keep the key. */
function withdraw(context: Context, key: string, owner: string): Answer {
  const kept = find(context, key);
  if (kept === null || (kept.owner === owner && kept.state === "in-progress")) {
    const { operation, request } = kept ?? { operation: null, request: null };
    keep(context, key, { owner, operation, request, state: "withdrawn", answer: null });
  }
  return told(context, key, owner);
}

export const decisionOperations: Readonly<Record<string, Operation>> = {
  getDecision: {
    method: "GET",
    path: "/decisions/*",
    answer: (context, { visitor, id }) => told(context, id, accountOf(visitor).id),
  },
  withdrawDecision: {
    method: "DELETE",
    path: "/decisions/*",
    answer: (context, { visitor, id }) => withdraw(context, id, accountOf(visitor).id),
  },
  // Whoever has the key of a declaration made it.
  getDeclaration: {
    method: "GET",
    path: "/declarations/*",
    isOpen: true,
    answer: (context, { id }) => told(context, id, anyone),
  },
  withdrawDeclaration: {
    method: "DELETE",
    path: "/declarations/*",
    isOpen: true,
    answer: (context, { id }) => withdraw(context, id, anyone),
  },
};
