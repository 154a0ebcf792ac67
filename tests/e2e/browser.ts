import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findProgram, installFromDebian, run } from "./installed.ts";

const paths: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/usr/bin/microsoft-edge-stable",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: ["/Applications", join(homedir(), "Applications")].flatMap((folder) => [
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]),
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
    .flatMap((variable) => process.env[variable] ?? [])
    .flatMap((folder) => [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Chromium/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]),
};

/** What to do where there is none. */
export const howToGetChromium = "install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one";

/**
 * What Playwright turns off in the browser. A list that is given to the browser takes the place of Playwright's, so it
 * says these again.
 */
export const offInPlaywright: readonly string[] = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
];

/**
 * What the address bar might unfold. The browser loads it as two pages of its own beside every window, unseen, which
 * takes longer than most tests do.
 */
const aroundThePage = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];

/** How the browser is started: for itself, with nothing that talks to anyone. */
export const launchArguments: readonly string[] = [
  // Chromium's sandbox refuses to start for root, as whom containers usually run.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${[...offInPlaywright, ...aroundThePage].join(",")}`,
];

/**
 * Finds a browser of the Chromium family: the one that `CHROMIUM_PATH` names, else an installed one,
 * else Playwright's own.
 *
 * @throws When `CHROMIUM_PATH` names nothing.
 */
export function findBrowser(): string | undefined {
  return findProgram("CHROMIUM_PATH", [
    ...(paths[process.platform] ?? []),
    chromium.executablePath(),
  ]);
}

/**
 * Makes sure that there is a browser before the first test starts: where there is none, installs one.
 *
 * @throws When there is none and none could be installed; the message says what to do.
 */
export default function requireBrowser(): void {
  const browser = findBrowser() ?? installBrowser();
  if (browser === undefined) {
    throw new Error(`No browser to test in: ${howToGetChromium}.`);
  }
  // The workers read the configuration again; they shall not search again.
  process.env["CHROMIUM_PATH"] = browser;
}

function installBrowser(): string | undefined {
  console.log("No browser is installed. Getting Chromium, once.");
  // On Debian the package brings along the libraries that Playwright's download would lack.
  installFromDebian(["chromium"]);
  return findBrowser() ?? downloadBrowser();
}

function downloadBrowser(): string | undefined {
  const playwright = createRequire(import.meta.url).resolve("@playwright/test/cli");
  run(process.execPath, [playwright, "install", "chromium"]);
  return findBrowser();
}
