// @vitest-environment node
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findVersion, screenshotsConfig, withVersion } from "./other-version.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "keep-or-cancel-version-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function git(...parameters: readonly string[]): string {
  const author = ["-c", "user.name=Kari", "-c", "user.email=kari@example.com"];
  return execFileSync("git", [...author, ...parameters], { cwd: root, encoding: "utf8" }).trim();
}

function commit(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  git("add", file);
  git("commit", "--quiet", "--message", file);
}

/** A repository of three versions: before there were pictures, with them, and after. */
function makeRepository(): void {
  git("init", "--quiet");
  commit("package-lock.json", "{}");
  commit(screenshotsConfig, "once");
  mkdirSync(join(root, "node_modules"));
  writeFileSync(join(root, "node_modules/installed"), "");
  commit(screenshotsConfig, "now");
}

test("a version is any name that git knows", () => {
  makeRepository();

  expect(findVersion(root, "HEAD~1")).toBe(git("rev-parse", "HEAD~1"));
});

test.each([
  ["", "--against takes a version, such as main~20, a tag or a commit."],
  ["-g", "--against takes a version, such as main~20, a tag or a commit."],
  ["nowhere", "--against nowhere: git knows no such branch, tag or commit here."],
  ["HEAD~2", `--against HEAD~2: that version has no ${screenshotsConfig}`],
])("what is wrong with %j is said", (ref, message) => {
  makeRepository();

  expect(() => findVersion(root, ref)).toThrow(message);
});

test("a folder that git does not know is no place to compare in", () => {
  expect(() => findVersion(root, "HEAD")).toThrow(/^--against needs git: .*not a git repository/);
});

test("a version is there with what is installed here, and afterwards no more, whatever happens", () => {
  makeRepository();
  let there = "";

  const work = (folder: string) => {
    there = folder;
    expect(readFileSync(join(folder, screenshotsConfig), "utf8")).toBe("once");
    expect(existsSync(join(folder, "node_modules/installed"))).toBe(true);
    throw new Error("interrupted");
  };
  expect(() => withVersion(root, git("rev-parse", "HEAD~1"), work)).toThrow("interrupted");

  expect(existsSync(there)).toBe(false);
  expect(existsSync(join(root, "node_modules/installed"))).toBe(true);
  expect(git("worktree", "list").split("\n")).toHaveLength(1);
});
