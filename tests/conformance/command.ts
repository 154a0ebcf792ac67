import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type About, askAbout, CannotBegin, readAbout } from "./about.ts";
import type { Send } from "./browser.ts";
import { asJson, asJUnit, asLines, asSummary, counts } from "./report.ts";
import { checksFor, runConformance } from "./run.ts";
import type { Check } from "./tools.ts";

const usage = `Tests a back end against the contract of Keep or Cancel.

  conformance URL [--about FILE] [--origin ORIGIN] [--only TEXT] [--json FILE] [--junit FILE]

  URL       the address of the API, such as http://localhost:8080/api
  --about   a JSON file with test accounts, and what the back end can do for the kit;
            without it, the back end is asked at URL/test-support
  --origin  the origin of the page, where it is another than the API's
  --only    makes only the checks in whose name or promise this text stands
  --json    where to write the results as JSON
  --junit   where to write the results as JUnit's XML

It cancels, withdraws and changes what it finds in the test accounts. docs/adopting.md tells more.
The exit status is 0 where nothing failed, 1 where something did, and 2 where it could not begin.`;

/** How long an answer is waited for, in milliseconds: as long as the page waits. */
const patience = 15_000;

const overNetwork: Send = (request) => fetch(request, { signal: AbortSignal.timeout(patience) });

/** Where the command says something. */
interface Terminal {
  readonly out: (text: string) => unknown;
  readonly error: (text: string) => unknown;
}

interface Asked {
  readonly base: string;
  readonly origin: string | null;
  readonly about: string | undefined;
  readonly only: string;
  readonly json: string | undefined;
  readonly junit: string | undefined;
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && search + hash + username === "";
}

/** Makes sure that a file can be written before anything is tried. @throws CannotBegin */
async function begin(file: string | undefined): Promise<void> {
  if (file === undefined) return;
  try {
    await writeFile(file, "");
  } catch {
    throw new CannotBegin(`${file} cannot be written.`);
  }
}

/** What the kit knows of the back end before it begins. */
function preface(base: string, { accounts, can }: About): string {
  const powers = can.length === 0 ? "nothing for the kit" : can.join(", ");
  return accounts.length === 0
    ? `Testing ${base}: no test account is told (by --about, or at ${base}/test-support), so only what is open to all.`
    : `Testing ${base}: ${accounts.length} test accounts; it can ${powers}.`;
}

/** @throws CannotBegin with what is wrong */
function asked(args: readonly string[]): Asked | "help" {
  const option = { type: "string" } as const;
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        about: option,
        origin: option,
        only: option,
        json: option,
        junit: option,
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new CannotBegin(error instanceof Error ? error.message : "The options cannot be read.");
  }
  const { positionals, values } = parsed;
  if (values.help) return "help";
  const [url, ...others] = positionals;
  if (url === undefined || others.length > 0) throw new CannotBegin("Say one URL.");
  if (!isWebAddress(url))
    throw new CannotBegin(`${url} is no address of the web, or has more than a host and a path.`);
  const { about, only = "", json, junit } = values;
  const origin = values.origin ?? null;
  if (origin !== null && (!isWebAddress(origin) || new URL(origin).origin !== origin)) {
    throw new CannotBegin(
      `${origin} is no origin; write it as https://app.example, without a path.`,
    );
  }
  const base = url.replace(/\/+$/, "");
  return {
    base,
    origin: origin === new URL(base).origin ? null : origin,
    about,
    only,
    json,
    junit,
  };
}

/** Runs the kit from the command line. @returns the exit status */
export async function conformance(
  args: readonly string[],
  { out, error: complain }: Terminal,
  send: Send = overNetwork,
): Promise<number> {
  try {
    const what = asked(args);
    if (what === "help") {
      out(usage);
      return 0;
    }
    const { base, origin, only, json, junit } = what;
    const isChosen = ({ name, promise }: Pick<Check, "name" | "promise">) =>
      `${name} [${promise}]`.includes(only);
    if (!checksFor(origin).some(isChosen)) {
      throw new CannotBegin("No check has that in its name or promise.");
    }
    await begin(json);
    await begin(junit);
    const about =
      what.about === undefined ? await askAbout(base, send) : await readAbout(what.about);
    out(`${preface(base, about)}\n`);
    const onResult = (result: Parameters<typeof asLines>[0]) => out(asLines(result));
    const results = await runConformance({
      base,
      about,
      send,
      origin,
      only: isChosen,
      onResult,
    });
    if (json !== undefined) await writeFile(json, asJson(base, results));
    if (junit !== undefined) await writeFile(junit, asJUnit(results));
    out(`\n${asSummary(results)}`);
    return counts(results).failed === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CannotBegin)) throw error;
    complain(`${error.message}\n\n${usage}`);
    return 2;
  }
}
