import { defineConfig } from "@playwright/test";
import own from "../e2e/playwright.config.ts";

const [, workbench] = Array.isArray(own.webServer) ? own.webServer : [];

/** Takes pictures of every screen. Not a test, but the tests' browser, server and stories. */
export default defineConfig({
  ...own,
  projects: [
    {
      name: "screenshots",
      testDir: ".",
      testMatch: "screenshots.ts",
      use: { baseURL: workbench?.url ?? "" },
    },
  ],
  globalSetup: "../e2e/browser.ts",
  reporter: [["list"], ["./contact-sheet.ts"]],
  timeout: 600_000,
  ...(workbench && { webServer: workbench }),
});
