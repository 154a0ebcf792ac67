// @vitest-environment node
import { chromium } from "@playwright/test";
import { expect, test } from "vitest";
import { offInPlaywright } from "./browser.ts";

test("the browser is told again all that Playwright turns off in it", async () => {
  // No browser: it refuses to start, and Playwright says how it was asked to.
  const error: unknown = await chromium
    .launch({ executablePath: process.execPath })
    .catch((reason: unknown) => reason);
  const [, off] = /--disable-features=(\S+)/.exec(String(error)) ?? [];
  expect(off?.split(",")).toEqual(offInPlaywright);
});
