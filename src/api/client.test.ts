import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { aSubscription, signedOut } from "../mocks/data/test-resources.ts";
import { callApi } from "./client.ts";
import { cancelSubscription, getCancellationTerms } from "./operations/cancellation.ts";
import { completeSignIn, signOut } from "./operations/session.ts";
import { getSession } from "./operations/sign-in.ts";
import { getSubscription } from "./operations/subscriptions.ts";
import { hearBreaches } from "./hear-breaches.ts";
import { FailureError, failureOf, isProblem, type Failure } from "./errors.ts";

// The smallest API there is: it answers every request as the test says, and remembers what it was asked.
let answer: () => Response | Promise<Response>;
let requests: Request[] = [];
const server = setupServer(
  http.all("*/api/*", async ({ request }) => {
    requests.push(request.clone());
    return answer();
  }),
);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  requests = [];
});
afterAll(() => server.close());
const session = signedOut(1);

function problem(body: JsonBodyType, status: number, headers: Record<string, string> = {}): void {
  answer = () => HttpResponse.json(body, { status, headers });
}

async function failureWhen(call: Promise<unknown>): Promise<Failure | undefined> {
  const error: unknown = await call.then(
    () => "It was answered",
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(FailureError);
  return failureOf(error);
}

const cancelling = () =>
  callApi(cancelSubscription, {
    params: { subscriptionId: "sub 1/ä" },
    body: { optionId: "now" },
    ifMatch: '"t-1"',
    idempotencyKey: "key-1",
  });

const readSubscription = () =>
  callApi(getSubscription, { params: { subscriptionId: "sub-personal" } });

describe("a request", () => {
  test("carries exactly what the contract says", async () => {
    problem({ type: "terms-changed", status: 412 }, 412);
    await failureWhen(cancelling());

    const [request] = requests;
    expect(request?.method).toBe("POST");
    expect(request?.url).toBe(
      `${window.location.origin}/api/subscriptions/sub%201%2F%C3%A4/cancellation`,
    );
    expect(await request?.json()).toEqual({ optionId: "now" });
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: "application/json, application/problem+json",
      "content-type": "application/json",
      "if-match": '"t-1"',
      "idempotency-key": "key-1",
    });
    expect(request?.credentials).toBe("include");
    expect(request?.redirect).toBe("error");
  });

  test("that only reads carries nothing but what it accepts", async () => {
    answer = () => HttpResponse.json(session);
    await callApi(getSession, {});

    const [request] = requests;
    expect(request?.method).toBe("GET");
    expect(await request?.text()).toBe("");
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: "application/json, application/problem+json",
    });
  });
});

describe("an answer that fits the contract", () => {
  test("is given, without what the contract does not know", async () => {
    answer = () => HttpResponse.json({ ...session, added: "later" });
    expect(await callApi(getSession, {})).toEqual(session);
  });

  test("is nothing where the contract promises no body", async () => {
    answer = () => new HttpResponse(null, { status: 204 });
    expect(await callApi(signOut, {})).toBeUndefined();
  });

  test("is a problem with its type and its own members", async () => {
    problem({ type: "code-wrong", status: 422, attemptsLeft: 3, title: "No", extra: 1 }, 422);
    const call = callApi(completeSignIn, {
      body: { challengeId: "challenge-1", code: "000000" },
      idempotencyKey: "key-1",
    });
    expect(await failureWhen(call)).toEqual({
      kind: "problem",
      problem: { type: "code-wrong", status: 422, attemptsLeft: 3, title: "No" },
      retryAfter: null,
    });
  });

  test("names its problem to whoever asks for it", async () => {
    problem({ type: "not-found", status: 404 }, 404);
    const error: unknown = await readSubscription().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      message: "getSubscription: not-found",
      operation: "getSubscription",
    });
    expect(isProblem(error, "not-found")).toBe(true);
    expect(isProblem(error, "terms-changed")).toBe(false);
    expect(isProblem(new Error("not-found"), "not-found")).toBe(false);
  });

  test("keeps to a reason it knows, or says that it is unknown", async () => {
    problem({ type: "not-cancellable", status: 409, reason: "x-moon" }, 409);
    const call = callApi(getCancellationTerms, { params: { subscriptionId: "a" } });
    expect(await failureWhen(call)).toMatchObject({ problem: { reason: "unknown" } });
  });
});

describe("an answer that does not fit is malformed", () => {
  beforeEach(hearBreaches);
  const bodies: [string, () => Response, number][] = [
    ["a web page", () => HttpResponse.html("<h1>Welcome</h1>"), 200],
    ["half of a JSON text", () => HttpResponse.text('{"status":'), 200],
    ["nothing", () => new HttpResponse(null, { status: 200 }), 200],
    ["null", () => HttpResponse.json(null), 200],
    ["another shape", () => HttpResponse.json({ status: "signed-in" }), 200],
    ["204 where a body was promised", () => new HttpResponse(null, { status: 204 }), 204],
    ["a web page from a gateway", () => HttpResponse.html("<h1>No</h1>", { status: 502 }), 502],
    ["a problem of no known type", () => HttpResponse.json({ type: "x" }, { status: 409 }), 409],
    [
      "a problem without its members",
      () => HttpResponse.json({ type: "code-wrong", status: 422 }, { status: 422 }),
      422,
    ],
    [
      "a gateway's status over a problem that says another",
      () => HttpResponse.json({ type: "terms-changed", status: 412 }, { status: 502 }),
      502,
    ],
    [
      "a refusal whose problem says another status",
      () => HttpResponse.json({ type: "internal", status: 500 }, { status: 409 }),
      409,
    ],
    ["an error without a body", () => new HttpResponse(null, { status: 500 }), 500],
  ];

  test.each(bodies)("%s", async (_, given, status) => {
    answer = given;
    const failure = await failureWhen(callApi(getSession, {}));
    expect(failure).toEqual({ kind: "malformed", status, retryAfter: null });
  });

  test("a page where the contract promises no body", async () => {
    answer = () => HttpResponse.html("<h1>Welcome</h1>");
    expect(await failureWhen(callApi(signOut, {}))).toEqual({
      kind: "malformed",
      status: 200,
      retryAfter: null,
    });
  });

  test("a version that is missing", async () => {
    const found = { ...aSubscription(), asOf: "2026-11-23T08:30:00Z" };
    answer = () => HttpResponse.json(found);
    expect(await failureWhen(readSubscription())).toEqual({
      kind: "malformed",
      status: 200,
      retryAfter: null,
    });

    answer = () => HttpResponse.json(found, { headers: { ETag: '"t-1"' } });
    expect(await readSubscription()).toEqual({ body: found, version: '"t-1"' });
  });
});

describe("how long to wait", () => {
  beforeEach(hearBreaches);
  test.each([
    ["2", 2],
    ["0", 0],
    ["-5", 0],
    ["Mon, 23 Nov 2026 08:30:30 GMT", 30],
    ["Mon, 23 Nov 2026 08:29:00 GMT", 0],
    ["soon", null],
    ["", null],
    [null, null],
  ])("Retry-After: %s", async (header, expected) => {
    vi.spyOn(Date, "now").mockReturnValue(Date.parse("2026-11-23T08:30:00Z"));
    const headers: Record<string, string> = header === null ? {} : { "Retry-After": header };
    problem({ type: "rate-limited", status: 429 }, 429, headers);
    expect(await failureWhen(callApi(getSession, {}))).toMatchObject({ retryAfter: expected });
  });

  test("a gateway that asks to be left alone is heard", async () => {
    answer = () =>
      HttpResponse.html("<h1>No</h1>", { status: 503, headers: { "Retry-After": "7" } });
    const failure = await failureWhen(callApi(getSession, {}));
    expect(failure).toEqual({ kind: "malformed", status: 503, retryAfter: 7 });
  });
});

const never = () => new Promise<Response>(() => undefined);

test("a fault of the page's own is not blamed on the connection", async () => {
  const call = callApi(cancelSubscription, {
    params: { subscriptionId: "sub-1" },
    body: { optionId: "now" },
    ifMatch: '"t-1"',
    idempotencyKey: "☃",
  });
  await expect(call).rejects.not.toBeInstanceOf(FailureError);
  expect(requests).toHaveLength(0);
});

test("browsers without AbortSignal.any are answered as all others", async () => {
  vi.spyOn(AbortSignal, "any").mockImplementation(() => {
    throw new TypeError("AbortSignal.any is not a function");
  });
  answer = () => HttpResponse.json(session);
  expect(await callApi(getSession, { signal: new AbortController().signal })).toEqual(session);
});

describe("no answer", () => {
  beforeEach(hearBreaches);

  test.each([
    ["the network failed", () => HttpResponse.error()],
    [
      "an answer that breaks off",
      () => new HttpResponse(new ReadableStream({ start: (body) => body.error(new Error()) })),
    ],
  ])("%s", async (_, given) => {
    answer = given;
    expect(await failureWhen(callApi(getSession, {}))).toEqual({ kind: "network" });
  });

  test("a redirect is not followed", async () => {
    answer = () => HttpResponse.redirect(`${window.location.origin}/api/elsewhere`, 302);
    expect(await failureWhen(callApi(getSession, {}))).toEqual({ kind: "network" });
    expect(requests).toHaveLength(1);
  });

  test("within 15 seconds", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    answer = never;
    const outcome = failureWhen(cancelling());
    await vi.advanceTimersByTimeAsync(14_999);
    const stillWaiting = await Promise.race([outcome, Promise.resolve("still waiting")]);
    await vi.advanceTimersByTimeAsync(1);
    expect(stillWaiting).toBe("still waiting");
    expect(await outcome).toEqual({ kind: "timeout" });
    vi.useRealTimers();
  });

  test("an answer that begins and never ends", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    answer = () => {
      const [request] = requests;
      return new HttpResponse(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"status":'));
            // As in a browser, where giving up on a request gives up on its answer too.
            request?.signal.addEventListener("abort", () =>
              controller.error(request.signal.reason),
            );
          },
        }),
      );
    };
    const outcome = failureWhen(callApi(getSession, {}));
    // Only once the request is out does time pass.
    await vi.waitFor(() => expect(requests).toHaveLength(1), { interval: 1, timeout: 10_000 });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await outcome).toEqual({ kind: "timeout" });
    vi.useRealTimers();
  });

  test("whoever no longer wants to know is told nothing", async () => {
    answer = never;
    const caller = new AbortController();
    const call = callApi(getSession, { signal: caller.signal });
    await vi.waitFor(() => expect(requests).toHaveLength(1), { timeout: 10_000 });
    caller.abort();
    await expect(call).rejects.toHaveProperty("name", "AbortError");
  });
});
