import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * The program that a variable of the environment names, else the first of these that is there and runs.
 *
 * @throws When the variable names nothing.
 */
export function findProgram(variable: string, paths: readonly string[]): string | undefined {
  const named = process.env[variable];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`${variable} names ${named}, which does not exist: correct or unset it.`);
  }
  return paths.find(runs);
}

function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Ubuntu a script of this name may only say that the program is elsewhere. On Windows the
  // question would open a window.
  return process.platform === "win32" || spawnSync(path, ["--version"]).status === 0;
}

/** Installs packages where that needs no questions: on Debian, as root. */
export function installFromDebian(packages: readonly string[]): void {
  if (!isDebian() || process.getuid?.() !== 0) return;
  run("apt-get", ["update"]);
  run("apt-get", ["install", "--yes", "--no-install-recommends", ...packages]);
}

function isDebian(): boolean {
  const file = "/etc/os-release";
  return existsSync(file) && /^ID=debian$/m.test(readFileSync(file, "utf8"));
}

/** Shows what a command says of its errors, and leaves it to the caller to look for its result. */
export function run(command: string, parameters: readonly string[]): void {
  spawnSync(command, parameters, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
