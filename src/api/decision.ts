import { type QueryClient, queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { callApi } from "./client.ts";
import { type Failure, failureOf, isOutcomeUnknown, isProblem, waitAskedFor } from "./errors.ts";
import type { Done } from "./freshness.ts";
import { keepDecision, type KeptDecision } from "./open-decisions.ts";
import { holdWritten, keepDeclaration, type OpenDeclaration } from "./open-declaration.ts";
import { cancelSubscription, withdrawFromContract } from "./operations/cancellation.ts";
import {
  declareCancellation,
  getDeclaration,
  withdrawDeclaration,
} from "./operations/declaration.ts";
import { getDecision, withdrawDecision } from "./operations/decision.ts";
import { changePlan, setPaymentMethod, setRecurringBilling } from "./operations/subscriptions.ts";
import { Cancellation, Withdrawal } from "./schema/cancellation.ts";
import type { Decision } from "./schema/decision.ts";
import { settle } from "./settle.ts";

/** What someone decides about a subscription, or declares without signing in, under its key. */
type Keyed = KeptDecision | OpenDeclaration;

/** What is known for certain about a decision. Whatever is not `unknown` is final. */
export type Outcome =
  /** `note` is what else there is to say: that another decision had done it before, or keeping it came too late. */
  | {
      readonly kind: "done";
      readonly done: Done;
      readonly note: "already-cancelled" | "already-withdrawn" | "too-late" | null;
    }
  /** `failure` is `null` where the API's reason is one that this version of the application does not know. */
  | { readonly kind: "refused"; readonly failure: Failure | null }
  | { readonly kind: "withdrawn" }
  /** It may still be on its way. `failure` is what kept the answer away, or `null` where there is an answer. */
  | { readonly kind: "unknown"; readonly failure: Failure | null };

/** Sends a decision under its key. Sending it again is safe. */
async function send(decision: Keyed): Promise<Done> {
  const { operation, key: idempotencyKey } = decision;
  if (operation === "declareCancellation") {
    const { body } = decision;
    return { operation, result: await callApi(declareCancellation, { body, idempotencyKey }) };
  }
  const params = { subscriptionId: decision.subscriptionId };
  switch (operation) {
    case "cancelSubscription": {
      const { body, ifMatch } = decision;
      const call = { params, body, ifMatch, idempotencyKey };
      return { operation, result: await callApi(cancelSubscription, call) };
    }
    case "withdrawFromContract": {
      const call = { params, ifMatch: decision.ifMatch, idempotencyKey };
      return { operation, result: await callApi(withdrawFromContract, call) };
    }
    case "setRecurringBilling": {
      const { body, ifMatch } = decision;
      const call = { params, body, ifMatch, idempotencyKey };
      const { body: result, version } = await callApi(setRecurringBilling, call);
      return { operation, result, version };
    }
    case "changePlan": {
      const { body, ifMatch } = decision;
      const call = { params, body, ifMatch, idempotencyKey };
      const { body: result, version } = await callApi(changePlan, call);
      return { operation, result, version };
    }
    case "setPaymentMethod": {
      const call = { params, body: decision.body, idempotencyKey };
      const { body: result, version } = await callApi(setPaymentMethod, call);
      return { operation, result, version };
    }
  }
}

/** What a refusal says: that someone else has done the same before is no failure, where the receipt is enclosed. */
function refusal(failure: Failure | null): Outcome {
  const problem = failure?.kind === "problem" ? failure.problem : null;
  if (problem?.type === "decision-withdrawn") return { kind: "withdrawn" };
  if (problem?.type === "already-cancelled") {
    const { success, output } = v.safeParse(Cancellation, problem.cancellation);
    if (!success) return { kind: "unknown", failure };
    const done = { operation: "cancelSubscription", result: output } as const;
    return { kind: "done", done, note: problem.type };
  }
  if (problem?.type === "already-withdrawn") {
    const { success, output } = v.safeParse(Withdrawal, problem.withdrawal);
    if (!success) return { kind: "unknown", failure };
    const done = { operation: "withdrawFromContract", result: output } as const;
    return { kind: "done", done, note: problem.type };
  }
  return { kind: "refused", failure };
}

/** What the API's answer says about the outcome. */
function outcomeOf(decision: Decision): Outcome {
  switch (decision.state) {
    case "unseen":
    case "in-progress":
      return { kind: "unknown", failure: null };
    case "done":
      return { kind: "done", done: decision.decided, note: null };
    case "refused": {
      const { problem } = decision;
      return refusal(problem && { kind: "problem", problem, retryAfter: null });
    }
    case "withdrawn":
      return { kind: "withdrawn" };
  }
}

/** What is known of a decision that was asked for: what is final stays so, whatever comes of asking again. */
export function knownOutcome(answer: Decision | undefined, error: Error | null): Outcome {
  const outcome = answer && outcomeOf(answer);
  if (outcome !== undefined && (error === null || outcome.kind !== "unknown")) return outcome;
  return { kind: "unknown", failure: failureOf(error) ?? null };
}

/** Pauses before asking again, in seconds: six requests a minute at most, and fewer the longer it takes. */
const pauses = [4, 8, 15, 30];
const longestPause = 60;
/** Pages that begin to wait at the same moment do not go on in step. */
const spread = 1 + Math.random() / 4;

/** How long to wait before asking for the `count`th time again, in milliseconds. */
function pauseBefore(count: number, failure: Failure | undefined): number {
  const own = pauses[count] ?? longestPause;
  return Math.max(own, waitAskedFor(failure) ?? 0) * spread * 1000;
}

/** What became of a decision, by its key. It is asked for again until that is final. */
export const decisionQuery = ({ operation, key }: Pick<Keyed, "operation" | "key">) =>
  queryOptions({
    queryKey: ["decisions", key],
    // The next time it is asked for is the next try.
    retry: false,
    gcTime: 60_000,
    queryFn: ({ signal }) =>
      operation === "declareCancellation"
        ? callApi(getDeclaration, { params: { key }, signal })
        : callApi(getDecision, { params: { key }, signal }),
    refetchInterval: ({ state: { data, error, dataUpdateCount, errorUpdateCount } }) => {
      const isFinal = error === null && data !== undefined && outcomeOf(data).kind !== "unknown";
      if (isFinal) return false;
      return pauseBefore(dataUpdateCount + errorUpdateCount - 1, failureOf(error));
    },
  });

async function fetchOutcome(
  client: QueryClient,
  decision: Keyed,
  failure: Failure,
): Promise<Outcome> {
  try {
    const outcome = outcomeOf(await client.query({ ...decisionQuery(decision), staleTime: 0 }));
    return outcome.kind === "unknown" ? { kind: "unknown", failure } : outcome;
  } catch (error) {
    const why = failureOf(error);
    if (why === undefined) throw error;
    return { kind: "unknown", failure: why };
  }
}

// Those that this page is sending: it will hear what became of them, and need not ask.
const sending = new Set<string>();

/** Whether this page waits for the answer to a decision that it has sent. */
export function isBeingSent({ key }: Pick<Keyed, "key">): boolean {
  return sending.has(key);
}

/** An answer, or a failure, as old as this in milliseconds at most is not asked for once more. */
const justAsked = 3000;

/**
 * What became of an open decision, as far as the API can say now. What is final is taken note of, but for a
 * refusal that a screen is about to show.
 *
 * @throws FailureError where signing in comes first; and whatever is not a failure of the API
 */
export async function resolveOpenDecision(
  client: QueryClient,
  decision: KeptDecision,
  { isRefusalShown }: { readonly isRefusalShown: boolean },
): Promise<Outcome> {
  const unknown = { kind: "unknown", failure: null } as const;
  const query = decisionQuery(decision);
  const asked = client.getQueryState(query.queryKey);
  // Whoever has signed in meanwhile is answered something else.
  const isRecent =
    asked?.status === "error" &&
    Date.now() - asked.errorUpdatedAt < justAsked &&
    !isProblem(asked.error, "sign-in-required");
  if (isBeingSent(decision) || isRecent) return unknown;
  try {
    const answer = await client.query({ ...query, staleTime: justAsked });
    // Whoever was asked to sign in is asked to decide again: what was sent before may not act after all.
    const isToBeWithdrawn = answer.state === "unseen" && decision.isTurnedAway === true;
    const outcome = isToBeWithdrawn ? await withdraw(client, decision) : outcomeOf(answer);
    if (outcome.kind !== "refused" || !isRefusalShown) settle(client, decision, outcome);
    return outcome;
  } catch (error) {
    if (failureOf(error) === undefined || isProblem(error, "sign-in-required")) throw error;
    return unknown;
  }
}

/**
 * Carries out a decision, and says only what is certain. When no answer comes, or one that says nothing about
 * the outcome, the API is asked by the key. A refusal by itself settles a decision only if it was never sent before.
 *
 * @throws whatever is not a failure of the API; the decision is then open
 */
export async function carryOut(
  client: QueryClient,
  decision: Keyed,
  { isRepeated }: { readonly isRepeated: boolean },
): Promise<Outcome> {
  const isDeclared = decision.operation === "declareCancellation";
  // Sent now, it may act, whatever an earlier try was answered.
  if (isDeclared) {
    keepDeclaration(decision);
    holdWritten(client, decision);
  } else {
    keepDecision({ ...decision, isTurnedAway: undefined });
  }
  sending.add(decision.key);
  try {
    const done = await send(decision);
    // Its screen need not ask for what has been answered, nor doubt it where it cannot.
    if (isDeclared) {
      const answer: Decision = { state: "done", asOf: done.result.asOf, decided: done };
      client.setQueryData(decisionQuery(decision).queryKey, answer);
    }
    return { kind: "done", done, note: null };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    if (!isDeclared && isProblem(error, "sign-in-required")) {
      // A browser may send a request twice when a connection breaks: only the API can say that nothing was done.
      if (!isRepeated) keepDecision({ ...decision, isTurnedAway: true });
      return { kind: "unknown", failure };
    }
    const isKnown = !isOutcomeUnknown(failure) && !isRepeated;
    const outcome = isKnown ? refusal(failure) : null;
    if (outcome !== null && outcome.kind !== "unknown") return outcome;
    return await fetchOutcome(client, decision, failure);
  } finally {
    sending.delete(decision.key);
  }
}

/**
 * Withdraws a decision. Only the API can say that it is withdrawn; it may be too late.
 *
 * @throws whatever is not a failure of the API
 */
export async function withdraw(
  client: QueryClient,
  decision: Pick<Keyed, "operation" | "key">,
): Promise<Outcome> {
  const { queryKey } = decisionQuery(decision);
  const params = { key: decision.key };
  try {
    await client.cancelQueries({ queryKey });
    const answer = await (decision.operation === "declareCancellation"
      ? callApi(withdrawDeclaration, { params })
      : callApi(withdrawDecision, { params }));
    client.setQueryData(queryKey, answer);
    return outcomeOf(answer);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    return { kind: "unknown", failure };
  }
}
