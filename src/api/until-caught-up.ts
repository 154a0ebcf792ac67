import type { QueryClient } from "@tanstack/react-query";
import { FailureError, isProblem } from "./errors.ts";
import { knownUntil } from "./freshness.ts";
import { isOpen, keptDecisions } from "./open-decisions.ts";

/** Pauses between asking again for terms that have not caught up, in milliseconds. */
const pauses = [500, 1000, 2000, 4000, 8000];

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** Whether a decision about a subscription is done, and not yet in what is read of it. */
function isAwaited(subscriptionId: string): boolean {
  return keptDecisions().some((kept) => kept.subscriptionId === subscriptionId && !isOpen(kept));
}

interface Question<Answer> {
  readonly ask: () => Promise<Answer>;
  /** The moment at which the answer was true. */
  readonly asOf: (answer: Answer) => string;
  readonly signal: AbortSignal;
}

/**
 * Asks for something about a subscription until the answer is no older than what is known of it. What was true
 * before a decision (terms, or a refusal to give any) is no answer after it.
 *
 * @throws FailureError
 */
export async function untilCaughtUp<Answer>(
  client: QueryClient,
  subscriptionId: string,
  { ask, asOf, signal }: Question<Answer>,
): Promise<Answer> {
  for (const milliseconds of [...pauses, null]) {
    // A read that comes meanwhile was under way at the same time: it may be newer without anything being so.
    const before = knownUntil(client, subscriptionId).asOf;
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      const answer = await ask();
      const { decidedAsOf } = knownUntil(client, subscriptionId);
      if (Date.parse(asOf(answer)) >= Math.max(before, decidedAsOf)) return answer;
    } catch (error) {
      const isOld = isProblem(error, "not-cancellable") || isProblem(error, "not-found");
      if (!isOld || !isAwaited(subscriptionId)) throw error;
    }
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    if (milliseconds !== null) await pause(milliseconds, signal);
  }
  // Nothing that is true now has come. What an old answer refused is no reason to send anyone elsewhere.
  throw new FailureError("untilCaughtUp", { kind: "timeout" });
}
