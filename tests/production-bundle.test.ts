// @vitest-environment node
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scenario, scenarioIds } from "../src/mocks/data/scenarios.ts";
import { signInCode } from "../src/mocks/handlers/session.ts";
import { otherHosts } from "./architecture-rules.ts";
import { buildInto } from "./built.ts";
import { readRepository } from "./repository-files.ts";

const folder = mkdtempSync(join(tmpdir(), "keep-or-cancel-"));

/** The files that a build writes, with their texts. */
function build(mode: "production" | "demo"): ReadonlyMap<string, string> {
  const outDir = join(folder, mode);
  buildInto(outDir, { mode });
  return new Map(
    readdirSync(outDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(outDir.length + 1), readFileSync(path, "utf8")]),
  );
}

let built: ReadonlyMap<string, string> = new Map();
/** The build that does hold the mock server: what is not found in it would prove nothing elsewhere. */
let demo: ReadonlyMap<string, string> = new Map();

beforeAll(() => {
  built = build("production");
  demo = build("demo");
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The files in which something is named that only the mock server knows. */
function filesThatMention(word: RegExp, files = built): string[] {
  return [...files]
    .filter(([path, text]) => word.test(text) || word.test(path))
    .map(([path]) => path);
}

test("there is a page and a script to search", () => {
  expect([...built.keys()]).toContain("index.html");
  expect(filesThatMention(/\.js$/)).not.toEqual([]);
  expect(filesThatMention(/\/subscriptions/)).not.toEqual([]);
});

test("no mock server, no worker and no way to ask for a scenario is in it", () => {
  expect(filesThatMention(/mockServiceWorker|\bmsw\b/i)).toEqual([]);
  expect(filesThatMention(/\?scenario\b|["'`]scenario["'`]/)).toEqual([]);
});

const inPlain = (text: string) => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));

test.each(scenarioIds)("no word of what to try in the scenario %s", (id) => {
  for (const sentence of scenario(id).tryThis) {
    expect(filesThatMention(inPlain(sentence))).toEqual([]);
    expect(filesThatMention(inPlain(sentence), demo)).not.toEqual([]);
  }
});

// One-word ids, such as `slow`, are ordinary words and prove nothing. Nor do those that the product itself
// uses: for a state in the API, or in the name of a message.
const ownWords = readRepository(new URL("../src/", import.meta.url))
  .filter(({ path }) => /^(api|i18n)\//.test(path) && !/\.test\.tsx?$/.test(path))
  .map(({ text }) => text)
  .join("\n");
const telling = scenarioIds.filter(
  (id) => id.includes("-") && !new RegExp(`\\b${id}\\b`).test(ownWords),
);

test("most ids are words that only the mock server knows", () => {
  expect(telling.length).toBeGreaterThan(scenarioIds.length / 2);
});

test.each(telling)("no trace of the scenario %s", (id) => {
  const name = new RegExp(`\\b${id}\\b`);
  expect(filesThatMention(name)).toEqual([]);
  expect(filesThatMention(name, demo)).not.toEqual([]);
});

test("the code that signs in to the mock server is not in it", () => {
  expect(filesThatMention(new RegExp(signInCode))).toEqual([]);
});

test("the built page and its styles load nothing from another host", () => {
  expect(otherHosts([...built].map(([path, text]) => ({ path, text })))).toEqual([]);
});
