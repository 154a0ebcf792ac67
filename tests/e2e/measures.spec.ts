import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "@playwright/test";
import type { ScenarioId } from "../../src/mocks/data/scenarios.ts";
import { expect, test } from "./fixtures.ts";
import { family, type Visitor } from "./visitor.ts";

// How long the screens of the decision are, and what is in view on arrival. `npm run measures` prints the figures.

const { resolve } = createRequire(import.meta.url);
const fontFaces = [
  resolve("@fontsource-variable/roboto/files/roboto-latin-wght-normal.woff2"),
  resolve("@fontsource-variable/roboto/files/roboto-latin-ext-wght-normal.woff2"),
].map((file) => {
  const address = `data:font/woff2;base64,${readFileSync(file).toString("base64")}`;
  return `@font-face { font-family: "Segoe UI Variable Text"; font-weight: 100 900; src: url(${address}); }`;
});

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

// The font comes from the test, which the page's policy forbids.
test.use({ bypassCSP: true, viewport: phone });

/** Gives the page the same letters on every machine: as wide as those of an Android phone. */
async function giveSameLetters(page: Page): Promise<void> {
  await page.addStyleTag({ content: fontFaces.join("\n") });
  await page.evaluate(() => document.fonts.ready);
}

interface Length {
  readonly screens: number;
  readonly words: number;
}

function lengthOf(): Length {
  const words = document.querySelector("main")?.innerText.trim().split(/\s+/) ?? [];
  return { screens: document.documentElement.scrollHeight / innerHeight, words: words.length };
}

interface Measure {
  readonly name: string;
  readonly scenario: ScenarioId;
  readonly path: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly arrives: (visitor: Visitor) => Promise<void>;
  readonly most: Partial<Length>;
}

const measures: readonly Measure[] = [
  {
    name: "review of a Family of six on a phone",
    scenario: "family-over-quota",
    path: "/subscriptions/sub-family/review",
    viewport: phone,
    arrives: (visitor) => visitor.isAt(visitor.words.review),
    most: { screens: 2.6, words: 260 },
  },
  {
    name: "review of Personal on a phone",
    scenario: "personal-monthly",
    path: "/subscriptions/sub-personal/review",
    viewport: phone,
    arrives: (visitor) => visitor.isAt(visitor.words.review),
    most: { screens: 1.8 },
  },
  {
    name: "confirming in one of two ways on a phone",
    scenario: "personal-annual-refund",
    path: "/subscriptions/sub-personal/confirm",
    viewport: phone,
    arrives: (visitor) => visitor.isAt(visitor.words.confirm),
    most: { screens: 1.4 },
  },
  {
    name: "receipt of a Family of six on a phone",
    scenario: "family-over-quota",
    path: "/subscriptions/sub-family/confirm",
    viewport: phone,
    arrives: (visitor) => visitor.cancels(family),
    most: { screens: 2 },
  },
  {
    name: "review of a Family of six on a desktop",
    scenario: "family-over-quota",
    path: "/subscriptions/sub-family/review",
    viewport: desktop,
    arrives: (visitor) => visitor.isAt(visitor.words.review),
    most: { screens: 1.6 },
  },
];

/** Whether all of it can be seen, and nothing lies over it. */
function isSeen(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [top + 1, top + height / 2, top + height - 1].every((y) => {
    const found = document.elementFromPoint(left + width / 2, y);
    return found !== null && (element.contains(found) || found.contains(element));
  });
}

async function expectSeen(target: Locator, what: string): Promise<void> {
  await expect(target, what).toBeInViewport({ ratio: 1 });
  expect(await target.evaluate(isSeen), `${what} is covered by nothing`).toBe(true);
}

/** When it ends and what comes back: two facts, or the ways to choose among. */
async function expectOutcome({ page, words }: Visitor): Promise<void> {
  const ways = page.getByRole("radio");
  if ((await ways.count()) > 0) {
    for (const way of await ways.all()) {
      const label = page.locator(`label[for="${await way.getAttribute("id")}"]`);
      await expectSeen(label, "a way of cancelling, with its day and its money");
    }
    return;
  }
  for (const name of [words.accessEnds, words.moneyBack]) {
    await expectSeen(page.getByRole("term").filter({ hasText: name }).first(), name);
    await expectSeen(
      page
        .locator("dt")
        .filter({ hasText: name })
        .first()
        .locator("xpath=following-sibling::dd[1]"),
      `what stands under ${name}`,
    );
  }
}

/** Those in which the bounds were set; others take more words for the same. */
for (const language of ["nb", "en"] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    for (const { name, scenario, path, viewport, arrives, most } of measures) {
      test(`is no longer than that: ${name}`, async ({ page, open, visitor }) => {
        await page.setViewportSize(viewport);
        await open(scenario, { path });
        await arrives(visitor);
        await giveSameLetters(page);
        const { screens, words } = await page.evaluate(lengthOf);
        // oxlint-disable-next-line no-console -- the figures are what the command is for
        console.log(`${language}, ${name}: ${screens.toFixed(2)} screens, ${words} words`);
        expect(screens).toBeLessThanOrEqual(most.screens ?? Infinity);
        expect(words).toBeLessThanOrEqual(most.words ?? Infinity);
      });
    }

    for (const [width, height, size] of [
      [320, 568, "100%"],
      [390, 844, "100%"],
      [390, 844, "200%"],
      [1280, 900, "100%"],
    ] as const) {
      test(`on arrival the outcome and both choices are in view: ${width}×${height}, text ${size}`, async ({
        page,
        open,
        visitor,
        words,
      }) => {
        await page.setViewportSize({ width, height });
        for (const [scenario, id] of [
          ["family-over-quota", "sub-family"],
          ["personal-annual-refund", "sub-personal"],
        ] as const) {
          const arrive = async (screen: "review" | "confirm") => {
            await open(scenario, { path: `/subscriptions/${id}/${screen}` });
            await visitor.isAt(words[screen]);
            await giveSameLetters(page);
            await page.evaluate((fontSize) => {
              document.documentElement.style.fontSize = fontSize;
            }, size);
            await expectOutcome(visitor);
          };
          await arrive("review");
          await expectSeen(visitor.link(words.keepBenefits), words.keepBenefits);
          await expectSeen(visitor.link(words.dontWant), words.dontWant);
          await arrive("confirm");
          await expectSeen(visitor.button(words.keep), words.keep);
          await expectSeen(visitor.button(words.cancel), words.cancel);
        }
      });
    }

    test("what has the focus is never hidden behind the choices", async ({
      page,
      open,
      visitor,
    }) => {
      for (const { width, height } of [phone, { width: 320, height: 568 }]) {
        await page.setViewportSize({ width, height });
        await open("family-over-quota", { path: "/subscriptions/sub-family/review" });
        await visitor.isAt(visitor.words.review);
        await expect(page.getByRole("link").first()).toBeVisible();
        const stops = await page.getByRole("link").or(page.getByRole("combobox")).count();
        for (let stop = 0; stop < stops; stop += 1) {
          await page.keyboard.press("Tab");
          expect
            .soft(await page.locator(":focus").evaluate(isSeen), `stop ${stop} at ${width} px`)
            .toBe(true);
        }
      }
    });
  });
}
