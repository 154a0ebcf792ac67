import type { Page } from "@playwright/test";
import { guides } from "../../src/flow/guides.ts";
import { languageCodes } from "../../src/i18n/languages.ts";
import { needed } from "../../src/first-screen/unsupported-page.ts";
import {
  findInBrowser,
  newerStyles,
  newerThanFloor as paths,
  takeStylesAway,
} from "../floor/take-away.ts";
import { expect, test } from "./fixtures.ts";
import { personal } from "./visitor.ts";
import { words as wordsOf } from "./words.ts";

test("a browser at the floor, without anything newer, gets from signing in to the receipt and to help", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await page.goto("/openapi.json");
  const newer = await page.evaluate(findInBrowser, { paths, isTakenAway: false });
  expect(newer).toContain("Navigator.connection");
  expect(newer).toContain("navigation");

  await page.addInitScript(findInBrowser, { paths, isTakenAway: true });
  await open("no-remembered-account");
  const left = await page.evaluate(findInBrowser, { paths, isTakenAway: false });
  // Nobody can take a symbol of the language away.
  expect(left.filter((path) => !path.startsWith("Symbol."))).toEqual([]);
  expect(await page.evaluate(takeStylesAway, newerStyles)).toBeGreaterThan(0);
  await visitor.asksForCode("kari.nordmann@example.com");
  await visitor.entersCode();
  await visitor.isAt(words.subscriptions);
  await visitor.reviews();
  await visitor.goesToConfirm();
  await visitor.cancels(personal);
  await visitor.link(words.help).click();
  await visitor.isAt(words.help);
  await page.goto("/help/refunds");
  await visitor.isAt(words.refunds);
});

test("a browser at the floor shows which choice has the focus", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("personal-annual-refund");
  await visitor.reviews();
  await visitor.goesToConfirm();
  const option = visitor.option(words.now);
  await option.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(option).toBeFocused();
  await expect(option).toHaveCSS("outline-style", "none");
  await page.evaluate(takeStylesAway, newerStyles);
  await expect(option).toHaveCSS("outline-style", "solid");
});

test("where nothing may be stored, one signs in, switches language and theme, and gets the receipt", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await page.addInitScript(() => {
    const places = [
      [window, "localStorage"],
      [window, "sessionStorage"],
      [Document.prototype, "cookie"],
    ] as const;
    for (const [owner, name] of places) {
      const deny = () => {
        throw new DOMException(`${name} is denied`, "SecurityError");
      };
      Object.defineProperty(owner, name, { get: deny, set: deny });
    }
  });
  await open("no-remembered-account");
  await visitor.isAt(words.signInTitle);
  await page.getByRole("combobox", { name: words.theme }).selectOption(words.dark);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("combobox", { name: words.language }).selectOption("English");
  const language = page.getByRole("combobox", { name: "Language" });
  await language.selectOption("Norsk");
  await expect(page.getByRole("combobox", { name: words.language })).toHaveValue("nb");
  await expect(page.getByText("Det språket kan ikke hentes nå")).toHaveCount(0);
  await visitor.asksForCode("kari.nordmann@example.com");
  await visitor.entersCode();
  await visitor.isAt(words.subscriptions);
  await visitor.reviews();
  await visitor.goesToConfirm();
  await visitor.cancels(personal);
});

/**
 * What is needed, and how to cancel all the same, in every language; nothing of the connection, and nothing that does
 * nothing.
 */
async function expectUnsupported(page: Page): Promise<void> {
  const all = languageCodes.map(wordsOf);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    all.map(({ unsupported }) => unsupported),
  );
  for (const own of all) {
    await expect(page.getByText(own.unsupportedText, { exact: true })).toBeVisible();
    for (const [name, href] of [
      [own.cancelElsewhere, guides.account],
      [own.askSupport, guides.contact],
      [own.cancelOnGooglePlay, guides.googlePlay],
      [own.cancelOnAppStore, guides.appStore],
    ] as const) {
      await expect(page.getByRole("link", { name, exact: true })).toHaveAttribute("href", href);
    }
    await expect(page.getByText(own.offline)).toHaveCount(0);
  }
  await expect(page.locator("input, button, select, form")).toHaveCount(0);
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ["/", "/help", "/subscriptions/sub-personal/confirm?choice=now"]) {
    test(`E22 ${path} says what is needed, and how to cancel all the same`, async ({ page }) => {
      await page.goto(path);
      await expectUnsupported(page);
    });
  }
});

test("E22 a browser that is too old is told so, and not that it is offline", async ({
  context,
}) => {
  for (const { condition } of needed) {
    const page = await context.newPage();
    await page.addInitScript((lacking) => {
      const supports = CSS.supports.bind(CSS);
      CSS.supports = (text: string) => !text.includes(lacking) && supports(text);
    }, condition);
    await page.goto("/help");
    await expectUnsupported(page);
  }
});

test("E22 a browser that is too old to be asked is told so", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "CSS"));
  await page.goto("/");
  await expectUnsupported(page);
});

test("what is said to browsers that are too old fits a small screen, and leads back", async ({
  page,
  visitor,
  words,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto("/unsupported.html");
  await expectUnsupported(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  await page.getByRole("link", { name: "Åpne siden igjen" }).click();
  await visitor.isAt(words.signInTitle);
});
