import { fileURLToPath } from "node:url";
import { test } from "@playwright/test";
import { fileName, folder, pictured, ways, widths } from "./pictures.ts";
import { goToStory, openStory } from "./workbench.ts";

const target = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));

const groups = [...new Set(pictured.map(({ group }) => group))];

for (const group of groups) {
  const screens = pictured.filter((screen) => screen.group === group);
  for (const way of ways) {
    const { device, theme, language } = way;
    test(`${group}: ${screens.length} on a ${device}, ${theme}, ${language}`, async ({ page }) => {
      await page.setViewportSize({ width: widths[device], height: 800 });
      // Nobody reads here what axe finds.
      const globals = { theme, language, "a11y.manual": "!true" };
      await openStory(
        page,
        pictured.find((screen) => screen.group !== group)?.storyId ?? "",
        globals,
      );
      for (const { storyId, ...screen } of screens) {
        await goToStory(page, storyId);
        await page.evaluate(() => {
          document.documentElement.scrollTop = 0;
        });
        const path = target + fileName({ storyId, ...screen }, way);
        await page.screenshot({ path, fullPage: true, animations: "disabled" });
      }
    });
  }
}
