import { defineConfig } from "@playwright/test";
import { findBrowser, launchArguments } from "./browser.ts";

const url = "http://localhost:4179";
const isContinuousIntegration = Boolean(process.env["CI"]);
const browser = findBrowser();

/** The production build in a real browser, against the mock API over real HTTP. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  globalSetup: "./browser.ts",
  outputDir: "../../test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: "list",
  use: {
    baseURL: url,
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
    trace: "off",
    // What cannot be pressed by then never can be.
    actionTimeout: 10_000,
    launchOptions: {
      // Absent only until the setup has installed one: the workers read this file after that.
      ...(browser !== undefined && { executablePath: browser }),
      args: [...launchArguments],
    },
  },
  webServer: {
    command: "npm run preview -- --port 4179 --strictPort",
    cwd: "../..",
    url,
    reuseExistingServer: !isContinuousIntegration,
    timeout: 120_000,
  },
});
