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
