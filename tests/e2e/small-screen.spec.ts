/* oxlint-disable unicorn/consistent-function-scoping -- what looks at the page is sent to it as text, so it holds everything that it uses */

import type { Page } from "@playwright/test";
import { type Language, languageCodes } from "../../src/i18n/languages.ts";
import { expect, test } from "./fixtures.ts";
import { walks } from "./screens.ts";

test.use({ viewport: { width: 320, height: 568 } });

/** What sticks out of the page to the side; empty where nothing does. */
function sticksOut(): string[] {
  const page = document.scrollingElement ?? document.documentElement;
  if (page.scrollWidth <= window.innerWidth && page.scrollWidth <= page.clientWidth) return [];
  const culprits = [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > page.clientWidth)
    .map((element) => element.outerHTML.slice(0, 100));
  return [`${page.scrollWidth} px wide`, ...culprits.slice(-3)];
}

/** Texts of which a part cannot be read: beyond the edge of what holds them, or with another text over them. */
function unreadable(): string[] {
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    getComputedStyle(element).clipPath === "none";
  const isAbove = (element: Element): boolean => {
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      // What stays in view while the page is scrolled lies over it.
      if (/fixed|sticky|absolute/.test(getComputedStyle(one).position)) return true;
    }
    return false;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: { readonly text: string; readonly node: Node; readonly box: DOMRect }[] = [];
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const holder = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (holder === null || text === "" || /^(?:SCRIPT|STYLE|OPTION)$/.test(holder.tagName))
      continue;
    if (!isShown(holder) || isAbove(holder)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const edges = [holder.closest("button, a, p, li, dt, dd, h1, h2, h3, label, summary, legend")];
    for (let one: Element | null = holder; one !== null; one = one.parentElement) {
      if (getComputedStyle(one).overflowX !== "visible") edges.push(one);
    }
    const bounds = edges.flatMap((edge) => edge?.getBoundingClientRect() ?? []);
    for (const box of range.getClientRects()) {
      if (bounds.some(({ left, right }) => box.left < left - 1 || box.right > right + 1)) {
        found.push(`beyond its edge: ${text.slice(0, 60)}`);
      }
      lines.push({ text, node, box });
    }
  }
  for (const [index, { text, node, box }] of lines.entries()) {
    // Lines may touch; letters may not.
    const spare = box.height / 4;
    const over = lines
      .slice(index + 1)
      .find(
        (other) =>
          other.node !== node &&
          Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 2 &&
          Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > spare,
      );
    if (over !== undefined)
      found.push(`over one another: ${text.slice(0, 40)} / ${over.text.slice(0, 40)}`);
  }
  return [...new Set(found)];
}

async function setTextSize(page: Page, size: string): Promise<void> {
  await page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
  }, size);
}

/** The languages in which a walk is looked at: all of them where it shows what has a length of its own in each. */
function languagesOf(what: string): readonly Language[] {
  // Hostile names are the same in every language.
  if (what === "hostile names") return ["nb"];
  const isLong = /^every state|^a Family|^a refund|^withdrawing/.test(what);
  return isLong ? languageCodes : ["nb", "en"];
}

for (const [what, walk, refusals] of walks) {
  const languages = languagesOf(what);
  test(`${what} at 320 by 568 px needs no scrolling to the side, and hides no text, at the usual and at twice the text size, in ${languages.join(", ")}`, async ({
    visitor,
    expectRefusals,
  }) => {
    test.setTimeout(240_000);
    expectRefusals(...refusals);
    await walk(visitor, async (name) => {
      // The last one first, so that the walk goes on in the one that it began in.
      for (const language of languages.toReversed()) {
        if (languages.length > 1) await visitor.switchesTo(language);
        for (const size of ["100%", "200%"]) {
          await setTextSize(visitor.page, size);
          const where = `${name} in ${language} at ${size}`;
          expect.soft(await visitor.page.evaluate(sticksOut), where).toEqual([]);
          expect.soft(await visitor.page.evaluate(unreadable), where).toEqual([]);
        }
        await setTextSize(visitor.page, "");
      }
    });
  });
}

for (const [scenario, news, refusal] of [
  ["terms-change", "termsChanged", 412],
  ["outage", "notKnown", 503],
] as const) {
  test(`what came of cancelling is in view: ${scenario}`, async ({
    open,
    page,
    visitor,
    words,
    expectRefusals,
  }) => {
    expectRefusals(refusal);
    await open(scenario, { path: "/subscriptions/sub-personal/confirm?choice=end-of-term" });
    await visitor.isAt(words.confirm);
    await visitor.button(words.cancel).click();
    await expect(page.getByText(words[news], { exact: true })).toBeInViewport();
  });
}

test("a text that cannot be read is found", async ({ open, visitor, words, page }) => {
  await open("no-remembered-account");
  await visitor.isAt(words.signInTitle);
  expect(await page.evaluate(unreadable)).toEqual([]);
  const button = visitor.button(words.sendCode);
  await button.evaluate((element) => {
    element.style.cssText = "width: 2rem; white-space: nowrap; overflow: hidden";
  });
  expect(await page.evaluate(unreadable)).toEqual([`beyond its edge: ${words.sendCode}`]);
  await button.evaluate((element) => {
    element.style.cssText = "";
  });
  await page.getByText(words.lead).evaluate((element) => {
    element.style.cssText = "margin-block-start: -3rem";
  });
  expect(await page.evaluate(unreadable)).toEqual([
    `over one another: ${words.signInTitle.slice(0, 40)} / ${words.lead.slice(0, 40)}`,
  ]);
});
