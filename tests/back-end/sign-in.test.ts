// @vitest-environment node
import { expect, test } from "vitest";
import { done, newKey } from "../conformance/browser.ts";
import { amal, code, kari, openBrowser, signIn, start } from "./start.ts";

test("a sign-in whose answer was lost is answered again, and opens the session", async () => {
  const { base } = await start();
  const browser = openBrowser(base);
  const start1 = { body: { identifier: kari }, key: newKey() };
  await openBrowser(base).call("startSignIn", start1);
  const { id } = done(await browser.call("startSignIn", start1));
  const complete = { body: { challengeId: id, code }, key: newKey() };
  const { status } = await browser.copy().call("completeSignIn", complete);
  expect(status).toBe(201);
  expect((await browser.call("listSubscriptions")).status).toBe(401);

  expect((await browser.call("completeSignIn", complete)).status).toBe(201);
  expect((await browser.call("listSubscriptions")).status).toBe(200);

  // Once signed out, the same request is answered the same, but opens nothing.
  await browser.call("signOut");
  expect((await browser.call("completeSignIn", complete)).status).toBe(201);
  expect((await browser.call("listSubscriptions")).status).toBe(401);
});

test("a code is no use in another browser", async () => {
  const { base } = await start();
  const { id } = done(
    await openBrowser(base).call("startSignIn", { body: { identifier: kari }, key: newKey() }),
  );
  const other = openBrowser(base);
  done(await other.call("startSignIn", { body: { identifier: amal }, key: newKey() }));
  const answer = await other.call("completeSignIn", {
    body: { challengeId: id, code },
    key: newKey(),
  });
  expect(answer.json).toMatchObject({ type: "challenge-expired" });
});

test("asking for another code gives no more attempts", async () => {
  const { base } = await start();
  const browser = openBrowser(base);
  const wrong = async () => {
    const asked = await browser.call("startSignIn", { body: { identifier: kari }, key: newKey() });
    const body = { challengeId: done(asked).id, code: "000000" };
    return (await browser.call("completeSignIn", { body, key: newKey() })).json;
  };
  for (const attemptsLeft of [4, 3, 2, 1]) {
    expect(await wrong()).toMatchObject({ type: "code-wrong", attemptsLeft });
  }
  expect(await wrong()).toMatchObject({ type: "account-locked" });
});

test("a remembered account is chosen without a code until someone signs out, or for half a day", async () => {
  const { base } = await start();
  const browser = openBrowser(base);
  await signIn(browser, kari);
  await signIn(browser, amal);
  const choose = () =>
    browser.call("selectAccount", { body: { accountId: "account-kari" }, key: newKey() });
  expect((await choose()).status).toBe(200);
  await browser.call("signOut");
  expect((await choose()).json).toMatchObject({ type: "sign-in-required" });
  expect(done(await browser.call("getSession")).rememberedAccounts).toHaveLength(2);

  await signIn(browser, kari);
  await browser.request("POST", "/test-support/clock", { body: { advance: 13 * 60 * 60 } });
  expect((await choose()).json).toMatchObject({ type: "sign-in-required" });
});

test.each([
  { isCrossSite: false, expected: "Path=/; Max-Age=3600; HttpOnly; SameSite=Lax" },
  { isCrossSite: true, expected: "Path=/; Max-Age=3600; HttpOnly; SameSite=None; Secure" },
])("the cookie of a session is $expected", async ({ isCrossSite, expected }) => {
  const { base } = await start({ isCrossSite });
  const browser = openBrowser(base);
  const asked = await browser.call("startSignIn", { body: { identifier: kari }, key: newKey() });
  const body = { challengeId: done(asked).id, code };
  const { headers } = await browser.call("completeSignIn", { body, key: newKey() });
  expect(headers.getSetCookie()).toEqual([expect.stringContaining(`; ${expected}`)]);
  expect(headers.getSetCookie()[0]).toMatch(/^session=[\w-]{43};/);
});

test("without tests the code is another each time, and there is nothing for tests", async () => {
  const lines: string[] = [];
  const { base } = await start({ isTest: false, print: (line) => lines.push(line) });
  const browser = openBrowser(base);
  const asked = await browser.call("startSignIn", { body: { identifier: kari }, key: newKey() });
  const sent = /^To kari\.nordmann@example\.com: The code is (\d{6})\.$/.exec(lines[0] ?? "")?.[1];
  const body = { challengeId: done(asked).id, code: sent };
  expect((await browser.call("completeSignIn", { body, key: newKey() })).status).toBe(201);
  expect((await browser.request("GET", "/test-support")).status).toBe(404);
  expect((await browser.request("POST", "/test-support/reset")).status).toBe(404);
});
