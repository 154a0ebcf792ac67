import { expect, openStory, test } from "./workbench.ts";

for (const direction of ["ltr", "rtl"] as const) {
  test(`${direction}: each date stands on one line, clear of its sign`, async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 600 });
    await openStory(page, "parts-timeline--days", { language: "en", direction });
    const days = page.getByRole("listitem").filter({ has: page.locator("time") });
    await expect(days).toHaveCount(5);
    for (const day of await days.all()) {
      const date = day.locator("time");
      const lines = await date.evaluate((element) => {
        const words = document.createRange();
        words.selectNodeContents(element);
        return new Set([...words.getClientRects()].map(({ top }) => top)).size;
      });
      expect(lines).toBe(1);
      const [sign, words] = [await day.locator("svg").boundingBox(), await date.boundingBox()];
      if (sign === null || words === null) throw new Error("A day has no sign or no date");
      const [first, second] = direction === "ltr" ? [sign, words] : [words, sign];
      expect(first.x + first.width).toBeLessThanOrEqual(second.x);
    }
  });
}
