import { randomInt } from "node:crypto";
import { type Clock, dayOf, instant } from "./clock.ts";
import type { Store } from "./database.ts";
import { anyone, once, takeNote } from "./decisions.ts";
import type { Answer, Context, Cookie, Keyed, Keyless, Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import { Problem } from "./problem.ts";
import { accountOf, type Visitor, visitorOf } from "./session.ts";
import { testCode, type TestSupport } from "./test-support.ts";

/** A request for an operation, as it came. */
export interface Call {
  readonly name: string;
  readonly operation: Operation;
  readonly id: string;
  readonly query: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  readonly key: string | undefined;
  readonly ifMatch: string | undefined;
  /** @throws Problem invalid-request */
  readonly readBody: () => Promise<unknown>;
}

export interface Reply {
  readonly answer: Answer;
  readonly cookies: readonly Cookie[];
}

/** What the operations work with. */
export interface Means {
  readonly store: Store;
  readonly clock: Clock;
  readonly mail: Context["mail"];
  /** `null` but in tests. */
  readonly test: TestSupport | null;
}

const mostOfKey = 200;

function randomCode(): string {
  return String(randomInt(1e6)).padStart(6, "0");
}

/** To whom a key belongs. Only that of a decision can be asked about, so the others belong to nobody who could. */
function ownerOf(operation: Keyed, visitor: Visitor): string {
  const owner = operation.owner?.(visitor) ?? (operation.isOpen ? anyone : accountOf(visitor).id);
  return operation.isDecision ? owner : `no decision of ${owner}`;
}

/** Carries out what is asked, in the order in which refusals are to be said. */
export class CarryOut {
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
  }

  /** @throws Problem */
  async carryOut(call: Call): Promise<Reply> {
    this.#means.test?.failIfAsked(call.name);
    const { operation } = call;
    return "prepare" in operation
      ? this.#carryOutOnce(call, operation)
      : this.#carryOutNow(call, operation);
  }

  #carryOutNow({ cookies, id, query }: Call, operation: Keyless): Reply {
    return this.#transaction((context) => {
      const visitor = visitorOf(context, cookies);
      const request = { visitor, id, query, ifMatch: "", body: null };
      const answer = operation.answer(context, request);
      const given = { visitor, answer, isFirst: true };
      return { answer, cookies: operation.cookies?.(context, given) ?? [] };
    });
  }

  async #carryOutOnce(call: Call, operation: Keyed): Promise<Reply> {
    const { name, id, query, key, ifMatch } = call;
    const visitor = this.#transaction((context) => visitorOf(context, call.cookies));
    if (!operation.isOpen) accountOf(visitor);
    const { body, answer } = operation.prepare(await call.readBody());
    const isKeyUsable = key !== undefined && key !== "" && key.length <= mostOfKey;
    if (!isKeyUsable || (operation.isVersioned && !ifMatch)) {
      throw new Problem("precondition-required");
    }

    const request = JSON.stringify([name, id, body]);
    const asked = { key, owner: ownerOf(operation, visitor), operation: name, request };
    const hold = () => this.#transaction((context) => takeNote(context, asked) === null);
    const isNoted = operation.isDecision === true && (await this.#means.test?.hold(hold)) === true;
    return this.#transaction((context) => {
      const work = () => answer(context, { visitor, id, query, ifMatch: ifMatch ?? "", body });
      const { answer: given, isFirst } = once(context, asked, { isNoted, work });
      const cookies = operation.cookies?.(context, { visitor, answer: given, isFirst }) ?? [];
      return { answer: withIncluded(context, call, operation, given, cookies), cookies };
    });
  }

  #transaction<Result>(work: (context: Context) => Result): Result {
    const { store, clock, mail, test } = this.#means;
    return store.transaction(() => {
      const now = clock.now();
      const newCode = test === null ? randomCode : () => testCode;
      return work({ store, now, asOf: instant(now), today: dayOf(now), mail, newCode });
    });
  }
}

/** Brings along what the page will ask for next, as it is now: also where the answer itself is an earlier one. */
function withIncluded(
  context: Context,
  { cookies, id, query }: Call,
  { includes = "" }: Keyed,
  answer: Answer,
  newCookies: readonly Cookie[],
): Answer {
  const next = operations.get(includes);
  if (next === undefined || "prepare" in next || answer.status >= 300) return answer;
  const after = new Map([
    ...cookies,
    ...newCookies.map(({ name, value }) => [name, value] as const),
  ]);
  const visitor = visitorOf(context, after);
  try {
    const { body, version = null } = next.answer(context, {
      visitor,
      id,
      query,
      ifMatch: "",
      body: null,
    });
    const path = next.path.replace("*", encodeURIComponent(id));
    return { ...answer, body: { ...answer.body, included: [{ path, version, body }] } };
  } catch (error) {
    // Nobody is signed in any more: then there is nothing to bring along.
    if (error instanceof Problem) return answer;
    throw error;
  }
}
