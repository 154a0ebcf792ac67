import type { Page } from "@playwright/test";
import { languageCodes } from "../../src/i18n/languages.ts";
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

async function setTextSize(page: Page, size: string): Promise<void> {
  await page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
  }, size);
}

/** The walks that show every screen; the others are for what has no length of its own in a language. */
const all = new Set(["every state", "a Family subscription", "a refund"]);

for (const language of languageCodes) {
  // Hostile names are the same in every language.
  for (const [what, walk, refusals] of walks.filter(
    ([name]) => language === "nb" || (language === "en" ? name !== "hostile names" : all.has(name)),
  )) {
    test.describe(`${what} at 320 by 568 px in ${language}`, () => {
      test.use({ language });

      test("needs no scrolling to the side, at the usual and at twice the text size", async ({
        visitor,
        expectRefusals,
      }) => {
        expectRefusals(...refusals);
        await walk(visitor, async (name) => {
          for (const size of ["100%", "200%"]) {
            await setTextSize(visitor.page, size);
            expect.soft(await visitor.page.evaluate(sticksOut), `${name} at ${size}`).toEqual([]);
          }
          await setTextSize(visitor.page, "");
        });
      });
    });
  }
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
