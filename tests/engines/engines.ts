import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { findBrowser, howToGetChromium } from "../e2e/browser.ts";
import { findProgram } from "../e2e/installed.ts";
import type { Language } from "../../src/i18n/languages.ts";
import type { Browser, LaunchOptions } from "./browser.ts";
import { launchChromium, launchFirefox } from "./puppeteer.ts";
import { launchWebKit } from "./webkit.ts";

/** A browser's engine, and how it is had on this machine. */
export interface Engine {
  readonly name: string;
  /** The language of its journey. */
  readonly language: Language;
  /** The program that drives or is it; `undefined` where it is not installed. */
  readonly find: () => string | undefined;
  /** The packages of Debian that bring it. */
  readonly packages: readonly string[];
  /** What to do where they do not. */
  readonly howToGet: string;
  readonly launch: (options: LaunchOptions) => Promise<Browser>;
}

// Not what Ubuntu calls Firefox: that one is shut off from the folders of a test.
const firefoxPaths: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ["/usr/bin/firefox-esr", "/usr/lib/firefox/firefox", "/usr/lib64/firefox/firefox"],
  darwin: ["/Applications", join(homedir(), "Applications")].map(
    (folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`,
  ),
  win32: ["ProgramFiles", "ProgramFiles(x86)"]
    .flatMap((variable) => process.env[variable] ?? [])
    .map((folder) => join(folder, "Mozilla Firefox/firefox.exe")),
};

export const firefox: Engine = {
  name: "Firefox",
  language: "en",
  find: () => findProgram("FIREFOX_PATH", firefoxPaths[process.platform] ?? []),
  packages: ["firefox-esr"],
  howToGet: "install Firefox, or set FIREFOX_PATH to it",
  launch: (options) => launchFirefox(options),
};

/** The engines that people's browsers have. */
export const engines: readonly Engine[] = [
  {
    name: "Chromium",
    language: "nb",
    find: findBrowser,
    packages: ["chromium"],
    howToGet: howToGetChromium,
    launch: launchChromium,
  },
  firefox,
  {
    name: "WebKit",
    language: "ar",
    find: () =>
      ["/usr/bin/Xvfb", "/usr/bin/WebKitWebDriver"].every((path) => existsSync(path))
        ? "/usr/bin/WebKitWebDriver"
        : undefined,
    packages: ["webkit2gtk-driver", "xvfb"],
    howToGet: "install WebKitGTK's driver and Xvfb (on Debian and Ubuntu: webkit2gtk-driver xvfb)",
    launch: launchWebKit,
  },
];

/** Whether an engine that is not installed fails the run. Otherwise the run says which ones it did without. */
export function areAllDemanded(): boolean {
  return process.env["ENGINES"] === "all";
}
