import * as v from "valibot";
import { secondsToWait, versionOf } from "./answer-headers.ts";
import type { FetchedResponse } from "./fetch-response.ts";
import type { Operation } from "./operations/operation.ts";
import { problemsOf } from "./operations/problems-of.ts";
import { WithIncluded } from "./schema/included.ts";
import { Problem } from "./schema/problem.ts";
import { datePattern, instantPattern } from "./schema/values.ts";

/** One thing that is not as the contract has it. */
export interface Breach {
  /** Where it is in the answer, and what should be there. It is said once, whatever is there instead. */
  readonly what: string;
  /** What is there instead. */
  readonly got?: string;
}

/** How long a text is. What it says is left out: it may be about a person. */
function sizeOf({ length }: string): string {
  return `string of ${length} character${length === 1 ? "" : "s"}`;
}

/** A word such as the contract has: no name with its capital, no number or date of somebody's. */
const word = /^([a-z][A-Za-z_-]{0,29}|[A-Z_]{1,30})?$/;

/** A value with its type. Neither what is in an object is shown, nor text that is no single word. */
function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object") return "an object";
  if (typeof value === "string" && !word.test(value)) return sizeOf(value);
  return `${typeof value} ${JSON.stringify(value)}`;
}

/** What the patterns and checks of the contract ask for, in words. */
export const forms: Readonly<Record<string, string>> = {
  [String(datePattern)]: "a date such as 2026-11-23",
  [String(instantPattern)]: "a moment such as 2026-11-23T09:30:00Z",
  "no such day": "a day of the calendar",
  "no such moment": "a moment of the calendar",
  [String.raw`/^\//`]: "a path from the API's base address on, such as /session",
  "/^[A-Z]{2}$/": "two capital letters, such as NO",
  "/^[A-Z]{3}$/": "three capital letters, such as NOK",
  [String.raw`/^\d{4}$/`]: "four digits",
  [String.raw`/^\d{4}-(0[1-9]|1[0-2])$/`]: "a month such as 2026-11",
};

/** What a place breaks, in the words of the schema where there are no better ones. */
function ruleOf({ kind, type, expected, message, input }: v.BaseIssue<unknown>): string {
  // JSON has no such value.
  if (input === undefined) return " is missing";
  const form = forms[type === "check" ? message : String(expected)];
  if (form !== undefined) return `: expected ${form}`;
  if (kind === "schema") return `: expected ${expected ?? type}`;
  // `!0` is how "not empty" is written.
  const limit = expected === null || expected.startsWith("!") ? "" : ` ${expected}`;
  return `: expected ${type.replaceAll("_", " ")}${limit}`;
}

/** What a schema finds wrong with a value; nothing where it fits. */
function breachesOfShape(schema: v.GenericSchema<unknown, unknown>, value: unknown): Breach[] {
  const { issues = [] } = v.safeParse(schema, value, { abortPipeEarly: true });
  return issues.map((issue) => {
    const place = issue.path?.map(({ key }) => String(key)).join(".") ?? "body";
    const what = place + ruleOf(issue);
    return issue.input === undefined ? { what } : { what, got: describe(issue.input) };
  });
}

/** What is wrong with a body that is no JSON, such as the page of a gateway. */
function breachOfText(text: string, { headers }: FetchedResponse): Breach {
  const [type] = /^[\w.+-]{1,40}\/[\w.+-]{1,40}(?=;|$)/.exec(headers.get("Content-Type") ?? "") ?? [
    "no valid Content-Type",
  ];
  return {
    what: "body: expected a JSON object",
    got: text === "" ? "an empty body" : `${type}, ${sizeOf(text)}`,
  };
}

const unknownType = "type: expected one of the contract's problems";

function breachesOfProblem(operation: Operation, { status, json }: FetchedResponse): Breach[] {
  const problem = v.safeParse(Problem, json);
  if (!problem.success) {
    const breaches = breachesOfShape(Problem, json);
    // The schema would name them all.
    return breaches.map((breach) =>
      breach.what.startsWith("type: ") ? { ...breach, what: unknownType } : breach,
    );
  }
  const { output } = problem;
  if (output.status !== status) {
    return [
      { what: `status: expected ${status}, as the answer has`, got: describe(output.status) },
    ];
  }
  const listed = problemsOf(operation);
  if (listed.includes(output.type)) return [];
  const what = `type: expected a problem of this operation (${listed.join(", ")})`;
  return [{ what, got: describe(output.type) }];
}

/** What is wrong with a header that should have been usable. */
function breachOfHeader(name: string, { headers }: FetchedResponse, url: URL): Breach {
  const value = headers.get(name);
  if (value) return { what: `${name}: expected a value that can be used`, got: describe(value) };
  return url.origin === window.location.origin
    ? { what: `${name} is missing` }
    : {
        what: `${name} is missing, or hidden from another origin by an API that does not send Access-Control-Expose-Headers: ETag, Retry-After`,
      };
}

function breachesOfSuccess(operation: Operation, url: URL, answer: FetchedResponse): Breach[] {
  const { response, status, includes, versioned } = operation;
  const { json } = answer;
  const breaches: Breach[] = [];
  if (answer.status !== status) {
    breaches.push({ what: `status: expected ${status}`, got: String(answer.status) });
  }
  if (response === undefined) return breaches;
  if (typeof json === "string") return [...breaches, breachOfText(json, answer)];
  breaches.push(...breachesOfShape(response, json));
  if (includes !== undefined) breaches.push(...breachesOfShape(WithIncluded, json));
  if (versioned && versionOf(answer) === null) breaches.push(breachOfHeader("ETag", answer, url));
  return breaches;
}

/** Everything in an answer that is not as the contract has it. */
export function breachesOf(operation: Operation, url: URL, answer: FetchedResponse): Breach[] {
  const { status, json } = answer;
  if (status >= 200 && status <= 299) return breachesOfSuccess(operation, url, answer);
  const breaches =
    typeof json === "string" ? [breachOfText(json, answer)] : breachesOfProblem(operation, answer);
  const mustSayWhen = status === 429 || status === 503;
  if (mustSayWhen && secondsToWait(answer) === null) {
    breaches.push(breachOfHeader("Retry-After", answer, url));
  }
  return breaches;
}
