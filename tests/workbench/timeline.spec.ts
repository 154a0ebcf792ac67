import { expect, openStory, test } from "./workbench.ts";

for (const direction of ["ltr", "rtl"] as const) {
  test(`${direction}: each date stands on one line, clear of its marker`, async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 600 });
    await openStory(page, "parts-timeline--events", { language: "en", direction });
    const events = page.getByRole("listitem").filter({ has: page.locator("time") });
    await expect(events).toHaveCount(3);
    for (const event of await events.all()) {
      await expect(event).toHaveCSS("padding-inline-start", "24px");
      const lines = await event.locator("time").evaluate((date) => {
        const words = document.createRange();
        words.selectNodeContents(date);
        return new Set([...words.getClientRects()].map(({ top }) => top)).size;
      });
      expect(lines).toBe(1);
    }
  });
}
