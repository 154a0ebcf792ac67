import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { aSubscription, signedOut } from "../mocks/data/test-resources.ts";
import { callApi } from "./client.ts";
import { failureOf } from "./errors.ts";
import { hearBreaches } from "./hear-breaches.ts";
import { cancelSubscription } from "./operations/cancellation.ts";
import { signOut } from "./operations/session.ts";
import { getSession, selectAccount } from "./operations/sign-in.ts";
import { getSubscription } from "./operations/subscriptions.ts";

// An API that answers every request as the test says.
let answer: () => Response | Promise<Response>;
const server = setupServer(http.all("*/api/*", () => answer()));

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

const session = signedOut(1);
const [account] = session.rememberedAccounts;

function problem(body: JsonBodyType, status: number): void {
  answer = () => HttpResponse.json(body, { status });
}

async function kindOfFailure(call: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return failureOf(error)?.kind;
}

describe("an answer that cannot be used is named", () => {
  const bodies: [string, () => Response, number, string][] = [
    [
      "a web page",
      () => HttpResponse.html("<h1>Welcome</h1>"),
      200,
      "body: expected a JSON object, got text/html, string of 16 characters",
    ],
    [
      "half of a JSON text",
      () => HttpResponse.text('{"status":'),
      200,
      "body: expected a JSON object, got text/plain, string of 10 characters",
    ],
    [
      "nothing",
      () => new HttpResponse(null, { status: 200 }),
      200,
      "body: expected a JSON object, got an empty body",
    ],
    ["null", () => HttpResponse.json(null), 200, "body: expected Object, got null"],
    ["another shape", () => HttpResponse.json({ status: "signed-in" }), 200, "account is missing"],
    [
      "204 where a body was promised",
      () => new HttpResponse(null, { status: 204 }),
      204,
      "status: expected 200, got 204",
    ],
    [
      "a web page from a gateway",
      () => HttpResponse.html("<h1>No</h1>", { status: 502 }),
      502,
      "body: expected a JSON object, got text/html, string of 11 characters",
    ],
    [
      "a problem of no known type",
      () => HttpResponse.json({ type: "x" }, { status: 409 }),
      409,
      'type: expected one of the contract\'s problems, got string "x"',
    ],
    [
      "a problem without its members",
      () => HttpResponse.json({ type: "code-wrong", status: 422 }, { status: 422 }),
      422,
      "attemptsLeft is missing",
    ],
    [
      "a gateway's status over a problem that says another",
      () => HttpResponse.json({ type: "terms-changed", status: 412 }, { status: 502 }),
      502,
      "status: expected 502, as the answer has, got number 412",
    ],
    [
      "a refusal whose problem says another status",
      () => HttpResponse.json({ type: "internal", status: 500 }, { status: 409 }),
      409,
      "status: expected 409, as the answer has, got number 500",
    ],
    [
      "an error without a body",
      () => new HttpResponse(null, { status: 500 }),
      500,
      "body: expected a JSON object, got an empty body",
    ],
  ];

  test.each(bodies)("%s", async (_, given, status, said) => {
    const { heard } = hearBreaches();
    answer = given;
    expect(await kindOfFailure(callApi(getSession, {}))).toBe("malformed");
    expect(await heard()).toContain(
      `The API breaks its contract: getSession (GET /session, status ${status}), ${said}`,
    );
  });

  test("a page where the contract promises no body", async () => {
    const { heard } = hearBreaches();
    answer = () => HttpResponse.html("<h1>Welcome</h1>");
    expect(await kindOfFailure(callApi(signOut, {}))).toBe("malformed");
    expect(await heard()).toEqual([
      "The API breaks its contract: signOut (DELETE /session, status 200), status: expected 204, got 200",
    ]);
  });

  test("one without its version", async () => {
    const { heard } = hearBreaches();
    answer = () => HttpResponse.json({ ...aSubscription(), asOf: "2026-11-23T08:30:00Z" });
    const call = callApi(getSubscription, { params: { subscriptionId: "a" } });
    expect(await kindOfFailure(call)).toBe("malformed");
    expect(await heard()).toEqual([
      "The API breaks its contract: getSubscription (GET /subscriptions/{subscriptionId}, status 200), ETag is missing",
    ]);
  });
});

describe("an answer that is taken although it is not all as the contract has it is named", () => {
  test("a success of another status", async () => {
    const { heard } = hearBreaches();
    answer = () => HttpResponse.json(session, { status: 201 });
    expect(await callApi(getSession, {})).toEqual(session);
    expect(await heard()).toEqual([
      "The API breaks its contract: getSession (GET /session, status 201), status: expected 200, got 201",
    ]);
  });

  test("a problem that the operation does not have", async () => {
    const { heard } = hearBreaches();
    problem({ type: "not-found", status: 404 }, 404);
    expect(await kindOfFailure(callApi(getSession, {}))).toBe("problem");
    expect(await heard()).toEqual([
      'The API breaks its contract: getSession (GET /session, status 404), type: expected a problem of this operation (rate-limited, internal, unavailable), got string "not-found"',
    ]);
  });

  test("but not what any operation may answer, nor a value that may be added", async () => {
    const { heard } = hearBreaches();
    const refusals = [
      ["sign-in-required", 401],
      ["not-found", 404],
      ["internal", 500],
      ["not-cancellable", 409],
      ["invalid-request", 400],
      ["precondition-required", 428],
      ["idempotency-key-reused", 422],
    ] as const;
    for (const [type, status] of refusals) {
      problem({ type, status, reason: "x-moon" }, status);
      const call = callApi(cancelSubscription, {
        params: { subscriptionId: "a" },
        body: { optionId: "now" },
        ifMatch: '"t-1"',
        idempotencyKey: "key-1",
      });
      expect(await kindOfFailure(call)).toBe("problem");
    }
    expect(await heard()).toEqual([]);
  });

  test("a request to wait that does not say for how long", async () => {
    const { heard } = hearBreaches();
    problem({ type: "rate-limited", status: 429 }, 429);
    expect(await kindOfFailure(callApi(getSession, {}))).toBe("problem");
    expect(await heard()).toEqual([
      "The API breaks its contract: getSession (GET /session, status 429), Retry-After is missing",
    ]);
  });
});

describe("from another origin", () => {
  const elsewhere = "https://api.example.com";

  /** The client of a build whose API lies there. */
  async function callElsewhere(): Promise<typeof callApi> {
    vi.stubEnv("VITE_API_BASE", `${elsewhere}/api`);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    vi.resetModules();
    return (await import("./client.ts")).callApi;
  }

  test("no answer is named with all that may be the cause", async () => {
    const { heard } = hearBreaches();
    const call = await callElsewhere();
    answer = () => HttpResponse.error();
    await expect(call(getSession, {})).rejects.toMatchObject({ failure: { kind: "network" } });
    expect(await heard()).toEqual([
      `No answer to getSession (GET /session) from ${elsewhere}: it cannot be reached, or it redirects, which the page does not follow, or CORS headers are missing in the answer or in that to its preflight (Access-Control-Allow-Origin: ${window.location.origin}, Access-Control-Allow-Credentials: true; to the preflight also Access-Control-Allow-Methods: GET, POST, PUT, DELETE and Access-Control-Allow-Headers: Content-Type, Idempotency-Key, If-Match)`,
    ]);
  });

  test("but not where nobody waits for it any more", async () => {
    const { heard } = hearBreaches();
    const call = await callElsewhere();
    answer = () => HttpResponse.json(session);
    const caller = new AbortController();
    caller.abort();
    await expect(call(getSession, { signal: caller.signal })).rejects.toHaveProperty(
      "name",
      "AbortError",
    );
    expect(await heard()).toEqual([]);
  });

  test("a version that cannot be read is named as hidden", async () => {
    const { heard } = hearBreaches();
    const call = await callElsewhere();
    answer = () => HttpResponse.json({ ...aSubscription(), asOf: "2026-11-23T08:30:00Z" });
    await expect(call(getSubscription, { params: { subscriptionId: "a" } })).rejects.toMatchObject({
      failure: { kind: "malformed" },
    });
    expect(await heard()).toEqual([
      expect.stringContaining("ETag is missing, or hidden from another origin"),
    ]);
  });
});

test("of no answer from the page's own origin the browser itself says enough", async () => {
  const { heard } = hearBreaches();
  answer = () => HttpResponse.error();
  expect(await kindOfFailure(callApi(getSession, {}))).toBe("network");
  expect(await heard()).toEqual([]);
});

test("where the words for a breach cannot be had, nothing is said and nothing else goes wrong", async () => {
  const { heard } = hearBreaches();
  const uncaught = vi.fn<(reason: unknown) => void>();
  process.on("unhandledRejection", uncaught);
  onTestFinished(() => void process.off("unhandledRejection", uncaught));
  const load = vi.fn<() => never>(() => {
    throw new Error("The file is gone.");
  });
  vi.doMock("./contract-breach.ts", load);
  onTestFinished(() => {
    vi.doUnmock("./contract-breach.ts");
  });
  vi.resetModules();
  const { callApi: call } = await import("./client.ts");
  answer = () => HttpResponse.html("<h1>Welcome</h1>");
  await expect(call(getSession, {})).rejects.toMatchObject({ failure: { kind: "malformed" } });
  expect(await heard()).toEqual([]);
  expect(load).toHaveBeenCalled();
  // A rejection counts as unhandled once the turn is over.
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
  expect(uncaught).not.toHaveBeenCalled();
});

test("each is said once by operation, place and kind", async () => {
  const { heard } = hearBreaches();
  const accountWith = (changes: object) => [account, { ...account, ...changes }];
  const reads = async (rememberedAccounts: unknown) => {
    answer = () => HttpResponse.json({ ...session, rememberedAccounts });
    expect(await kindOfFailure(callApi(getSession, {}))).toBe("malformed");
    return (await heard()).length;
  };
  expect(await reads(accountWith({ name: 7 }))).toBe(1);
  expect(await reads(accountWith({ name: 8 }))).toBe(1);
  // In the first of a list, as in any other of it.
  expect(await reads([{ ...account, name: 9 }])).toBe(1);
  // Another kind, another place, another operation.
  expect(await reads(accountWith({ name: undefined }))).toBe(2);
  expect(await reads(accountWith({ id: 7 }))).toBe(3);
  const call = callApi(selectAccount, { body: { accountId: "a" }, idempotencyKey: "key-1" });
  expect(await kindOfFailure(call)).toBe("malformed");
  expect(await heard()).toHaveLength(4);
});
