import { describe, expect, test } from "vitest";
import { aSubscription, signedOut } from "../mocks/data/test-resources.ts";
import { contract, operation, type OperationName } from "./contract.ts";
import { tellBreach } from "./contract-breach.ts";
import { forms } from "./find-breaches.ts";
import { hearBreaches } from "./hear-breaches.ts";
import type { Operation } from "./operations/operation.ts";
import { WithIncluded } from "./schema/included.ts";
import { Problem } from "./schema/problem.ts";

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

/** Every pattern and check that lies in these schemas, as issues name them. */
function requirementsIn(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  const inside = Object.values(value).flatMap((part) => requirementsIn(part, seen));
  if (!("type" in value)) return inside;
  if (value.type === "regex" && "expects" in value) return [String(value.expects), ...inside];
  if (value.type === "check" && "message" in value) return [String(value.message), ...inside];
  return inside;
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
      "id: expected max length <=200, got string of 300 characters",
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
    [
      "text without a type",
      "Hi",
      "body: expected a JSON object, got no valid Content-Type, string of 2 characters",
    ],
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
      "asOf: expected a moment of the calendar, got string of 20 characters",
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
      'included.0.path: expected a path from the API\'s base address on, such as /session, got string "session"',
    ]);
  });

  test("values that may be added are none", async () => {
    expect(await saidOf("getSession", { json: accountWith({ kind: "x-moon" }) })).toEqual([]);
  });
});

const unreadable = (type: string) => [
  `body: expected a JSON object, got ${type}, string of 108 characters`,
];

test("a page of a gateway is named with its type and its length, whatever signs it has", async () => {
  const json = `<h1>%s \u202E${"x".repeat(100)}`;
  const bad = (type: string) => ({ status: 502, headers: { "Content-Type": type }, json });
  expect(await saidOf("getSession", bad("text/html; charset=utf-8"))).toEqual(
    unreadable("text/html"),
  );
  const unfit = unreadable("no valid Content-Type");
  expect(await saidOf("getSession", bad("text/\u00AD\u00A0html"))).toEqual(unfit);
  expect(await saidOf("getSession", bad(`text/${"x".repeat(100)}`))).toEqual(unfit);
});

describe("of text, only single words that no person is called by are shown", () => {
  test.each([
    ["Kari Nordmann kari@example.com 12057012345", "string of 42 characters"],
    ["kari@example.com", "string of 16 characters"],
    ["12057012345", "string of 11 characters"],
    ["2001-02-03", "string of 10 characters"],
    ["Kari", "string of 4 characters"],
    ["x", 'string "x"'],
    ["7", "string of 1 character"],
    ["signedIn", 'string "signedIn"'],
    ["SIGNED_IN", 'string "SIGNED_IN"'],
    ["a".repeat(31), "string of 31 characters"],
  ])("%s", async (status, got) => {
    expect(await saidOf("getSession", { json: { status } })).toEqual([
      `status: expected ("signed-out" | "signed-in"), got ${got}`,
    ]);
  });

  test("and none of a body that is no JSON", async () => {
    const headers = { "Content-Type": "text/plain" };
    expect(await saidOf("getSession", { headers, json: "kari" })).toEqual([
      "body: expected a JSON object, got text/plain, string of 4 characters",
    ]);
  });
});

describe("the form that text must have is said in words", () => {
  const price = { ...found.price, currency: "nok" };

  test("of a currency", async () => {
    const headers = { ETag: '"t-1"' };
    expect(await saidOf("getSubscription", { headers, json: { ...found, price } })).toEqual([
      'price.currency: expected three capital letters, such as NOK, got string "nok"',
    ]);
  });

  test("wherever the contract asks for one", () => {
    const responses = Object.values<Operation>(contract).map(({ response }) => response);
    const required = requirementsIn([Problem, WithIncluded, responses]);
    expect(required).toContain("/^[A-Z]{3}$/");
    expect(required).toContain("no such day");
    expect(required.filter((requirement) => !Object.hasOwn(forms, requirement))).toEqual([]);
  });
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
    "is missing, or hidden from another origin by an API that does not send Access-Control-Expose-Headers: ETag, Retry-After";
  const json = { type: "rate-limited", status: 429 };

  test.each<[string, Given, string[]]>([
    ["that is missing", {}, ["ETag is missing"]],
    ["that is missing or hidden at another origin", { from: elsewhere }, [`ETag ${hidden}`]],
    [
      "that cannot be sent back",
      { headers: { ETag: "\t\u00E6\t\u0007" } },
      ["ETag: expected a value that can be used, got string of 3 characters"],
    ],
    ["that is there", { from: elsewhere, headers: { ETag: '"t-1"' } }, []],
  ])("with the version %s", async (_, given, said) => {
    expect(await saidOf("getSubscription", { json: found, ...given })).toEqual(said);
  });

  test.each<[string, Given, string[]]>([
    ["that is missing", { json }, ["Retry-After is missing"]],
    [
      "that is missing or hidden at another origin",
      { json, from: elsewhere },
      [`Retry-After ${hidden}`],
    ],
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
