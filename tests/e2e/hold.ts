import type { Page } from "@playwright/test";

/** Holds back what a page asks of some addresses, as a slow line would, until it is let through. */
export async function hold(page: Page, addresses: string | RegExp): Promise<() => void> {
  let release: (() => void) | undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return () => release?.();
}

/** Waits until the application has taken the first screen over. */
export async function isTakenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => Reflect.get(window, "earlyPresses") === undefined);
}
