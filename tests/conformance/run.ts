import * as v from "valibot";
import { operation, type OperationName, operationNames } from "../../src/api/contract.ts";
import { type Promised, promises } from "../../src/api/promises.ts";
import { type About, CannotBegin } from "./about.ts";
import { audit, type Finding } from "./audit.ts";
import { type Answer, type Api, problemTypeOf, type Send } from "./browser.ts";
import { cookieChecks } from "./checks/cookies.ts";
import { declarationChecks } from "./checks/declarations.ts";
import { factChecks } from "./checks/facts.ts";
import { keyChecks } from "./checks/keys.ts";
import { cancellingChecks } from "./checks/cancelling.ts";
import { changingChecks } from "./checks/changing.ts";
import { readingChecks } from "./checks/reading.ts";
import { termsChecks } from "./checks/terms.ts";
import { withdrawingChecks } from "./checks/withdrawing.ts";
import { preflights, requestChecks } from "./checks/requests.ts";
import { sessionChecks } from "./checks/sessions.ts";
import { type Check, Tools } from "./tools.ts";
import { Failed, Skipped } from "./verdict.ts";

/** What became of one check. */
export interface Result {
  readonly name: string;
  /** The name of the promise, and its sentence. */
  readonly promise: Promised;
  readonly sentence: string;
  readonly outcome:
    | { readonly kind: "passed" }
    | { readonly kind: "skipped"; readonly why: string }
    | ({ readonly kind: "failed" } & Pick<Failed, "sent" | "expected" | "got">);
}

interface RunOptions {
  /** The address of the API, without a slash at its end. */
  readonly base: string;
  readonly about: About;
  readonly send: Send;
  /** The origin of the page, where it is another than the API's; else `null`. */
  readonly origin: string | null;
  /** What time it is, in milliseconds since 1970; the real one unless it says otherwise. */
  readonly now?: () => number;
  /** Which checks are made; all of them unless it says otherwise. */
  readonly only?: (check: Pick<Check, "name" | "promise">) => boolean;
  /** Called with each result as it is there. */
  readonly onResult?: (result: Result) => void;
}

/** The promises that every answer of a run is held against. */
const ofEveryAnswer = [
  "types",
  "problems",
  "no-store",
  "version",
  "money",
  "dates",
  "included",
  "final-first",
  "retry-after",
] as const satisfies readonly Promised[];

function resultOf(check: Pick<Check, "name" | "promise">, outcome: Result["outcome"]): Result {
  const { name, promise } = check;
  return { name, promise, sentence: promises[promise], outcome };
}

/** Every answer of a run, as far as it is needed once all are there. */
class Record {
  readonly findings: Finding[] = [];
  readonly succeeded = new Set<OperationName>();
  readonly refused = new Set<string>();

  add({ operation: name, status, json }: Answer, findings: readonly Finding[]): void {
    this.findings.push(...findings);
    if (status === operation(name).status) this.succeeded.add(name);
    this.refused.add(`${name} ${String(problemTypeOf({ json }))}`);
  }

  /** The first thing amiss, with how many more there are. */
  #outcome(found: readonly Finding[]): Result["outcome"] {
    const [first, ...others] = found;
    if (first === undefined) return { kind: "passed" };
    const { operation: name, sent, expected, got } = first;
    const places = new Set(others.map((other) => `${other.operation} ${other.expected}`));
    places.delete(`${name} ${expected}`);
    const more = places.size === 0 ? "" : ` (and ${places.size} more of the kind)`;
    return { kind: "failed", sent, expected: `${name}: ${expected}`, got: got + more };
  }

  ofOperation(name: OperationName): Result {
    const found = this.findings.filter((one) => one.promise === "shape" && one.operation === name);
    const hasNone = found.length === 0 && !this.succeeded.has(name);
    return resultOf(
      { name: `${name}: its answers have their shape`, promise: "shape" },
      hasNone ? { kind: "skipped", why: "It never succeeded in this run." } : this.#outcome(found),
    );
  }

  ofProblems(name: OperationName): Result {
    const unseen = operation(name).problems.filter((type) => !this.refused.has(`${name} ${type}`));
    return resultOf(
      { name: `${name}: each of its own problems was seen`, promise: "problems" },
      unseen.length === 0
        ? { kind: "passed" }
        : { kind: "skipped", why: `Nothing led to ${unseen.join(", ")}.` },
    );
  }

  ofPromise(promise: Promised): Result {
    const found = this.findings.filter((one) => one.promise === promise);
    return resultOf({ name: `every answer: ${promise}`, promise }, this.#outcome(found));
  }
}

async function outcomeOf(check: Check, tools: Tools): Promise<Result["outcome"]> {
  const missing = check.needs?.find((power) => !tools.can(power));
  if (missing !== undefined) return { kind: "skipped", why: `It takes \`${missing}\`.` };
  try {
    if (tools.can("reset")) await tools.ask(tools.browser(), "reset");
    await check.run(tools);
    return { kind: "passed" };
  } catch (error) {
    // An answer that is nothing like what was asked for.
    if (v.isValiError(error))
      return { kind: "failed", sent: "", expected: "an answer of its shape", got: error.message };
    if (error instanceof Skipped) return { kind: "skipped", why: error.message };
    if (!(error instanceof Failed)) throw error;
    const { sent, expected, got } = error;
    return { kind: "failed", sent, expected, got };
  }
}

function nameOf(account: About["accounts"][number]): string {
  return "name" in account ? account.name : account.identifier;
}

/** Why an account that is told cannot sign in, where the fault is likely in what is told; else `null`. */
async function whyNotSignedIn(tools: Tools, index: number): Promise<string | null> {
  try {
    if (tools.can("reset")) await tools.ask(tools.browser(), "reset");
    await tools.signedIn(index);
    return null;
  } catch (error) {
    if (!(error instanceof Failed)) return null;
    const isTold = /"(account-not-found|code-wrong|account-locked)"/.exec(error.got);
    return isTold && `${isTold[1] ?? ""}. Is what is told of it right?`;
  }
}

/** Every check there is; those of another origin only where there is one. */
export function checksFor(origin: string | null): readonly Check[] {
  const crossOrigin: Check = {
    name: "every request of the page is allowed before it is made",
    promise: "cross-origin",
    run: preflights(origin ?? ""),
  };
  return [
    ...sessionChecks,
    ...cookieChecks,
    ...factChecks,
    ...termsChecks,
    // Where subscriptions run out, the most important comes first.
    ...cancellingChecks,
    ...withdrawingChecks,
    ...changingChecks,
    ...readingChecks,
    ...keyChecks,
    ...declarationChecks,
    ...requestChecks,
    ...(origin === null ? [] : [crossOrigin]),
  ];
}

/** Tests a back end against the contract. */
export async function runConformance(options: RunOptions): Promise<Result[]> {
  const { base, about, send, origin, now = Date.now, only = () => true, onResult } = options;
  const record = new Record();
  const api: Api = {
    base,
    send,
    origin,
    now,
    onAnswer: (answer) => record.add(answer, audit(answer, origin)),
  };
  const tools = new Tools(api, about, new Set());
  const results: Result[] = [];
  const add = (result: Result) => {
    results.push(result);
    onResult?.(result);
  };

  const chosen = checksFor(origin).filter(only);
  for (const [index, account] of chosen.length === 0 ? [] : about.accounts.entries()) {
    const why = await whyNotSignedIn(tools, index);
    if (why !== null) throw new CannotBegin(`${nameOf(account)} cannot sign in: ${why}`);
  }
  for (const check of chosen) {
    add(resultOf(check, await outcomeOf(check, tools)));
  }
  const closing = [
    ...operationNames.map((name) => record.ofOperation(name)),
    ...operationNames
      .filter((name) => operation(name).problems.length > 0)
      .map((name) => record.ofProblems(name)),
    ...ofEveryAnswer.map((promise) => record.ofPromise(promise)),
    ...(origin === null ? [] : [record.ofPromise("cross-origin")]),
  ];
  // What was seen to be amiss is said, whatever was asked for.
  for (const result of closing) if (result.outcome.kind === "failed" || only(result)) add(result);
  return results;
}
