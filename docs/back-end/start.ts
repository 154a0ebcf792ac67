import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Told to whoever starts the back end, where that is not possible. */
class CannotStart extends Error {}

/** The port that a text says. @throws CannotStart where it says none */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new CannotStart(`${text} is no port; write a number up to 65535, such as 8080.`);
}

/** Makes sure that there is an application to serve. @throws CannotStart */
export function requireApplication(folder: string): void {
  if (existsSync(join(folder, "index.html"))) return;
  throw new CannotStart(
    `There is no index.html in ${folder}; \`npm run build\` makes one in dist.`,
  );
}

function hasCode(error: unknown, code: string | RegExp): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return typeof code === "string" ? error.code === code : code.test(String(error.code));
}

function isRunning(pid: number): boolean {
  // Zero would be this process and its kin.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return hasCode(error, "EPERM");
  }
}

/**
 * Makes this process the only one that uses a database file. SQLite keeps a lock beside it, which stays where a process
 * is killed while it writes; that is taken away where nobody is left who could hold it.
 *
 * @returns how to give it back
 * @throws CannotStart where another process uses it, or there is no such folder
 */
export function takeDatabase(file: string): () => void {
  if (file === ":memory:") return () => undefined;
  if (!existsSync(dirname(file))) throw new CannotStart(`There is no folder ${dirname(file)}.`);
  const owner = `${file}.pid`;
  const pid = existsSync(owner) ? Number(readFileSync(owner, "utf8")) : 0;
  if (pid === process.pid || !isRunning(pid)) {
    rmSync(owner, { force: true });
  }
  try {
    // Of two that start at the same moment, one writes it.
    writeFileSync(owner, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
    throw new CannotStart(
      `${file} is used by process ${pid}. If that is something else, remove ${owner}.`,
    );
  }
  rmSync(`${file}.lock`, { recursive: true, force: true });
  return () => rmSync(owner, { force: true });
}

/** What an error of starting says to whoever started it; `null` where it is a fault of the program. */
export function whyNotStarted(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { message } = error;
  if (error instanceof CannotStart || hasCode(error, /^ERR_PARSE_ARGS/)) return message;
  if (hasCode(error, "EADDRINUSE")) return `The port is in use: ${message}.`;
  if (hasCode(error, "EACCES")) return `That may not be used: ${message}.`;
  return error.name === "SQLite3Error" ? `This cannot be used as a database: ${message}.` : null;
}
