// @vitest-environment node
import { expect, test } from "vitest";
import { type Browser, done, newKey } from "../conformance/browser.ts";
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

function chooseKari(browser: Browser) {
  return browser.call("selectAccount", { body: { accountId: "account-kari" }, key: newKey() });
}

test("the cookies that a browser had before someone signed in open nothing after", async () => {
  const { base } = await start();
  const browser = openBrowser(base);
  const asked = await browser.call("startSignIn", { body: { identifier: kari }, key: newKey() });
  const planted = browser.copy();
  const body = { challengeId: done(asked).id, code };
  done(await browser.call("completeSignIn", { body, key: newKey() }));
  const opensNothing = async (old: Browser) => {
    expect(done(await old.call("getSession"))).toMatchObject({
      status: "signed-out",
      rememberedAccounts: [],
    });
    expect((await old.call("listSubscriptions")).status).toBe(401);
    expect((await chooseKari(old)).status).toBe(404);
    await old.call("signOut");
    expect(done(await browser.call("getSession")).status).toBe("signed-in");
  };
  await opensNothing(planted);

  const earlier = browser.copy();
  await signIn(browser, amal);
  await opensNothing(earlier);
  expect((await chooseKari(browser)).status).toBe(200);
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
  expect((await chooseKari(browser)).status).toBe(200);
  await browser.call("signOut");
  expect((await chooseKari(browser)).json).toMatchObject({ type: "sign-in-required" });
  expect(done(await browser.call("getSession")).rememberedAccounts).toHaveLength(2);

  await signIn(browser, kari);
  await browser.request("POST", "/test-support/clock", { body: { advance: 13 * 60 * 60 } });
  expect((await chooseKari(browser)).json).toMatchObject({ type: "sign-in-required" });
});

test.each([
  { isCrossSite: false, expected: "HttpOnly; SameSite=Lax" },
  { isCrossSite: true, expected: "HttpOnly; SameSite=None; Secure" },
])(
  "the cookies of a session and of its browser are $expected",
  async ({ isCrossSite, expected }) => {
    const { base } = await start({ isCrossSite });
    const browser = openBrowser(base);
    const asked = await browser.call("startSignIn", { body: { identifier: kari }, key: newKey() });
    const body = { challengeId: done(asked).id, code };
    const { headers } = await browser.call("completeSignIn", { body, key: newKey() });
    const cookies = headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.replace(/=[\w-]{43};/, ";"))).toEqual([
      `session; Path=/; Max-Age=3600; ${expected}`,
      `browser; Path=/; Max-Age=31536000; ${expected}`,
    ]);
  },
);

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
