// @vitest-environment node
import { expect, test } from "vitest";
import { type Browser, done } from "../conformance/browser.ts";
import { openBrowser, signIn, start, toCancel } from "./start.ts";

const day = 24 * 60 * 60;

/** Lets days go by, after which one has to sign in again. */
async function later(browser: Browser, days: number): Promise<void> {
  await browser.request("POST", "/test-support/clock", { body: { advance: days * day } });
  await signIn(browser);
}

async function open(): Promise<Browser> {
  const { base } = await start();
  const browser = openBrowser(base);
  await signIn(browser);
  return browser;
}

async function look(browser: Browser, subscriptionId: string) {
  const answer = await browser.call("getSubscription", { params: { subscriptionId } });
  return { version: answer.headers.get("ETag"), subscription: done(answer) };
}

test("what is not cancelled renews, on the plan that was chosen", async () => {
  const browser = await open();
  const before = await look(browser, "sub-personal");
  const date = before.subscription.nextCharge?.date;
  const change = { ...(await toCancel(browser, "sub-personal")), body: { planId: "plan-basic" } };
  done(await browser.call("changePlan", change));
  await later(browser, 32);
  const { version, subscription } = await look(browser, "sub-personal");
  expect(subscription).toMatchObject({
    plan: { id: "plan-basic" },
    lastCharge: { date, amount: { amount: 26_00, currency: "NOK" } },
    nextCharge: { amount: { amount: 26_00, currency: "NOK" } },
    scheduledChange: null,
  });
  expect(version).not.toBe(before.version);
});

test("what is cancelled ends on its day, and cannot be turned on after it", async () => {
  const browser = await open();
  const cancel = await toCancel(browser, "sub-personal");
  const { accessEndsOn } = done(await browser.call("cancelSubscription", cancel));
  await later(browser, 32);
  expect((await look(browser, "sub-personal")).subscription).toMatchObject({
    status: "expired",
    endsOn: accessEndsOn,
    reactivation: null,
    nextCharge: null,
  });
});

test("a version is one of its day only where what is promised depends on the day", async () => {
  const browser = await open();
  const ids = ["sub-personal", "sub-family", "sub-basic"];
  const versions = async () =>
    Promise.all(ids.map(async (id) => (await look(browser, id)).version));
  const [personal, family, basic] = await versions();
  expect(await versions()).toEqual([personal, family, basic]);
  await later(browser, 1);
  const [personalLater, familyLater, basicLater] = await versions();
  expect(personalLater).toBe(personal);
  expect(familyLater).not.toBe(family);
  expect(basicLater).not.toBe(basic);
});

test("the right of withdrawal ends after its last day", async () => {
  const browser = await open();
  const { subscription } = await look(browser, "sub-basic");
  expect(subscription.withdrawal?.ways.map(({ kind }) => kind)).toEqual([
    "withdrawal",
    "end-of-term",
  ]);
  await later(browser, 11);
  expect((await look(browser, "sub-basic")).subscription.withdrawal).not.toBeNull();
  await later(browser, 1);
  expect((await look(browser, "sub-basic")).subscription.withdrawal).toBeNull();
});
