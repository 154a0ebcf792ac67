import { fileURLToPath } from "node:url";
import { test } from "@playwright/test";
import { fileName, folder, pictured, ways, widths } from "./pictures.ts";
import { goToStory, openStory } from "./workbench.ts";

const target = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));

for (const way of ways) {
  const { device, theme, language } = way;
  test(`${pictured.length} pictures: ${device}, ${theme}, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: widths[device], height: 800 });
    await openStory(page, pictured.at(-1)?.storyId ?? "", {
      theme,
      language,
      // Nobody reads what axe finds here.
      "a11y.manual": "!true",
    });
    for (const screen of pictured) {
      await goToStory(page, screen.storyId);
      await page.evaluate(() => {
        document.documentElement.scrollTop = 0;
      });
      await page.screenshot({
        path: `${target}${fileName(screen, way)}`,
        fullPage: true,
        animations: "disabled",
      });
    }
  });
}
