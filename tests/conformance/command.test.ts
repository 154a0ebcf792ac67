// @vitest-environment node
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "vite";
import type { Send } from "./browser.ts";
import { conformance } from "./command.ts";
import { overHttp } from "./http.ts";
import { MockBackEnd } from "./mock-back-end.ts";

const base = "http://localhost/api";

async function run(args: readonly string[], send: Send = new MockBackEnd().answer) {
  const out: string[] = [];
  const errors: string[] = [];
  const terminal = {
    out: (text: string) => out.push(text),
    error: (text: string) => errors.push(text),
  };
  const status = await conformance(args, terminal, send);
  return { status, out: out.join("\n"), errors: errors.join("\n") };
}

/** A back end that has nothing of its own to say about tests. */
function withoutSupport(): Send {
  const { answer } = new MockBackEnd();
  return async (request) =>
    new URL(request.url).pathname.startsWith("/api/test-support")
      ? new Response(null, { status: 404 })
      : answer(request);
}

const noStore: Send = async (request) => {
  const response = await new MockBackEnd().answer(request);
  response.headers.delete("Cache-Control");
  return response;
};

const page: Send = async () =>
  new Response("<h1>Welcome</h1>", { headers: { "Content-Type": "text/html" } });

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "conformance-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the command", () => {
  test("says a line for each check with its promise, a summary, and status 0", async () => {
    const { status, out } = await run([`${base}/`, "--only", "receipt"]);
    expect(out).toContain("passed  a receipt stays as it was given  [receipt]");
    expect(out).toMatch(/\n\d+ passed, 0 failed, \d+ skipped$/);
    expect(status).toBe(0);
  });

  test("says of a failure what was promised, sent, expected and got, and status 1", async () => {
    const { status, out } = await run([base, "--only", "nobody's address"], noStore);
    expect(out).toContain("failed  every answer: no-store  [no-store]");
    expect(out).toContain("promise   No answer may be kept by a cache");
    expect(out).toMatch(/sent {6}POST \/sign-in-challenges/);
    expect(out).toContain("expected  startSignIn: `Cache-Control: no-store`");
    expect(out).toContain("got       none");
    expect(status).toBe(1);
  });

  test("without test accounts it tests what is open, and says why the rest is skipped", async () => {
    const { status, out } = await run([base], withoutSupport());
    expect(out).toContain("passed  help answers whatever it is asked");
    expect(out).toContain("skipped  one subscription is as it is listed");
    expect(out).toContain("why       No test account is told.");
    expect(out).toContain("why       It takes `hold`.");
    expect(out).toContain(" 0 failed, ");
    expect(status).toBe(0);
  });

  test("with accounts in a file and nothing to reset, it changes each subscription for one check", async () => {
    const about = join(folder, "about.json");
    const accounts = ["kari.nordmann@example.com", "mette.jensen@example.com"];
    const code = "274913";
    await writeFile(
      about,
      JSON.stringify({ accounts: accounts.map((identifier) => ({ identifier, code })) }),
    );
    const { status, out } = await run(
      [base, "--about", about, "--only", "[once]"],
      withoutSupport(),
    );
    expect(out).toContain("passed  cancelSubscription: is carried out once");
    expect(out).toContain("that nothing was changed about; or `reset`.");
    expect(out).toContain(" 0 failed, ");
    expect(status).toBe(0);
  });

  test("writes the results for machines", async () => {
    const json = join(folder, "results.json");
    const junit = join(folder, "results.xml");
    const only = ["--only", "a service that is away"];
    await run([base, ...only, "--json", json, "--junit", junit], noStore);
    const written = await readFile(json, "utf8");
    expect(written).toContain('"promise": "no-store"');
    expect(written).toContain('"sentence": "No answer may be kept by a cache');
    expect(() => void JSON.parse(written)).not.toThrow();
    expect(await readFile(junit, "utf8")).toContain('<testcase classname="no-store"');
  });

  test.each([
    [[], "Say one URL."],
    [["localhost"], "localhost is no address of the web"],
    [[base, "--origin", "https://app.example/"], "is no origin"],
    [[base, "--abuot", "file"], "--abuot"],
    [[base, "--about", "/no/such/file.json"], "cannot be read"],
    [[base, "--json", "/no/such/folder/results.json"], "cannot be written"],
    [[`${base}?a=1`], "has more than a host and a path"],
    [[base, "--only", "nothing like it"], "No check has that in its name or promise."],
  ])("with %j it says what is wrong, how it is used, and status 2", async (args, message) => {
    const { status, errors } = await run(args);
    expect(errors).toContain(message);
    expect(errors).toContain("conformance URL");
    expect(status).toBe(2);
  });

  test("where nothing answers it says so, with status 2", async () => {
    const { status, errors } = await run([base], () => Promise.reject(new TypeError("refused")));
    expect(errors).toContain(`Nothing answers at ${base} (refused).`);
    expect(status).toBe(2);
  });

  test("a code that is not right is a fault of what is told, not of the back end", async () => {
    const about = join(folder, "wrong.json");
    const accounts = [{ identifier: "kari.nordmann@example.com", code: "000000" }];
    await writeFile(about, JSON.stringify({ accounts }));
    const { status, errors } = await run([base, "--about", about]);
    expect(errors).toContain("kari.nordmann@example.com cannot sign in: code-wrong.");
    expect(status).toBe(2);
  });

  test("an operation that is not there is said to be missing, and only what was asked for is told", async () => {
    const { answer } = new MockBackEnd();
    const unfinished: Send = async (request) =>
      request.url.endsWith("/payment-methods")
        ? new Response("Not found", { status: 404, headers: { "Cache-Control": "no-store" } })
        : answer(request);
    const { out } = await run([base, "--only", "[own-account]"], unfinished);
    expect(out).toContain("failed  an account is told of its own alone  [own-account]");
    expect(out).toContain("expected  listPaymentMethods to be there");
    expect(out).not.toContain("never succeeded");
  });

  test("a host that answers with a page to everything tells of no accounts", async () => {
    const { status, out } = await run([base, "--only", "[shape]"], page);
    expect(out).toContain("no test account is told");
    expect(status).toBe(1);
  });

  test("a decision that gets no answer while it is held is a failure like any other", async () => {
    const { answer } = new MockBackEnd();
    const broken: Send = (request) =>
      request.method === "POST" && request.url.endsWith("/declarations")
        ? Promise.reject(new TypeError("reset"))
        : answer(request);
    const only = ["--only", "a declaration is in progress while it is worked on"];
    const { status, out } = await run([base, ...only], broken);
    expect(out).toContain("failed  a declaration is in progress while it is worked on");
    expect(status).toBe(1);
  });

  test("what is told in an odd form is named", async () => {
    const about = join(folder, "odd.json");
    await writeFile(about, '{"accounts":[{"identifier":"kari"}],"can":["fly"]}');
    const { status, errors } = await run([base, "--about", about]);
    expect(errors).toContain("odd.json is not what docs/adopting.md asks for.");
    expect(errors).toContain(
      "An account is an `identifier` and a `code`, each a text, or a `name`.",
    );
    expect(status).toBe(2);
  });
});

test("as it is published it is one file that needs nothing but Node", async () => {
  const configFile = fileURLToPath(import.meta.resolve("./vite.config.ts"));
  await build({ configFile, logLevel: "error", build: { outDir: folder, emptyOutDir: false } });
  const server = await overHttp(new MockBackEnd().answer);
  try {
    const file = join(folder, "conformance.js");
    const args = [file, server.base, "--only", "[receipt]"];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
    expect(stdout).toContain("passed  a receipt stays as it was given  [receipt]");
  } finally {
    await server.close();
  }
});
