import {
  launch as launchBrowser,
  type LaunchOptions as PuppeteerOptions,
  type Page,
} from "puppeteer-core";
import { launchArguments } from "../e2e/browser.ts";
import type { Browser, LaunchOptions } from "./browser.ts";

/** The browser's own lines about answers that it did not get, or that refuse. Other tests look at those. */
const aboutAnswers = /^Failed to load resource|^Cross-Origin Request Blocked/;

/** What the driver says of an answer that was lost because the page was being left. */
const aboutLeaving = /context was destroyed|cannot find context/i;

/** The value of an expression in the page: in the next one where this one is being left meanwhile. */
async function evaluate(page: Page, expression: string): Promise<unknown> {
  try {
    return await page.evaluate(expression);
  } catch (error) {
    if (!(error instanceof Error) || !aboutLeaving.test(error.message)) throw error;
    return evaluate(page, expression);
  }
}

async function launch(
  options: PuppeteerOptions,
  { path, folder, downloads }: LaunchOptions,
): Promise<Browser> {
  const browser = await launchBrowser({
    ...options,
    executablePath: path,
    userDataDir: folder,
    defaultViewport: null,
    env: { ...process.env, TZ: "Europe/Oslo" },
    // What takes that long does not come at all.
    protocolTimeout: 120_000,
  });
  // The first page is not in front in Firefox, which then presses no button by key.
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  const lines: string[] = [];
  page.on("pageerror", (error) => {
    lines.push(
      `uncaught: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  });
  page.on("console", (message) => {
    if (!["error", "warn"].includes(message.type()) || aboutAnswers.test(message.text())) return;
    lines.push(`console.${message.type()}: ${message.text()}`);
  });
  return {
    version: await browser.version(),
    downloads,
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    press: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    pressKey: (key) => page.keyboard.press(key),
    evaluate: (expression) => evaluate(page, expression),
    setOffline: (isOffline) => page.setOfflineMode(isOffline),
    print: () => page.pdf({ format: "A4" }),
    noise: () => lines,
    close: () => browser.close(),
  };
}

/** Chromium, over its own protocol. */
export function launchChromium(options: LaunchOptions): Promise<Browser> {
  const args = [...launchArguments, "--accept-lang=en-GB", "--window-size=1280,900"];
  const downloadBehavior = { policy: "allow", downloadPath: options.downloads } as const;
  return launch({ browser: "chrome", args, downloadBehavior }, options);
}

/** Firefox, over WebDriver BiDi. */
export function launchFirefox(
  options: LaunchOptions,
  settings: Readonly<Record<string, string | number | boolean>> = {},
): Promise<Browser> {
  return launch(
    {
      browser: "firefox",
      args: ["--width=1280", "--height=900"],
      extraPrefsFirefox: {
        "intl.accept_languages": "en-GB",
        // A folder that is named, instead of the usual one.
        "browser.download.folderList": 2,
        "browser.download.dir": options.downloads,
        // The list of what was saved would take the keyboard.
        "browser.download.alwaysOpenPanel": false,
        ...settings,
      },
    },
    options,
  );
}
