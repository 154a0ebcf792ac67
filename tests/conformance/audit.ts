import * as v from "valibot";
import { operation, type OperationName } from "../../src/api/contract.ts";
import { filledPath } from "../../src/api/operations/operation.ts";
import { problemsOf as everyProblemOf } from "../../src/api/operations/problems-of.ts";
import { Cancellation, Withdrawal } from "../../src/api/schema/cancellation.ts";
import { WithIncluded } from "../../src/api/schema/included.ts";
import { Problem, type ProblemType, problemStatus } from "../../src/api/schema/problem.ts";
import { datePattern, instantPattern } from "../../src/api/schema/values.ts";
import type { Promised } from "../../src/api/promises.ts";
import type { Answer } from "./browser.ts";
import { shown } from "./verdict.ts";

/** Something in an answer that is not as promised. */
export interface Finding {
  readonly promise: Promised;
  readonly operation: OperationName;
  readonly sent: string;
  readonly expected: string;
  readonly got: string;
}

type Found = Pick<Finding, "promise" | "expected" | "got">;

/** Every problem that an operation can be answered with; an address can be one that cannot be read. */
function problemsOf(name: OperationName): Set<ProblemType> {
  const described = operation(name);
  return new Set([
    ...everyProblemOf(described),
    ...(described.path.includes("{") ? (["invalid-request"] as const) : []),
  ]);
}

/** The promise that something amiss in a body breaks: some kinds of values have one of their own. */
function promiseOf({ type, path, requirement }: v.BaseIssue<unknown>): Promised {
  if (type === "check" || requirement === datePattern || requirement === instantPattern) {
    return "dates";
  }
  const names = path?.map(({ key }) => key) ?? [];
  const isMoney = names.at(-1) === "currency" || names.slice(-2).join(".") === "amount.amount";
  return isMoney || (names.at(-1) === "amount" && names.at(-2) === "price") ? "money" : "shape";
}

function bodyFindings(schema: v.GenericSchema, body: unknown, at = ""): Found[] {
  const { issues = [] } = v.safeParse(schema, body);
  return issues.map((issue) => {
    const path = [at, v.getDotPath(issue) ?? ""].filter((part) => part !== "").join(".");
    return {
      promise: promiseOf(issue),
      expected: `${path === "" ? "the body" : `\`${path}\``} to be ${issue.expected ?? issue.message}`,
      got: shown(JSON.stringify(issue.input) ?? "nothing"),
    };
  });
}

const currencies = new Set(Intl.supportedValuesOf("currency"));

/** Every currency in a body that there is none of. */
function unknownCurrencies(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === "currency" && typeof inner === "string" && /^[A-Z]{3}$/.test(inner)
      ? currencies.has(inner)
        ? []
        : [inner]
      : unknownCurrencies(inner),
  );
}

function typeOf({ headers }: Answer): string {
  return headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "none";
}

function typeFindings(answer: Answer, expected: string): Found[] {
  const got = typeOf(answer);
  return got === expected ? [] : [{ promise: "types", expected: `the type ${expected}`, got }];
}

function includedFindings({ operation: name, json, sent }: Answer): Found[] {
  const { includes, path } = operation(name);
  if (includes === undefined) return [];
  const along = v.safeParse(WithIncluded, json);
  if (!along.success) {
    return [{ promise: "included", expected: "`included` to hold answers", got: shown(json) }];
  }
  // The parameters that an included answer is about are those of the request, which is known by its address.
  const own = sent.split(" ")[1]?.split("/") ?? [];
  const names = path.split("/").map((part) => /^\{(\w+)\}$/.exec(part)?.[1]);
  const params = Object.fromEntries(
    names.flatMap((param, index) =>
      param === undefined ? [] : [[param, decodeURIComponent(own[index] ?? "")]],
    ),
  );
  const known = includes.map((one) => ({
    ...operation(one),
    at: filledPath(operation(one).path, params),
  }));
  return along.output.included.flatMap((one): Found[] => {
    const included = known.find(({ at }) => at === one.path);
    if (included === undefined) {
      const expected = `\`included\` to be of ${known.map(({ at }) => at).join(" or ")}`;
      return [{ promise: "included", expected, got: shown(one.path) }];
    }
    const found: Found[] = bodyFindings(
      included.response ?? v.unknown(),
      one.body,
      "included.body",
    );
    if (included.versioned && !one.version) {
      found.push({
        promise: "version",
        expected: "`included.version` to be a version",
        got: "none",
      });
    }
    return found.map((finding) => ({ ...finding, promise: "included" }));
  });
}

function successFindings(answer: Answer): Found[] {
  const { response, versioned, status } = operation(answer.operation);
  const found: Found[] = [];
  if (answer.status !== status) {
    found.push({ promise: "shape", expected: `status ${status}`, got: String(answer.status) });
  }
  if (response === undefined) {
    if (answer.text !== "") {
      found.push({ promise: "types", expected: "no body", got: shown(answer.text) });
    }
    return found;
  }
  found.push(...typeFindings(answer, "application/json"), ...bodyFindings(response, answer.json));
  for (const currency of unknownCurrencies(answer.json)) {
    found.push({ promise: "money", expected: "an ISO 4217 code", got: currency });
  }
  if (versioned && !answer.headers.get("ETag")) {
    found.push({ promise: "version", expected: "an `ETag`", got: "none" });
  }
  return [...found, ...includedFindings(answer)];
}

/** What a problem encloses, with all that is promised of it. */
function enclosedFindings(problem: Problem): Found[] {
  const found =
    problem.type === "already-cancelled"
      ? bodyFindings(Cancellation, problem.cancellation, "cancellation")
      : problem.type === "already-withdrawn"
        ? bodyFindings(Withdrawal, problem.withdrawal, "withdrawal")
        : [];
  return found.map((finding) => ({ ...finding, promise: "final-first" }));
}

function problemFindings(answer: Answer): Found[] {
  const { operation: name, json, status, text } = answer;
  const found = typeFindings(answer, "application/problem+json");
  const problem = v.safeParse(Problem, json);
  if (!problem.success) {
    const expected = "a problem document of a known type";
    return [...found, { promise: "problems", expected, got: shown(`${status} ${text}`) }];
  }
  const { type } = problem.output;
  if (problem.output.status !== status) {
    const expected = "`status` to be that of the answer";
    found.push({ promise: "problems", expected, got: `${problem.output.status} in ${status}` });
  }
  if (!problemsOf(name).has(type)) {
    const expected = `one of ${[...problemsOf(name)].join(", ")}`;
    found.push({ promise: "problems", expected, got: type });
  } else if (problemStatus[type] !== status) {
    const expected = `status ${problemStatus[type]} for \`${type}\``;
    found.push({ promise: "problems", expected, got: String(status) });
  }
  const wait = answer.headers.get("Retry-After") ?? "";
  const isTime = /^\d+$/.test(wait) || /^[A-Z][a-z]{2}, /.test(wait);
  if ((status === 429 || status === 503) && !isTime) {
    const expected = "`Retry-After` to be seconds, or a date of HTTP";
    found.push({ promise: "retry-after", expected, got: wait === "" ? "none" : shown(wait) });
  }
  return [...found, ...enclosedFindings(problem.output)];
}

function headerFindings({ headers }: Answer): Found[] {
  const cached = headers.get("Cache-Control") ?? "none";
  if (/\bno-store\b/i.test(cached)) return [];
  return [{ promise: "no-store", expected: "`Cache-Control: no-store`", got: cached }];
}

function crossOriginFindings({ headers }: Answer, origin: string): Found[] {
  const exposed = (headers.get("Access-Control-Expose-Headers") ?? "")
    .toLowerCase()
    .split(/\s*,\s*/);
  const wanted = [
    [
      "`Access-Control-Allow-Origin` to be the page's",
      headers.get("Access-Control-Allow-Origin"),
      origin,
    ],
    [
      "`Access-Control-Allow-Credentials: true`",
      headers.get("Access-Control-Allow-Credentials"),
      "true",
    ],
  ] as const;
  const found = wanted.flatMap(([expected, got, value]): Found[] =>
    got === value ? [] : [{ promise: "cross-origin", expected, got: got ?? "none" }],
  );
  const varies = headers.get("Vary") ?? "none";
  if (!/\borigin\b|\*/i.test(varies)) {
    found.push({ promise: "cross-origin", expected: "`Vary: Origin`", got: varies });
  }
  for (const name of ["ETag", "Retry-After"]) {
    if (exposed.includes(name.toLowerCase())) continue;
    const expected = `\`Access-Control-Expose-Headers\` to name ${name}`;
    found.push({ promise: "cross-origin", expected, got: shown(exposed.join(", ")) });
  }
  return found;
}

/** Looks at one answer for all that is promised of every answer. `origin` is the page's, where it is another. */
export function audit(answer: Answer, origin: string | null): Finding[] {
  const isProblem = answer.status >= 400;
  const found = [
    ...(isProblem ? problemFindings(answer) : successFindings(answer)),
    ...headerFindings(answer),
    ...(origin === null ? [] : crossOriginFindings(answer, origin)),
  ];
  const { operation: name, sent } = answer;
  return found.map((finding) => ({ ...finding, operation: name, sent }));
}
