import { describe, expect, test } from "vitest";
import { aSubscription, signedOut } from "../mocks/data/test-resources.ts";
import { contract, operation, type OperationName } from "./contract.ts";
import { tellBreach } from "./contract-breach.ts";
import { hearBreaches } from "./hear-breaches.ts";

const here = window.location.origin;
const elsewhere = "https://api.example.com";

interface Given {
  /** The one that the contract has, unless it says otherwise. */
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  /** The origin that answers. */
  readonly from?: string;
}

/** The API answers an operation, and what is wrong with it is told. */
function answers(name: OperationName, { status, headers = {}, json, from = here }: Given): void {
  tellBreach(operation(name), new URL(from), {
    status: status ?? contract[name].status,
    headers: new Headers(headers),
    // As it is when it has been sent.
    json: typeof json === "string" ? json : JSON.parse(JSON.stringify(json)),
  });
}

/** What is said of one answer, without the operation that each line begins with. */
async function saidOf(name: OperationName, given: Given): Promise<string[]> {
  const { heard } = hearBreaches();
  answers(name, given);
  const { method, path, status } = contract[name];
  const beginning = `The API breaks its contract: ${name} (${method} ${path}, status ${given.status ?? status}), `;
  return (await heard()).map((line) => {
    expect(line.startsWith(beginning), line).toBe(true);
    return line.slice(beginning.length);
  });
}

const [account] = signedOut(1).rememberedAccounts;
const accountWith = (changes: object) => ({
  ...signedOut(1),
  rememberedAccounts: [account, { ...account, ...changes }],
});
const found = { ...aSubscription(), asOf: "2026-11-23T08:30:00Z" };

describe("in a body, the place, what was expected there and what is there are named", () => {
  test.each<[string, object, string]>([
    ["another type", { name: 7 }, "name: expected string, got number 7"],
    ["null", { id: null }, "id: expected string, got null"],
    ["an array", { name: [1, 2] }, "name: expected string, got an array of 2"],
    // What is in it is about a person.
    ["an object", { name: { first: "Kari" } }, "name: expected string, got an object"],
    ["true", { name: true }, "name: expected string, got boolean true"],
    ["nothing", { name: undefined }, "name is missing"],
    ["no text", { id: "" }, 'id: expected non empty, got string ""'],
    [
      "much text",
      { id: "a".repeat(300) },
      `id: expected max length <=200, got string "${"a".repeat(60)}…"`,
    ],
  ])("%s", async (_, changes, said) => {
    expect(await saidOf("getSession", { json: accountWith(changes) })).toEqual([
      `rememberedAccounts.1.${said}`,
    ]);
  });

  test.each<[string, unknown, string]>([
    ["a list for an object", [], "status is missing"],
    ["no object", 7, "body: expected Object, got number 7"],
    ["nothing at all", "", "body: expected a JSON object, got an empty body"],
    ["text without a type", "Hi", 'body: expected a JSON object, got no Content-Type, string "Hi"'],
  ])("%s", async (_, json, said) => {
    expect(await saidOf("getSession", { json })).toEqual([said]);
  });

  test("a day that is none is one breach, not two", async () => {
    const headers = { ETag: '"t-1"' };
    const json = { ...found, asOf: "2026-02-31T08:30:00Z" };
    expect(await saidOf("getSubscription", { headers, json: { ...json, asOf: "soon" } })).toEqual([
      'asOf: expected a moment such as 2026-11-23T09:30:00Z, got string "soon"',
    ]);
    expect(await saidOf("getSubscription", { headers, json })).toEqual([
      'asOf: no such moment, got string "2026-02-31T08:30:00Z"',
    ]);
  });

  test("all that is wrong, and what came along too", async () => {
    const json = { id: 1, included: [{ path: "session", version: null, body: {} }] };
    expect(await saidOf("startSignIn", { status: 200, json })).toEqual([
      "status: expected 201, got 200",
      "id: expected string, got number 1",
      "destination is missing",
      "codeLength is missing",
      "expiresAt is missing",
      String.raw`included.0.path: expected regex /^\//, got string "session"`,
    ]);
  });

  test("values that may be added are none", async () => {
    expect(await saidOf("getSession", { json: accountWith({ kind: "x-moon" }) })).toEqual([]);
  });
});

test("a page of a gateway is named with its type and how it begins, whatever signs it has", async () => {
  const json = `<!doctype html>\n<h1>%s %o \u202Eevil\u2066\u0000\u200B\u00A0</h1>${"x".repeat(100)}`;
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  expect(await saidOf("getSession", { status: 502, headers, json })).toEqual([
    String.raw`body: expected a JSON object, got text/html; charset=utf-8, string "<!doctype html>\n<h1>%s %o \u{202e}evil\u{2066}\u0000\u{200b}\u{a0}</h1>xxxxxxxxxxxxxxxxxxxx…"`,
  ]);
});

describe("in a problem", () => {
  test.each<[string, number, unknown, string[]]>([
    ["of the contract, nothing", 401, { type: "internal", status: 401 }, []],
    [
      "an unknown type",
      409,
      { type: "x-moon", status: 409 },
      ['type: expected one of the contract\'s problems, got string "x-moon"'],
    ],
    ["no type", 409, { status: 409 }, ["type is missing"]],
    [
      "another status than the answer's, which is all that is said",
      502,
      { type: "terms-changed", status: 412 },
      ["status: expected 502, as the answer has, got number 412"],
    ],
    [
      "a type that the operation does not have",
      404,
      { type: "not-found", status: 404 },
      [
        'type: expected a problem of this operation (rate-limited, internal, unavailable), got string "not-found"',
      ],
    ],
  ])("%s", async (_, status, json, said) => {
    expect(await saidOf("getSession", { status, json })).toEqual(said);
  });
});

describe("a header", () => {
  const hidden =
    "cannot be read from another origin: the API must send Access-Control-Expose-Headers: ETag, Retry-After";
  const json = { type: "rate-limited", status: 429 };

  test.each<[string, Given, string[]]>([
    ["that is missing", {}, ["ETag is missing"]],
    ["that another origin hides", { from: elsewhere }, [`ETag ${hidden}`]],
    [
      "that cannot be sent back",
      { headers: { ETag: "\t\u00E6\t\u0007" } },
      [String.raw`ETag: expected a value that can be used, got string "æ\t\u0007"`],
    ],
    ["that is there", { from: elsewhere, headers: { ETag: '"t-1"' } }, []],
  ])("with the version %s", async (_, given, said) => {
    expect(await saidOf("getSubscription", { json: found, ...given })).toEqual(said);
  });

  test.each<[string, Given, string[]]>([
    ["that is missing", { json }, ["Retry-After is missing"]],
    ["that another origin hides", { json, from: elsewhere }, [`Retry-After ${hidden}`]],
    [
      "that says nothing",
      { json, headers: { "Retry-After": "soon" } },
      ['Retry-After: expected a value that can be used, got string "soon"'],
    ],
    ["that is there", { json, headers: { "Retry-After": "2" } }, []],
    [
      "that an overloaded gateway leaves out",
      { status: 503, json: "" },
      ["body: expected a JSON object, got an empty body", "Retry-After is missing"],
    ],
  ])("with the time to wait %s", async (_, given, said) => {
    expect(await saidOf("getSession", { status: 429, ...given })).toEqual(said);
  });
});
