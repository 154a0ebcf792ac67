import { readFile } from "node:fs/promises";
import * as v from "valibot";

/** What a back end under test can be asked for at `/test-support/…`, each a POST that is answered with 204. */
const powers = ["reset", "hold", "clock", "fail", "sign-in"] as const;
export type Power = (typeof powers)[number];

/** An account made for tests: signed in to with a code that is known, or, where the login is elsewhere, by its name. */
const TestAccount = v.union(
  [v.object({ identifier: v.string(), code: v.string() }), v.object({ name: v.string() })],
  "An account is an `identifier` and a `code`, each a text, or a `name`.",
);

/**
 * What the kit is told of a back end, in a file or by the back end itself at `GET /test-support`. Everything else
 * it finds out by asking.
 */
const About = v.object({
  /** The first with subscriptions in as many states as there are, the second with at least one. */
  accounts: v.pipe(
    v.array(TestAccount),
    v.check(
      (accounts) => new Set(accounts.map((one) => JSON.stringify(one))).size === accounts.length,
      "An account is told twice.",
    ),
  ),
  can: v.optional(v.array(v.picklist(powers)), []),
});
export type About = v.InferOutput<typeof About>;

/** Where nothing is known, only what is open to all can be tested. */
const nothing: About = { accounts: [], can: [] };

/** Told to whoever runs the kit, where it cannot begin. */
export class CannotBegin extends Error {}

function parsed(from: string, text: string): About {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new CannotBegin(`${from} is not JSON.`);
  }
  const about = v.safeParse(About, json);
  if (about.success) return about.output;
  throw new CannotBegin(
    `${from} is not what docs/adopting.md asks for.\n${v.summarize(about.issues)}`,
  );
}

/** @throws CannotBegin where the file cannot be read, or says something else */
export async function readAbout(file: string): Promise<About> {
  try {
    return parsed(file, await readFile(file, "utf8"));
  } catch (error) {
    if (error instanceof CannotBegin) throw error;
    throw new CannotBegin(`${file} cannot be read.`);
  }
}

/** Why there was no answer, as far as it is told. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return "no reason is told";
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** @throws CannotBegin where there is no answer at all */
export async function askAbout(
  base: string,
  send: (request: Request) => Promise<Response>,
): Promise<About> {
  const address = `${base}/test-support`;
  let answer: Response;
  try {
    answer = await send(new Request(address));
  } catch (error) {
    throw new CannotBegin(`Nothing answers at ${base} (${causeOf(error)}).`);
  }
  // Some hosts answer with a page whatever they are asked for.
  const isJson = /json/i.test(answer.headers.get("Content-Type") ?? "");
  return answer.ok && isJson ? parsed(address, await answer.text()) : nothing;
}
