import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareVersions } from "./compare-versions.ts";
import { findVersion, NoComparison, screenshotsConfig, withVersion } from "./other-version.ts";
import { folder } from "./pictures.ts";

// `npm run screenshots -- --against main~20 -g "Confirm.*phone"`: pictures, and what differs from another version.
// Everything but `--against` is for Playwright.

const root = fileURLToPath(new URL("../../", import.meta.url));

function take(version: string, parameters: readonly string[]): number {
  const playwright = createRequire(join(version, "package.json")).resolve("@playwright/test/cli");
  const { status } = spawnSync(
    process.execPath,
    [playwright, "test", "--config", screenshotsConfig, ...parameters],
    { cwd: version, stdio: "inherit" },
  );
  return status ?? 1;
}

function takeAgainst(ref: string, parameters: readonly string[]): void {
  const commit = findVersion(root, ref);
  // A screen that one version lacks is no failure.
  const wanted = ["--pass-with-no-tests", ...parameters];
  const target = `${folder}/against`;
  withVersion(root, commit, (other) => {
    console.log(`The pictures of ${ref}:`);
    if (take(other, ["--reporter=list", ...wanted]) !== 0) {
      throw new NoComparison(`The pictures of ${ref} could not all be taken: nothing is compared.`);
    }
    console.log("\nThe pictures of what is here:");
    const since = Date.now();
    if (take(root, wanted) !== 0) {
      throw new NoComparison("The pictures could not all be taken: nothing is compared.");
    }
    const before = { name: ref, folder: join(other, folder) };
    const after = { name: "here", folder: join(root, folder), since };
    console.log(
      `\n${compareVersions(before, after, join(root, target))} See ${target}/index.html.`,
    );
  });
}

const given = process.argv
  .slice(2)
  .flatMap((text) => (text.startsWith("--against=") ? ["--against", text.slice(10)] : [text]));
const at = given.indexOf("--against");

try {
  if (at === -1) process.exitCode = take(root, given);
  else takeAgainst(given[at + 1] ?? "", given.toSpliced(at, 2));
} catch (error: unknown) {
  if (!(error instanceof NoComparison)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
