import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser, launchArguments } from "../e2e/browser.ts";
import { Wire } from "./wire.ts";

/** The slow phone and line that everything is measured on. */
export const throttle = {
  /** Kilobits a second. */
  down: 1600,
  up: 750,
  /** Milliseconds from asking to the first byte. */
  roundTrip: 150,
  /** How many times slower than this machine. */
  cpu: 4,
} as const;

const bytesPerSecond = (kilobits: number) => (kilobits * 1000) / 8;

/**
 * Starts the browser.
 *
 * @throws When there is none.
 */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error("No browser to measure in: `npm run test:e2e` gets one.");
  }
  return chromium.launch({
    executablePath,
    args: [
      ...launchArguments,
      "--host-resolver-rules=MAP *.localhost 127.0.0.1",
      // Whoever watches the wire is told where in the code each request was made. Without this, the code would be
      // read a second time for it, while the clock runs.
      "--js-flags=--no-enable-lazy-source-positions",
    ],
  });
}

/** A page on the slow phone, with nothing in its cache. */
export interface Phone {
  readonly page: Page;
  readonly wire: Wire;
  readonly close: () => Promise<void>;
}

interface PhoneOptions {
  readonly isSlow?: boolean;
  /** The language that its browser asks for, as a tag. */
  readonly locale?: string | undefined;
}

/** Takes a phone that has never seen any of the pages. */
export async function takePhone(
  browser: Browser,
  { isSlow = true, locale = "nb-NO" }: PhoneOptions = {},
): Promise<Phone> {
  const context = await browser.newContext({
    locale,
    timezoneId: "Europe/Oslo",
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const wire = await Wire.of(cdp);
  if (isSlow) {
    await cdp.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: throttle.roundTrip,
      downloadThroughput: bytesPerSecond(throttle.down),
      uploadThroughput: bytesPerSecond(throttle.up),
    });
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: throttle.cpu });
  }
  return { page, wire, close: () => context.close() };
}
