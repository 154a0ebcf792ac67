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

const longest = 60;

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A value with its type. What is in an object is left out: it may be about a person. */
function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object") return "an object";
  const isText = typeof value === "string";
  return `${typeof value} ${JSON.stringify(isText ? shorten(value) : value)}`;
}

/** What a place breaks, in the words of the schema. */
function ruleOf({
  kind,
  type,
  expected,
  message,
  input,
  requirement,
}: v.BaseIssue<unknown>): string {
  // JSON has no such value.
  if (input === undefined) return " is missing";
  if (type === "check") return `: ${message}`;
  if (kind === "schema") return `: expected ${expected ?? type}`;
  if (requirement === datePattern) return ": expected a date such as 2026-11-23";
  if (requirement === instantPattern) return ": expected a moment such as 2026-11-23T09:30:00Z";
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
  const type = shorten(headers.get("Content-Type") ?? "no Content-Type");
  return {
    what: "body: expected a JSON object",
    got: text === "" ? "an empty body" : `${type}, ${describe(text)}`,
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
        what: `${name} cannot be read from another origin: the API must send Access-Control-Expose-Headers: ETag, Retry-After`,
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
