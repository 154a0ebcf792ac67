// @vitest-environment node
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { afterAll, expect, test } from "vitest";
import { promises } from "../src/api/promises.ts";
import { operationNames } from "../src/api/contract.ts";
import { readAbout } from "./conformance/about.ts";
import { conformance } from "./conformance/command.ts";
import { runConformance } from "./conformance/run.ts";

const guide = readFileSync(new URL("../docs/adopting.md", import.meta.url), "utf8");
const folder = mkdtempSync(join(tmpdir(), "keep-or-cancel-adopting-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Puts the first example in a language into a file, as a reader would. */
function exampleFile(language: string, change = (code: string) => code): string {
  const [, code = ""] = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(guide) ?? [];
  const file = join(folder, `example.${language === "js" ? "mjs" : language}`);
  writeFileSync(file, change(code));
  return file;
}

test("the guide lists what the API promises; `npm run openapi` renews it", async () => {
  const block =
    /(<!-- Written from `src\/api\/promises\.ts` by `npm run openapi`\. -->\n)[^]*(<!-- \/promises -->)/;
  const list = Object.entries(promises).map(([name, sentence]) => `- \`${name}\`: ${sentence}`);
  expect(guide).toMatch(block);
  const renewed = guide.replace(block, (_, begin: string, end: string) =>
    [begin, ...list, "", end].join("\n"),
  );
  await expect(renewed).toMatchFileSnapshot("../docs/adopting.md");
});

test("every operation has a step in the guide", () => {
  const steps = guide.split("\n").filter((line) => line.startsWith("| "));
  const built = new Set(Array.from(steps.join("\n").matchAll(/`(\w+)`/g), ([, name]) => name));
  // The guide begins with the session, before the table.
  expect(operationNames.filter((name) => !built.has(name))).toEqual(["getSession"]);
});

test("what the guide has checked after each step is checked by the kit", async () => {
  const checks: string[] = [];
  await runConformance({
    base: "http://localhost/api",
    about: { accounts: [], can: [] },
    send: fetch,
    origin: null,
    // Nothing is run: each check is only asked after.
    only: ({ name, promise }) => {
      checks.push(`${name} [${promise}]`);
      return false;
    },
  });
  const [, steps = ""] = /\n\| step [^\n]*\n[^\n]*\n([^]*?)\n\n/.exec(guide) ?? [];
  const texts = steps
    .split("\n")
    .flatMap((row) => [...(row.split("|").at(-2) ?? "").matchAll(/`([^`]+)`/g)])
    .map(([, text = ""]) => text);
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((text) => !checks.some((check) => check.includes(text)))).toEqual([]);
});

test("every command in the guide is there", () => {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const { scripts } = v.parse(
    v.object({ scripts: v.record(v.string(), v.string()) }),
    JSON.parse(text),
  );
  const commands = [...guide.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
  expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test("the kit can be told what the guide shows", async () => {
  expect((await readAbout(exampleFile("json"))).accounts).toHaveLength(2);
});

test("the first back end of the guide passes what the guide has tested of it", async () => {
  const atAnyPort = exampleFile("js", (code) =>
    code.replace(".listen(8080)", ".listen(0, function () { console.log(this.address().port); })"),
  );
  const server = spawn(process.execPath, [atAnyPort], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const port = await new Promise<string>((resolve) => {
      createInterface(server.stdout).once("line", resolve);
    });
    const out: string[] = [];
    const terminal = {
      out: (text: string) => out.push(text),
      error: (text: string) => out.push(text),
    };
    const args = [`http://localhost:${port}/api`, "--only", "[session]"];
    expect(await conformance(args, terminal), out.join("\n")).toBe(0);
    expect(out).toContain(
      "passed  who is not signed in is told so by every operation that is not open  [session]",
    );
  } finally {
    server.kill();
  }
});
