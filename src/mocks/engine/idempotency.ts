import { ProblemError } from "./problem-error.ts";
import type { Reply } from "./reply.ts";

/** An answer that is given again when the same request comes with the same key. */
export interface RememberedReply {
  readonly key: string;
  /** Tells whether a request is the same: the operation, its parameters and its body. */
  readonly fingerprint: string;
  readonly reply: Reply;
}

const mostRemembered = 100;

function isWorthRemembering({ status }: Reply): boolean {
  return status < 500 && status !== 401;
}

/**
 * Answers a request once per key: the first time by `work`, after that with what was answered then, even if
 * the state has moved on. Failures that say nothing about the request, and the need to sign in, are not kept.
 *
 * @throws ProblemError idempotency-key-reused when the key belongs to another request
 */
export function once(
  replies: RememberedReply[],
  key: string,
  fingerprint: string,
  work: () => Reply,
): Reply {
  const remembered = replies.find((candidate) => candidate.key === key);
  if (remembered !== undefined) {
    if (remembered.fingerprint === fingerprint) return remembered.reply;
    throw new ProblemError({ type: "idempotency-key-reused" });
  }
  const reply = work();
  if (isWorthRemembering(reply)) {
    replies.push({ key, fingerprint, reply });
    if (replies.length > mostRemembered) replies.shift();
  }
  return reply;
}
