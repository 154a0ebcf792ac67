import type { Page } from "@playwright/test";
import axe from "axe-core";
import { expect, test } from "./fixtures.ts";
import { walks } from "./screens.ts";

// The page's own policy keeps out every script but its own, axe too; here it is lifted for axe alone.
test.use({ bypassCSP: true });

const rules: axe.RunOptions = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  },
  rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

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
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), rules);
  return violations.map(({ id, nodes }) => ({
    rule: `${id} (${colorScheme})`,
    where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`),
  }));
}

for (const language of ["nb", "en"] as const) {
  test.describe(`in ${language === "nb" ? "Norwegian" : "English"}`, () => {
    test.use({ language });

    for (const [what, walk] of walks) {
      test(`axe finds nothing on the screens of ${what}, in light and in dark`, async ({
        visitor,
      }) => {
        test.setTimeout(60_000);
        await walk(visitor, async (name) => {
          for (const theme of ["light", "dark"] as const) {
            expect(await findings(visitor.page, theme), name).toEqual([]);
          }
        });
      });
    }
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
