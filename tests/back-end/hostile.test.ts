// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startBackEnd } from "../../docs/back-end/server.ts";
import { type Browser, done, newKey } from "../conformance/browser.ts";
import { testOptions } from "./options.ts";
import { openBrowser, signIn, start, toCancel } from "./start.ts";

let browser: Browser;
let port: number;
const printed: string[] = [];

beforeAll(async () => {
  const backEnd = await startBackEnd({
    ...testOptions,
    print: (line) => printed.push(line),
  });
  port = backEnd.port;
  browser = openBrowser(`http://localhost:${port}/api`);
  await signIn(browser);
  return backEnd.close;
});

/** Sends bytes as they are, and gives whatever comes back. */
function sendBytes(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "localhost", () => socket.end(bytes));
    socket.on("data", (data) => (answer += data.toString()));
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
  });
}

test.each([
  ["a body that is no JSON", "application/json", "{"],
  ["a body that is no text", "application/json", "\u0000"],
  ["a body nested without end", "application/json", "[".repeat(60_000)],
  ["a body of another type", "text/plain", '{"identifier":"kari.nordmann@example.com"}'],
  ["a form", "application/x-www-form-urlencoded", "identifier=kari.nordmann@example.com"],
  ["a body that is too large", "application/json", `{"identifier":"${"a".repeat(1e6)}"}`],
  ["no body", "application/json", ""],
  ["nothing of what is asked for", "application/json", "null"],
  ["another type than is asked for", "application/json", '{"identifier":{"length":5}}'],
  ["too long a text", "application/json", JSON.stringify({ identifier: "a".repeat(321) })],
])("%s is refused", async (_, type, text) => {
  const answer = await browser.call("startSignIn", {
    text,
    key: newKey(),
    headers: { "Content-Type": type },
  });
  expect(answer.status).toBe(400);
  expect(answer.json).toEqual({ type: "invalid-request", status: 400 });
});

test.each([
  "/subscriptions/%",
  "/subscriptions/%ff",
  "/subscriptions/sub-personal%00",
  "/subscriptions/%2e%2e",
  "/subscriptions/' OR 1=1 --",
  `/subscriptions/${"a".repeat(2000)}`,
  "/subscriptions/__proto__",
  "/subscriptions/",
  "/subscriptions/sub-personal/",
  "/nothing",
  "/__proto__",
  "/decisions/%E0%A4%A",
  "/decisions/",
  "/",
])("there is nothing at %s", async (path) => {
  const answer = await browser.request("GET", path.replaceAll(" ", "%20"));
  expect(answer.json).toEqual({ type: "not-found", status: 404 });
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
});

test.each(["PATCH", "POST", "PUT", "DELETE"])(
  "%s of a subscription is nothing there is",
  async (method) => {
    const answer = await browser.request(method, "/subscriptions/sub-personal");
    expect(answer.json).toEqual({ type: "not-found", status: 404 });
  },
);

test("text that looks like a statement is text", async () => {
  const hostile = String.raw`'); DROP TABLE accounts; -- <b>&amp;</b> A\u202Egnp` + "\u0000\uD800";
  const sent = await browser.call("sendFeedback", {
    body: { page: "help", isHelpful: true, languageQuality: null, factors: [], comment: hostile },
    key: hostile.replaceAll(/[^ -~]/g, ""),
  });
  expect(sent.status).toBe(204);
  const asked = await browser.call("startSignIn", {
    body: { identifier: "kari.nordmann@example.com\u0000" },
    key: newKey(),
  });
  expect(asked.json).toMatchObject({ type: "account-not-found" });
  expect(done(await browser.call("listSubscriptions")).subscriptions).not.toEqual([]);
});

test.each([
  "GET /api/session HTTP/1.1\r\n\r\n",
  "GET // HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
  "GET http://elsewhere.example/api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
  "GET /api/help?q=%ff&&&=?? HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
  `GET /api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: ${"=;".repeat(2000)}\r\n\r\n`,
  "POST /api/feedback HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{",
  "anything\r\n\r\n",
])("it survives %j", async (bytes) => {
  await sendBytes(bytes);
  expect((await browser.call("getSession")).status).toBe(200);
});

test("an address with a host in it is the same address", async () => {
  const target = "GET http://elsewhere.example/api/session HTTP/1.1";
  const answer = await sendBytes(`${target}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  expect(answer).toContain('{"status":"signed-out"');
});

test("nothing of all this was unforeseen", () => {
  expect(printed.filter((line) => !line.startsWith("To "))).toEqual([]);
});

/** Serves a page and a file beside the API. */
async function serve() {
  const folder = mkdtempSync(join(tmpdir(), "back-end-files-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "index.html"), "the page");
  writeFileSync(join(folder, "robots.txt"), "a file");
  const { port: own } = await start({ serve: folder });
  return `http://localhost:${own}`;
}

describe("where files are served", () => {
  test("the page is everywhere but where a file or the API is", async () => {
    const origin = await serve();
    const text = async (path: string) => (await fetch(origin + path)).text();
    expect(await text("/")).toBe("the page");
    expect(await text("/subscriptions/sub-personal/review")).toBe("the page");
    expect(await text("/robots.txt")).toBe("a file");
    expect((await fetch(`${origin}/assets/gone.js`)).status).toBe(404);
    expect((await fetch(`${origin}/api/nothing`)).status).toBe(404);
  });

  test.each(["/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/%00", "/%"])(
    "%s leads to no other file",
    async (path) => {
      const origin = await serve();
      expect(await (await fetch(origin + path)).text()).toBe("the page");
    },
  );
});

test("a decision is carried out once, however many ask for it at once", async () => {
  const { base } = await start();
  const own = openBrowser(base);
  await signIn(own);
  const cancel = await toCancel(own, "sub-personal");
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      own.call("cancelSubscription", { ...cancel, key: `${cancel.key}-${index % 2}` }),
    ),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(5);
  const numbers = answers.map(({ text }) => /KC-\d+-\d+/.exec(text)?.[0]);
  expect(new Set(numbers).size).toBe(1);
});
