import { getResponse } from "msw";
import * as v from "valibot";
import { operation, type OperationName } from "../../api/contract.ts";
import { type Included, WithIncluded } from "../../api/schema/included.ts";
import { createMockApi, type MockApi, type MockApiOptions } from "./node.ts";

/** What a test sends; headers that the contract demands are not added by themselves. */
export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly key?: string;
  /** Given when the client goes away. */
  readonly signal?: AbortSignal;
}

/** An answer, read. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON it carried, without what came along; the text where it was none. */
  readonly body: unknown;
  /** What came along with it. */
  readonly included: readonly Included[];
}

/** A mock API with a way to call it. */
export interface TestApi extends MockApi {
  readonly call: (name: OperationName, sent?: Sent) => Promise<Received>;
}

/** A way to call a mock API, as another tab of the same browser would. */
export function callsTo({ handlers }: Pick<MockApi, "handlers">): Pick<TestApi, "call"> {
  return {
    call: async (name, sent = {}) =>
      received(await getResponse(handlers, requestTo(name, sent, "http://localhost"))),
  };
}

function readBody(text: string): Pick<Received, "body" | "included"> {
  try {
    const body: unknown = JSON.parse(text);
    const along = v.safeParse(v.looseObject(WithIncluded.entries), body);
    if (!along.success) return { body, included: [] };
    const { included, ...own } = along.output;
    return { body: own, included };
  } catch {
    return { body: text, included: [] };
  }
}

/** The request to an operation as it would be made by a client at `origin`. */
export function requestTo(name: OperationName, sent: Sent, origin: string): Request {
  const { method, path } = operation(name);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, param: string) => sent.params?.[param] ?? "");
  const query = sent.query === undefined ? "" : `?${new URLSearchParams(sent.query).toString()}`;
  return new Request(`${origin}/api${filled}${query}`, {
    method,
    headers: {
      ...(sent.ifMatch === undefined ? {} : { "If-Match": sent.ifMatch }),
      ...(sent.key === undefined ? {} : { "Idempotency-Key": sent.key }),
    },
    ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
    ...(sent.signal === undefined ? {} : { signal: sent.signal }),
  });
}

/** Reads an answer. @throws Error when the network failed */
export async function received(response: Response | undefined): Promise<Received> {
  if (response === undefined || response.type === "error") throw new Error("No answer");
  const { status, headers } = response;
  return { status, headers, ...readBody(await response.text()) };
}

/** A mock API for a test of the mock API itself. */
export function createTestApi(options: MockApiOptions = {}): TestApi {
  const api = createMockApi(options);
  return { ...api, ...callsTo(api) };
}

const personal = { subscriptionId: "sub-personal" };

/** Cancels the one Personal subscription on the terms that are in force. */
export async function cancelPersonal(
  { call }: Pick<TestApi, "call">,
  { key, optionId = "end-of-term" }: { key: string; optionId?: string },
): Promise<Received> {
  const terms = await call("getCancellationTerms", { params: personal });
  const ifMatch = terms.headers.get("ETag") ?? "";
  return call("cancelSubscription", { params: personal, body: { optionId }, key, ifMatch });
}
