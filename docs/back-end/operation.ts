import * as v from "valibot";
import type { Store } from "./database.ts";
import { isDay } from "./clock.ts";
import { Problem } from "./problem.ts";
import type { Visitor } from "./session.ts";

/** What an answer is made with, inside one transaction, at one moment. */
export interface Context {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The same as the API writes it. */
  readonly asOf: string;
  /** The day it is for the subscriber. */
  readonly today: string;
  /** Sends a mail. The example writes it on the console. */
  readonly mail: (address: string, text: string) => void;
  readonly newCode: () => string;
}

export interface Request<Body = unknown> {
  readonly visitor: Visitor;
  /** The part of the path that varies: no path of this API has more than one. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly ifMatch: string;
  readonly body: Body;
}

export interface Answer {
  readonly status: number;
  readonly body?: object;
  /** What `ETag` says. */
  readonly version?: string;
}

/** A cookie that is to be set, or taken away where it lasts no seconds. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly seconds: number;
}

/** An answer to a visitor; `isFirst` unless the same was answered before under this key. */
export interface Given {
  readonly visitor: Visitor;
  readonly answer: Answer;
  readonly isFirst: boolean;
}

interface Described {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `*` for the part that varies. */
  readonly path: string;
  /** Open to all; else it is only for whoever is signed in. */
  readonly isOpen?: true;
  /** Cookies that come with an answer, with an earlier one too. */
  readonly cookies?: (context: Context, given: Given) => readonly Cookie[];
}

/** What can be asked as often as one likes. */
export interface Keyless extends Described {
  readonly answer: (context: Context, request: Request) => Answer;
}

/** What is done once under an `Idempotency-Key`. */
export interface Keyed extends Described {
  /** Asks for `If-Match`. */
  readonly isVersioned?: true;
  /** Can be asked for, and withdrawn, by its key. */
  readonly isDecision?: true;
  /** To whom a key belongs: else to the account or, where the operation is open to all, to whoever has it. */
  readonly owner?: (visitor: Visitor) => string;
  /** The operation whose answer the page will need next; it is brought along, so that it need not ask. */
  readonly includes?: string;
  /** @throws Problem invalid-request */
  readonly prepare: (sent: unknown) => Prepared;
}

interface Prepared {
  /** The body as it is understood: the order of its members and what is unknown in it do not count. */
  readonly body: unknown;
  readonly answer: (context: Context, request: Request) => Answer;
}

export type Operation = Keyless | Keyed;

interface WithBody<Body> extends Omit<Keyed, "prepare"> {
  readonly body: v.GenericSchema<unknown, Body>;
  readonly answer: (context: Context, request: Request<Body>) => Answer;
}

/** An operation with a body that its answer may rely on. */
export function keyed<Body>({ body: schema, answer, ...rest }: WithBody<Body>): Keyed {
  return {
    ...rest,
    prepare(sent) {
      const read = v.safeParse(schema, sent);
      if (!read.success) throw new Problem("invalid-request");
      const body = read.output;
      return { body, answer: (context, request) => answer(context, { ...request, body }) };
    },
  };
}

/** The body of an operation that has none. */
export const nothing = v.pipe(
  v.unknown(),
  v.transform(() => null),
);

/** Text of so many characters; a character is what Unicode calls one. */
export function text(least: number, most: number) {
  const isRight = (value: string) => {
    const { length } = Array.from(value);
    return least <= length && length <= most;
  };
  return v.pipe(v.string(), v.check(isRight));
}

/** What is looked up. The database takes U+0000 for the end of a text. */
export const id = v.pipe(
  text(1, 200),
  v.check((value) => !value.includes("\0")),
);

export const date = v.pipe(v.string(), v.check(isDay));
