import { operation, type OperationName, type ResponseBody } from "../../src/api/contract.ts";
import { filledPath } from "../../src/api/operations/operation.ts";
import { problemsOf } from "../../src/api/operations/problems-of.ts";
import type { ProblemType } from "../../src/api/schema/problem.ts";
import * as v from "valibot";
import { Failed, shown } from "./verdict.ts";

/** How requests get to the back end. */
export type Send = (request: Request) => Promise<Response>;

/** What is sent; nothing that the contract demands is added by itself. */
export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as it is, in place of a body. */
  readonly text?: string;
  readonly ifMatch?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer as it came. */
export interface Answer<Name extends OperationName = OperationName> {
  readonly operation: Name;
  /** The request, for people. */
  readonly sent: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `undefined` where the body is not JSON. */
  readonly json: unknown;
}

/** What every browser of a run shares. */
export interface Api {
  /** The address of the API, without a slash at its end. */
  readonly base: string;
  readonly send: Send;
  /** The origin of the page that calls, where it is another than the API's. */
  readonly origin: string | null;
  /** What time it is for whoever runs the kit, in milliseconds since 1970. */
  readonly now: () => number;
  /** Looks at every answer. */
  readonly onAnswer: (answer: Answer) => void;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function headersOf({ body, ifMatch, key, headers = {} }: Sent): Record<string, string> {
  return {
    Accept: "application/json, application/problem+json",
    ...(body !== undefined && { "Content-Type": "application/json" }),
    ...(ifMatch !== undefined && { "If-Match": ifMatch }),
    ...(key !== undefined && { "Idempotency-Key": key }),
    ...headers,
  };
}

/** One browser: it has cookies of its own, and calls the API as a page in it would. */
export class Browser {
  readonly #api: Api;
  #cookies = new Map<string, string>();
  /** How each cookie was set, by its name. */
  #set = new Map<string, string>();

  constructor(api: Api) {
    this.#api = api;
  }

  /** Another browser that has the cookies which this one has now. */
  copy(): Browser {
    const other = new Browser(this.#api);
    other.#cookies = new Map(this.#cookies);
    other.#set = new Map(this.#set);
    return other;
  }

  /** The cookies it has, each as it was set. */
  get cookies(): ReadonlyMap<string, string> {
    return this.#set;
  }

  /** The same browser without one of its cookies. */
  without(cookie: string): Browser {
    const other = this.copy();
    other.#cookies.delete(cookie);
    return other;
  }

  /** Sends a request to a path of the API, and reads the answer. */
  async request(method: string, path: string, sent: Sent = {}): Promise<Omit<Answer, "operation">> {
    const { base, send, origin } = this.#api;
    const text = sent.text ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
    const headers = headersOf(sent);
    const parts = [
      `${method} ${path}`,
      ...Object.entries(headers).flatMap(([name, value]) =>
        name === "Accept" ? [] : [`${name}: ${value}`],
      ),
      ...(text === undefined ? [] : [text]),
    ];
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new Request(base + path, {
      method,
      headers: {
        ...(origin !== null && { Origin: origin }),
        ...(cookie !== "" && { Cookie: cookie }),
        ...headers,
      },
      redirect: "manual",
      ...(text !== undefined && { body: text }),
    });
    const shownRequest = shown(parts.join(" "));
    let response: Response;
    let body: string;
    try {
      response = await send(request);
      body = await response.text();
    } catch (error) {
      const got = `no answer (${error instanceof Error ? error.message : "unknown"})`;
      throw new Failed({ sent: shownRequest, expected: "an answer", got });
    }
    this.#keepCookies(response.headers);
    const { status } = response;
    return {
      sent: shownRequest,
      status,
      headers: response.headers,
      text: body,
      json: parseJson(body),
    };
  }

  /** Calls an operation of the contract. */
  async call<Name extends OperationName>(name: Name, sent: Sent = {}): Promise<Answer<Name>> {
    const { method, path } = operation(name);
    const query = new URLSearchParams(sent.query).toString();
    const address = filledPath(path, sent.params ?? {}) + (query && `?${query}`);
    const answer = { operation: name, ...(await this.request(method, address, sent)) };
    this.#api.onAnswer(answer);
    return answer;
  }

  #keepCookies(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [pair = "", ...attributes] = cookie.split(";");
      const [name = "", ...value] = pair.split("=");
      const isGone = attributes.some((attribute) => {
        const [key = "", at = ""] = attribute.trim().split("=");
        if (/^max-age$/i.test(key)) return Number(at) <= 0;
        return /^expires$/i.test(key) && Date.parse(at) <= this.#api.now();
      });
      if (isGone) {
        this.#cookies.delete(name.trim());
        this.#set.delete(name.trim());
      } else {
        this.#cookies.set(name.trim(), value.join("="));
        this.#set.set(name.trim(), cookie);
      }
    }
  }
}

/** A new key. */
export function newKey(): string {
  return crypto.randomUUID();
}

/** What an answer says of itself, in short. */
export function described({ status, text }: Pick<Answer, "status" | "text">): string {
  return shown(`${status} ${text}`);
}

/** Whether what answers is no operation, but whatever is said where there is none. */
function isNotThere({ operation: name, status, json }: Answer): boolean {
  const own: readonly unknown[] = problemsOf(operation(name));
  return [404, 405, 501].includes(status) && !own.includes(problemTypeOf({ json }));
}

/** The body of an answer that is to be a success. @throws Failed */
export function done<Name extends OperationName>(answer: Answer<Name>): ResponseBody<Name> {
  const { response: schema, status } = operation(answer.operation);
  const { sent } = answer;
  if (isNotThere(answer)) {
    throw new Failed({ sent, expected: `${answer.operation} to be there`, got: described(answer) });
  }
  if (answer.status !== status) {
    throw new Failed({ sent, expected: `status ${status}`, got: described(answer) });
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parsed border, as in the client
  if (schema === undefined) return undefined as ResponseBody<Name>;
  const body = v.safeParse(schema, answer.json);
  if (!body.success) {
    const [issue] = body.issues;
    const place = v.getDotPath(issue) ?? "the body";
    const expected = `\`${place}\` of ${answer.operation} to be ${issue.expected ?? issue.message}`;
    throw new Failed({ sent, expected, got: shown(JSON.stringify(issue.input) ?? "nothing") });
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parsed border, as in the client
  return body.output as ResponseBody<Name>;
}

/** The version that an answer carries. @throws Failed where it is no success, or has none */
export function versionOf(answer: Answer): string {
  done(answer);
  const version = answer.headers.get("ETag");
  if (version === null || version === "") {
    throw new Failed({ sent: answer.sent, expected: "an `ETag`", got: "none" });
  }
  return version;
}

/** The type of the problem that an answer is; `undefined` where it is none. */
export function problemTypeOf({ json }: Pick<Answer, "json">): unknown {
  return typeof json === "object" && json !== null && "type" in json ? json.type : undefined;
}

/** Demands that an answer is one of these problems. @throws Failed */
export function refused(answer: Answer, ...types: readonly ProblemType[]): ProblemType {
  const found = types.find((type) => type === problemTypeOf(answer));
  if (answer.status >= 400 && found !== undefined) return found;
  if (isNotThere(answer)) {
    const expected = `${answer.operation} to be there`;
    throw new Failed({ sent: answer.sent, expected, got: described(answer) });
  }
  const expected = `the problem ${types.map((type) => `\`${type}\``).join(" or ")}`;
  throw new Failed({ sent: answer.sent, expected, got: described(answer) });
}
