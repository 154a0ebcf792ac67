import type { Page } from "@playwright/test";
import axe from "axe-core";
import { axeRules } from "../../.storybook/axe-rules.ts";
import { expect, test } from "./fixtures.ts";
import { walks } from "./screens.ts";

// The page's own policy keeps out every script but its own, axe too; here it is lifted for axe alone.
test.use({ bypassCSP: true });

declare global {
  interface Window {
    /** Put there by the test. */
    readonly axe: typeof axe;
  }
}

interface Finding {
  readonly rule: string;
  readonly where: readonly string[];
}

/** What axe finds on a screen in one theme. */
async function findings(page: Page, colorScheme: "light" | "dark"): Promise<Finding[]> {
  await page.emulateMedia({ colorScheme });
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (options) => window.axe.run(document, options),
    axeRules,
  );
  return violations.map(({ id, nodes }) => ({
    rule: `${id} (${colorScheme})`,
    where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`),
  }));
}

test("axe finds nothing on what is said to browsers that are too old", async ({ page }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.goto("/unsupported.html");
    expect.soft(await findings(page, colorScheme)).toEqual([]);
  }
});

for (const [what, walk, refusals] of walks) {
  // From right to left.
  const isMirrored = what.startsWith("every state") || what.startsWith("withdrawing");
  test(`axe finds nothing on the screens of ${what}, light and dark, and in other languages`, async ({
    visitor,
    expectRefusals,
  }) => {
    test.setTimeout(240_000);
    expectRefusals(...refusals);
    await walk(visitor, async (name) => {
      // The colours are the same in every language.
      for (const language of isMirrored ? (["ar", "en"] as const) : (["en"] as const)) {
        await visitor.switchesTo(language);
        expect.soft(await findings(visitor.page, "light"), `${name} in ${language}`).toEqual([]);
      }
      await visitor.switchesTo("nb");
      expect.soft(await findings(visitor.page, "light"), name).toEqual([]);
      expect.soft(await findings(visitor.page, "dark"), name).toEqual([]);
    });
  });
}

for (const [theme, system] of [
  ["dark", "light"],
  ["light", "dark"],
] as const) {
  test(`${theme}, once chosen, stays over a reload although the system is ${system}`, async ({
    open,
    visitor,
    words,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await open("personal-monthly");
    await visitor.isAt(words.subscriptions);
    const background = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await background();
    await page.getByLabel(words.theme).selectOption({ label: words[theme] });
    await expect.poll(background).not.toBe(before);
    const chosen = await background();

    await page.reload();
    await visitor.isAt(words.subscriptions);
    await expect(page.getByLabel(words.theme)).toHaveValue(theme);
    expect(await background()).toBe(chosen);
    expect(await findings(page, system)).toEqual([]);
  });
}

test("axe finds nothing on the screen of a failure", async ({ open, visitor }) => {
  await open("personal-monthly", { faults: ["getSession:malformed"] });
  await visitor.isAt("Siden kunne ikke hentes");
  expect(await findings(visitor.page, "light")).toEqual([]);
  expect(await findings(visitor.page, "dark")).toEqual([]);
});

test("axe does find what is wrong", async ({ open, visitor, words }) => {
  await open("personal-monthly");
  await visitor.isAt(words.subscriptions);
  await visitor.link(words.cancel).evaluate((link) => {
    // 5.3:1, enough for AA but not for 7:1.
    link.style.color = "#6b6b6b";
    link.style.background = "#ffffff";
  });
  const found = await findings(visitor.page, "light");
  expect(found.map(({ rule }) => rule)).toContain("color-contrast-enhanced (light)");
});
