// @vitest-environment node
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scenarioIds } from "../src/mocks/scenarios.ts";
import { signInCode } from "../src/mocks/sign-in.ts";
import { otherHosts } from "./architecture-rules.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "keep-or-cancel-"));
const built = new Map<string, string>();

beforeAll(() => {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const build = [vite, "build", "--logLevel", "error", "--emptyOutDir", "--outDir", folder];
  // A process of its own, as `npm run build` has: this one says that it is a test.
  const { VITEST: _, ...environment } = process.env;
  execFileSync(process.execPath, build, {
    cwd: root,
    env: { ...environment, NODE_ENV: "production" },
  });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) built.set(path.slice(folder.length + 1), readFileSync(path, "utf8"));
  }
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The files in which something is named that only the mock server knows. */
function filesThatMention(word: RegExp): string[] {
  return [...built]
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

// One-word ids, such as `slow`, are ordinary words and prove nothing.
test.each(scenarioIds.filter((id) => id.includes("-")))("no trace of the scenario %s", (id) => {
  expect(filesThatMention(new RegExp(`\\b${id}\\b`))).toEqual([]);
});

test("the code that signs in to the mock server is not in it", () => {
  expect(filesThatMention(new RegExp(signInCode))).toEqual([]);
});

test("the built page and its styles load nothing from another host", () => {
  expect(otherHosts([...built].map(([path, text]) => ({ path, text })))).toEqual([]);
});
