import type { Locator, Page } from "@playwright/test";
import { signInCode } from "../../src/mocks/handlers/session.ts";
import { expect, test } from "./fixtures.ts";
import { personal, type Visitor } from "./visitor.ts";

const mostStops = 40;

/** What is focused, and whether one can see that it is: its own outline, or that of the box of a choice. */
function focusRing(): { readonly name: string; readonly isVisible: boolean } {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return { name: "nothing", isVisible: true };
  const choice = focused.matches("[type=radio], [type=checkbox]") ? focused.parentElement : null;
  const rings = [focused, choice].flatMap((element) =>
    element === null ? [] : [getComputedStyle(element)],
  );
  const box = focused.getBoundingClientRect();
  const isInView = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0;
  const hasRing = rings.some(
    ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
  );
  return { name: focused.outerHTML.slice(0, 120), isVisible: isInView && hasRing };
}

/** Presses Tab until something is focused; every stop on the way must be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(focusRing)).toMatchObject({ isVisible: true });
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${String(target)}.`);
}

async function pressEnterOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

async function hasFocusOnHeading({ page }: Visitor): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

test("from signing in with a code to the receipt, the keyboard is enough", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("no-remembered-account");
  await visitor.isAt(words.signInTitle);
  await expect(page.locator("body")).toBeFocused();

  await tabTo(page, page.getByLabel(words.identifier));
  await page.keyboard.type("kari.nordmann@example.com");
  await page.keyboard.press("Enter");
  await visitor.isAt(words.codeTitle);
  await hasFocusOnHeading(visitor);

  await tabTo(page, page.getByLabel(words.code));
  await page.keyboard.type(signInCode);
  await page.keyboard.press("Enter");
  await visitor.isAt(words.subscriptions);
  await hasFocusOnHeading(visitor);

  await pressEnterOn(page, visitor.link(words.cancel));
  await visitor.isAt(words.review);
  await hasFocusOnHeading(visitor);

  await pressEnterOn(page, visitor.link(words.dontWant));
  await visitor.isAt(words.confirm);
  await hasFocusOnHeading(visitor);

  await tabTo(page, visitor.button(words.cancel));
  await page.keyboard.press("Space");
  await visitor.isAt(words.cancelled(personal));
  await hasFocusOnHeading(visitor);

  await pressEnterOn(page, visitor.link(words.turnOn));
  await visitor.isAt(words.turnOn);
  await hasFocusOnHeading(visitor);
  await tabTo(page, visitor.button(words.turnOn));
  await page.keyboard.press("Space");
  await visitor.isAt(words.kept(personal));
  await hasFocusOnHeading(visitor);
});

test("arrow keys choose between the ways of cancelling", async ({ open, visitor, words, page }) => {
  await open("personal-annual-refund");
  await pressEnterOn(page, visitor.button(words.signOut));
  await visitor.isAt(words.signInTitle);
  await hasFocusOnHeading(visitor);
  await pressEnterOn(page, visitor.button(words.goOn));
  await visitor.isAt(words.subscriptions);
  await pressEnterOn(page, visitor.link(words.cancel));
  await visitor.isAt(words.review);
  await pressEnterOn(page, visitor.link(words.dontWant));
  await visitor.isAt(words.confirm);

  await tabTo(page, visitor.option(words.endOfTerm));
  await expect(visitor.option(words.endOfTerm)).not.toBeChecked();
  await page.keyboard.press("Space");
  await expect(visitor.option(words.endOfTerm)).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(visitor.option(words.now)).toBeChecked();
  await expect(visitor.option(words.now)).toBeFocused();
  await pressEnterOn(page, visitor.button(words.cancel));
  await visitor.isAt(words.cancelled(personal));
  await visitor.reads(words.notUndone);
});

test("choosing an account and keeping need no mouse either", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("several-accounts");
  await pressEnterOn(page, visitor.button(/kari\.nordmann@example\.com/));
  await visitor.isAt(words.subscriptions);
  await pressEnterOn(page, visitor.link(words.cancel));
  await visitor.isAt(words.review);
  await pressEnterOn(page, visitor.link(words.keepBenefits));
  await visitor.isAt(words.kept("Microsoft 365 Family"));
  await hasFocusOnHeading(visitor);
});

test("the first Tab offers to skip to the content", async ({ open, visitor, words, page }) => {
  await open("personal-monthly");
  await visitor.isAt(words.subscriptions);
  await page.keyboard.press("Tab");
  await expect(visitor.link(words.skip)).toBeFocused();
  await expect(visitor.link(words.skip)).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(visitor.link(words.notYou)).toBeFocused();
});

test("a screen that is loaded leaves the focus to the browser", async ({
  open,
  visitor,
  words,
}) => {
  await open("personal-monthly", { path: "/subscriptions/sub-personal/review" });
  await visitor.isAt(words.review);
  await expect(visitor.page.locator("body")).toBeFocused();
});

test("a missing choice takes the focus to what must be corrected, and from there to the field", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("personal-annual-refund", { path: "/subscriptions/sub-personal/confirm" });
  await pressEnterOn(page, visitor.button(words.cancel));
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByRole("alert")).toContainText(words.missingChoice);
  await pressEnterOn(page, visitor.link(words.missingChoice));
  await expect(visitor.option(words.endOfTerm)).toBeFocused();
  await expect(visitor.option(words.endOfTerm)).not.toBeChecked();
});

test("a change of screen is announced politely", async ({ open, visitor, words, page }) => {
  await open("personal-monthly");
  await visitor.reviews();
  await expect(page.getByRole("status").filter({ hasText: words.review })).toHaveText(
    `${words.review} – ${words.service}`,
  );
});
