import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { hold } from "./hold.ts";
import { family } from "./visitor.ts";

/** Adds up, from the first moment on, how much moves on the screen without being asked to. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = { total: 0 };
    Object.assign(window, { counted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // Not in the compiler's library yet.
        const value: unknown = Reflect.get(entry, "value");
        if (typeof value === "number") counted.total += value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () =>
    page.evaluate(() => {
      const counted: unknown = Reflect.get(window, "counted");
      return Number(Reflect.get(Object(counted), "total"));
    });
}

test("on a slow connection nothing moves by itself, from the first screen to the receipt", async ({
  open,
  visitor,
  words,
  page,
}) => {
  const shifts = await watchShifts(page);
  await open("several-accounts", { latency: 700 });
  await visitor.isAt(words.signInTitle);
  await visitor.choosesAccount(/kari\.nordmann@example\.com/);
  await visitor.reviews();
  await visitor.goesToConfirm();
  await visitor.cancels(family);
  expect(await shifts()).toBe(0);
});

test("what takes long is said, quietly and over nothing, and only then", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("several-accounts", { path: "/accounts" });
  await visitor.isAt(words.severalAccounts);
  await expect(page.getByRole("status").filter({ hasText: words.oneMoment })).toHaveCount(0);
  const release = await hold(page, "**/api/session/account");
  await visitor.button(/kari\.nordmann@example\.com/).click();
  await expect(page.getByRole("status").filter({ hasText: words.oneMoment })).toBeAttached();
  release();
  await visitor.isAt(words.subscriptions);
  await expect(page.getByRole("status").filter({ hasText: words.oneMoment })).toHaveCount(0);
});
