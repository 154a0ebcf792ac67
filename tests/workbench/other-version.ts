import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Why two versions cannot be compared, to be read by whoever asked for it. */
export class NoComparison extends Error {
  override name = "NoComparison";
}

/** What takes the pictures of a version, in each of them. */
export const screenshotsConfig = "tests/workbench/screenshots.config.ts";

/** @throws {NoComparison} with what git says, or with `otherwise`, when git refuses. */
function git(root: string, parameters: readonly string[], otherwise?: string): string {
  const { error, status, stdout, stderr } = spawnSync("git", parameters, {
    cwd: root,
    encoding: "utf8",
  });
  if (error !== undefined)
    throw new NoComparison(`--against needs git, which did not start: ${error.message}`);
  if (status !== 0) throw new NoComparison(otherwise ?? `--against needs git: ${stderr.trim()}`);
  return stdout.trim();
}

/**
 * The commit that a name of git's stands for.
 *
 * @throws {NoComparison} When there is none, or none of which pictures can be taken.
 */
export function findVersion(root: string, ref: string): string {
  if (ref === "" || ref.startsWith("-")) {
    throw new NoComparison("--against takes a version, such as main~20, a tag or a commit.");
  }
  git(root, ["rev-parse", "--git-dir"]);
  const commit = git(
    root,
    ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`],
    `--against ${ref}: git knows no such branch, tag or commit here.`,
  );
  git(
    root,
    ["cat-file", "-e", `${commit}:${screenshotsConfig}`],
    `--against ${ref}: that version has no ${screenshotsConfig} to take pictures with.`,
  );
  return commit;
}

function readLock(folder: string): string {
  return readFileSync(join(folder, "package-lock.json"), "utf8");
}

/** What that version needs: what is installed here, if that is the same. */
function install(root: string, folder: string): void {
  if (readLock(root) === readLock(folder)) {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    return;
  }
  console.log("It needs other packages than this one: installing them.");
  const { status } = spawnSync("npm ci", { cwd: folder, shell: true, stdio: "inherit" });
  if (status !== 0) throw new NoComparison("The packages of that version could not be installed.");
}

/** An interrupt ends what runs in the folder of another version, but the folder is still to be removed. */
function goOn(): void {}

/**
 * Does something with a commit in a folder of its own, ready to run, and removes the folder.
 *
 * @throws {NoComparison} When there is no getting it ready.
 */
export function withVersion(root: string, commit: string, work: (folder: string) => void): void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "keep-or-cancel-against-")));
  process.on("SIGINT", goOn);
  try {
    git(root, ["worktree", "add", "--detach", folder, commit]);
    install(root, folder);
    work(folder);
  } finally {
    // Of a folder that could not be checked out, git knows nothing.
    rmSync(folder, { recursive: true, force: true });
    spawnSync("git", ["worktree", "remove", "--force", folder], { cwd: root });
    process.off("SIGINT", goOn);
  }
}
