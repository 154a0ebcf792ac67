// @vitest-environment node
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { takeDatabase } from "../../docs/back-end/start.ts";
import { start } from "./start.ts";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "back-end-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Starts it as the command does, and waits until it has ended. */
function run(...args: readonly string[]): Promise<{ code: unknown; errors: string }> {
  const command = [".config/run-typescript.js", "docs/back-end/main.ts", ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, _, errors) =>
      resolve({ code: error?.code ?? 0, errors }),
    );
  });
}

/** A process that there is no more. */
const nobody = 2 ** 22 + 1;

test("what a process that was killed has left behind keeps nobody from starting", async () => {
  const database = join(newFolder(), "data.sqlite");
  await (await start({ database })).close();
  writeFileSync(`${database}.pid`, String(nobody));
  mkdirSync(`${database}.lock`);
  const again = await start({ database });
  await again.close();
  expect(existsSync(`${database}.pid`)).toBe(false);
});

test("a database belongs to one process at a time", () => {
  const database = join(newFolder(), "data.sqlite");
  writeFileSync(`${database}.pid`, String(process.ppid));
  expect(() => takeDatabase(database)).toThrow(`is used by process ${process.ppid}.`);
});

test("what keeps it from starting is said in a sentence", async () => {
  const folder = newFolder();
  const text = join(folder, "text.sqlite");
  writeFileSync(text, "This is no database. ".repeat(100));
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = String(typeof address === "object" ? address?.port : 0);
  const fresh = ["--database", join(folder, "fresh.sqlite")];
  const cases = [
    [[...fresh, "--port", "abc"], "abc is no port"],
    [[...fresh, "--port", port], "The port is in use"],
    [[...fresh, "--prot", "1"], "Unknown option '--prot'"],
    [[...fresh, "--serve", folder], "There is no index.html in"],
    [["--port", "0", "--database", join(folder, "none", "data.sqlite")], "There is no folder"],
    [["--port", "0", "--database", text], "This cannot be used as a database"],
  ] as const;
  const ended = await Promise.all(cases.map(([args]) => run(...args)));
  ended.forEach(({ code, errors }, index) => {
    expect(errors).toContain(cases[index]?.[1]);
    expect(errors).not.toContain("    at ");
    expect(code).toBe(2);
  });
}, 60_000);
