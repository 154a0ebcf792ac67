import { expect } from "@playwright/test";
import { signInCode } from "../../src/mocks/handlers/session.ts";
import { personal } from "../e2e/visitor.ts";
import { call } from "./browser.ts";
import { type Engine, firefox } from "./engines.ts";
import { test } from "./fixtures.ts";
import { readLines } from "./in-page.ts";
import { launchFirefox } from "./puppeteer.ts";
import { button, field, link, option } from "./visitor.ts";

/** Firefox as some people have set it. */
function firefoxWith(settings: Parameters<typeof launchFirefox>[1]): Engine {
  return { ...firefox, launch: (options) => launchFirefox(options, settings) };
}

test("Firefox with colours of one's own shows what can be pressed, and what is chosen", async ({
  visit,
}) => {
  const visitor = await visit(firefoxWith({ "browser.display.document_color_use": 2 }), "en");
  const { browser, words } = visitor;
  await visitor.begins("personal-annual-refund", { path: "/subscriptions/sub-personal/confirm" });
  await visitor.presses(option(words.now));
  await visitor.hasChosen(option(words.now));
  for (const query of ["(forced-colors: active)", "(prefers-contrast: more)"]) {
    expect(await call(browser, (asked) => matchMedia(asked).matches, query), query).toBe(true);
  }
  expect(await call(browser, readLines)).toEqual({
    buttons: ["solid", "solid"],
    chosen: ["solid"],
  });
  expect(browser.noise()).toEqual([]);
});

test("Firefox that may store nothing shows the first screen and help", async ({ visit }) => {
  const visitor = await visit(firefoxWith({ "network.cookie.cookieBehavior": 2 }), "en");
  const { browser, words } = visitor;
  await visitor.open("/");
  await visitor.isAt(words.signInTitle);
  expect(
    await call(browser, () => {
      try {
        return localStorage.length;
      } catch (error) {
        return String(error);
      }
    }),
  ).toContain("SecurityError");
  await visitor.presses(link(words.help));
  await visitor.arrivesAt(words.help);
  await visitor.switchesTo("nb");
  await visitor.isAt(visitor.words.help);
  expect(browser.noise()).toEqual([]);
});

test("in a private window of Firefox one signs in and gets the receipt", async ({ visit }) => {
  const visitor = await visit(firefoxWith({ "browser.privatebrowsing.autostart": true }), "en");
  const { browser, words } = visitor;
  await visitor.begins("no-remembered-account");
  await visitor.isAt(words.signInTitle);
  await visitor.writes(field(words.identifier), "kari.nordmann@example.com");
  await visitor.presses(button(words.sendCode));
  await visitor.arrivesAt(words.codeTitle);
  await visitor.writes(field(words.code), signInCode);
  await browser.pressKey("Enter");
  await visitor.arrivesAt(words.subscriptions);
  await visitor.presses(link(words.cancel));
  await visitor.arrivesAt(words.review);
  await visitor.presses(link(words.dontWant));
  await visitor.arrivesAt(words.confirm);
  await visitor.presses(button(words.cancel));
  await visitor.arrivesAt(words.cancelled(personal));
  expect(browser.noise()).toEqual([]);
});
