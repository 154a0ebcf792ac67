import type { OperationName } from "../../api/contract.ts";
import type { Example } from "../../api/openapi/examples.ts";
import type { AnyScenarioId } from "../data/scenarios.ts";
import { arrive } from "../engine/respond.ts";
import { createTestApi, type Received, type Sent, type TestApi } from "../engine/test-api.ts";

/** How an example comes about. */
export interface Play {
  /** What it is an example of, in a sentence. */
  readonly summary: string;
  /** `personal-monthly` unless it says otherwise. */
  readonly scenario?: AnyScenarioId;
  /** Written as in an address: `listSubscriptions:429`. */
  readonly faults?: readonly string[];
  /** What is sent; made by a function where something has to happen first. */
  readonly sent?: Sent | ((api: TestApi) => Promise<Sent>);
  /** What is shown in place of what was sent: the code of the mock API is in no build, and so in no document. */
  readonly shown?: Sent;
}

/** The plays of some operations, each by a name. */
export type Plays = Readonly<Partial<Record<OperationName, Readonly<Record<string, Play>>>>>;

/** The same request with the version that the answer to a read carries. */
export async function onVersionOf(
  { call }: TestApi,
  read: OperationName,
  sent: Pick<Sent, "params" | "body" | "key">,
): Promise<Sent> {
  const { headers } = await call(read, { params: sent.params ?? {} });
  return { ...sent, ifMatch: headers.get("ETag") ?? "" };
}

/** The whole body, with what came along. */
function bodyOf({ body, included }: Received): unknown {
  const isObject = typeof body === "object" && body !== null;
  return isObject && included.length > 0 ? { ...body, included } : body;
}

/** Calls an operation as a play has it. */
export async function perform(operation: OperationName, play: Play): Promise<Example> {
  const { summary, scenario = "personal-monthly", faults = [] } = play;
  const api = createTestApi({ scenario, faults });
  const sent = typeof play.sent === "function" ? await play.sent(api) : (play.sent ?? {});
  const received = await api.call(operation, sent);
  const { status, headers } = received;
  return { summary, sent: play.shown ?? sent, status, headers, body: bodyOf(received) };
}

/** Lets cancelling begin and not come to an end, so that its key is in progress. */
export async function letItBegin(
  api: TestApi,
  sent: Required<Pick<Sent, "params" | "body" | "key">>,
): Promise<Sent> {
  const begun = await onVersionOf(api, "getCancellationTerms", sent);
  const incoming = {
    params: sent.params,
    query: {},
    text: JSON.stringify(sent.body),
    ifMatch: begun.ifMatch ?? null,
    idempotencyKey: sent.key,
  };
  arrive("cancelSubscription", incoming, api.context(), 60_000);
  return begun;
}
