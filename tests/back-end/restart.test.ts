// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Browser, done, newKey } from "../conformance/browser.ts";
import { signIn, start, toCancel } from "./start.ts";

function newDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), "back-end-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "data.sqlite");
}

/** A browser that stays the same while the back end behind its address is another. */
function openLastingBrowser(port: () => number): Browser {
  const send = (request: Request) => {
    const url = new URL(request.url);
    url.port = String(port());
    return fetch(new Request(url, request));
  };
  const base = "http://localhost/api";
  return new Browser({ base, send, origin: null, now: Date.now, onAnswer: () => undefined });
}

test("what was decided outlives the process: the receipt, the key and the session", async () => {
  const database = newDatabase();
  const first = await start({ database });
  let { port } = first;
  const browser = openLastingBrowser(() => port);
  await signIn(browser);
  const cancel = await toCancel(browser, "sub-family", "now");
  const { params, key } = cancel;
  const { asOf: _, ...receipt } = done(await browser.call("cancelSubscription", cancel));
  const withdrawn = newKey();
  done(await browser.call("withdrawDecision", { params: { key: withdrawn } }));
  await first.close();

  ({ port } = await start({ database }));
  expect(done(await browser.call("getCancellation", { params }))).toMatchObject(receipt);
  expect(done(await browser.call("cancelSubscription", cancel))).toMatchObject(receipt);
  expect(done(await browser.call("getDecision", { params: { key } }))).toMatchObject({
    state: "done",
    decided: { operation: "cancelSubscription", result: receipt },
  });
  const late = { ...(await toCancel(browser, "sub-personal")), key: withdrawn };
  expect((await browser.call("cancelSubscription", late)).json).toMatchObject({
    type: "decision-withdrawn",
  });
});

test("what was being worked on when the process ended was not done, and can be sent again", async () => {
  const database = newDatabase();
  const first = await start({ database });
  let { port } = first;
  const browser = openLastingBrowser(() => port);
  await signIn(browser);
  const cancel = await toCancel(browser, "sub-personal");
  const params = { key: cancel.key };
  await browser.request("POST", "/test-support/hold");
  const lost = browser.call("cancelSubscription", cancel).catch((error: unknown) => error);
  await expect
    .poll(async () => done(await browser.call("getDecision", { params })).state)
    .toBe("in-progress");
  await first.close();
  expect(await lost).toBeInstanceOf(Error);

  ({ port } = await start({ database }));
  expect(done(await browser.call("getDecision", { params })).state).toBe("unseen");
  done(await browser.call("cancelSubscription", cancel));
});

test("cookies cannot be read from the database", async () => {
  const database = newDatabase();
  const { base, close } = await start({ database });
  const tokens: string[] = [];
  const send = async (request: Request) => {
    const response = await fetch(request);
    for (const cookie of response.headers.getSetCookie()) {
      tokens.push(/^\w+=([\w-]+)/.exec(cookie)?.[1] ?? "");
    }
    return response;
  };
  await signIn(new Browser({ base, send, origin: null, now: Date.now, onAnswer: () => undefined }));
  await close();
  expect(tokens).toHaveLength(3);
  const kept = readFileSync(database, "latin1");
  expect(kept).toContain("kari.nordmann@example.com");
  for (const token of tokens) expect(kept).not.toContain(token);
});
