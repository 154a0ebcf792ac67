// @vitest-environment node
import { describe, expect, test } from "vitest";
import { promises } from "../../src/api/promises.ts";
import { askAbout } from "./about.ts";
import { brokenAcrossOrigins } from "./broken/across-origins.ts";
import { brokenAnswers } from "./broken/answers.ts";
import type { Broken } from "./broken/change.ts";
import { brokenDecisions } from "./broken/decisions.ts";
import { brokenForPeople } from "./broken/people.ts";
import { overHttp } from "./http.ts";
import { MockBackEnd, start } from "./mock-back-end.ts";
import { checksFor, type Result, runConformance } from "./run.ts";

const base = "http://localhost/api";
const origin = "https://app.example";
/** The mock API begins at a moment of its own, whatever time it is here. */
const now = () => Date.parse(start);

function not(kind: Result["outcome"]["kind"], results: readonly Result[]) {
  return results
    .filter(({ outcome }) => outcome.kind !== kind)
    .map(({ name, outcome }) => ({ name, outcome }));
}

/** What allows nothing to lead to it: the mock API asks for a proof by itself in some scenarios only. */
const unseen = [
  {
    name: "selectAccount: each of its own problems was seen",
    outcome: { kind: "skipped", why: "Nothing led to sign-in-required." },
  },
];

test("the project's own mock API keeps every promise, over HTTP", async () => {
  const server = await overHttp(new MockBackEnd().answer);
  try {
    const about = await askAbout(server.base, fetch);
    const options = { base: server.base, about, send: fetch, origin: null, now };
    expect(not("passed", await runConformance(options))).toEqual(unseen);
  } finally {
    await server.close();
  }
}, 120_000);

test("the project's own mock API keeps every promise to pages of another origin", async () => {
  const { answer } = new MockBackEnd(origin);
  const about = await askAbout(base, answer);
  const results = await runConformance({ base, about, send: answer, origin, now });
  expect(not("passed", results)).toEqual(unseen);
}, 120_000);

/** Checks whose answers are enough to show what is amiss in every answer. */
const typical = new Set([
  "a code that was sent signs in, and is no longer awaited",
  "one subscription is as it is listed",
  "what does not exist is not found, whatever it is called",
  "what cannot be cancelled has no terms, and the reason is said",
  "that it is cancelled already is said first, with the receipt",
  "who asks too often is told to wait",
]);

/** What lines begin and end with that are about every answer, and about the shape of one. */
const ofEach = "every answer: ";
const ofShape = ": its answers have their shape";

async function lineOf({ line, of }: Broken, from: string | null): Promise<Result | undefined> {
  const answer = of(new MockBackEnd(from).answer);
  const about = await askAbout(base, answer);
  const isOfAll = line.startsWith(ofEach) || line.endsWith(ofShape);
  const only = ({ name }: { name: string }) => (isOfAll ? typical.has(name) : name === line);
  const results = await runConformance({ base, about, send: answer, origin: from, now, only });
  return results.find(({ name }) => name === line);
}

const brokenBackEnds = [...brokenAnswers, ...brokenDecisions, ...brokenForPeople];

describe("a back end that breaks one promise fails on the line of that promise", () => {
  test.each(brokenBackEnds)("$name → $line", async (backEnd) => {
    const result = await lineOf(backEnd, null);
    expect(result?.outcome.kind).toBe("failed");
  });

  test.each(brokenAcrossOrigins)("$name → $line", async (backEnd) => {
    const result = await lineOf(backEnd, origin);
    expect(result?.outcome.kind).toBe("failed");
  });
});

/** The promise that a line of the kit stands on. */
function promiseOf(line: string): string | undefined {
  if (line.startsWith(ofEach)) return line.slice(ofEach.length);
  if (line.endsWith(ofShape)) return "shape";
  return checksFor(origin).find(({ name }) => name === line)?.promise;
}

test("there is a back end for every promise that breaks it", () => {
  const broken = [...brokenBackEnds, ...brokenAcrossOrigins].map(({ line }) => promiseOf(line));
  expect(new Set(broken)).toEqual(new Set(Object.keys(promises)));
});
