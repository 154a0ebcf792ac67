import { defineConfig } from "@playwright/test";
import { findBrowser, launchArguments } from "./browser.ts";
import { ports } from "./ports.ts";

const url = `http://localhost:${ports.application}`;
/** The workbench works from any folder, so it is tested in one. */
const workbench = `http://localhost:${ports.workbench}/any/folder/`;
const browser = findBrowser();

/** The production bundle with the mock API over HTTP. */
export const applicationServer = {
  command: `npm run preview -- --port ${ports.application} --strictPort`,
  cwd: "../..",
  url,
  reuseExistingServer: false,
  timeout: 120_000,
};

/** The journey in every engine that is installed. */
export const enginesProject = { name: "engines", testDir: "../engines", timeout: 240_000 };

/**
 * The production build in a real browser, against the mock API over real HTTP; and the stories of the
 * workbench as they are built for any static host.
 */
export default defineConfig({
  testMatch: "**/*.spec.ts",
  projects: [
    enginesProject,
    { name: "application", testDir: "." },
    {
      name: "workbench",
      testDir: "../workbench",
      use: { baseURL: workbench },
      // The workbench is a bigger application than the one it shows.
      expect: { timeout: 30_000 },
      timeout: 90_000,
    },
  ],
  globalSetup: ["../engines/get-engines.ts", "../e2e/browser.ts"],
  outputDir: "../../test-results",
  // A machine that is busy with something else is slow, not wrong.
  expect: { timeout: 15_000 },
  timeout: 60_000,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [["../engines/reporter.ts"], ["list"]],
  use: {
    baseURL: url,
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
    trace: "off",
    // What cannot be pressed by then never can be.
    actionTimeout: 20_000,
    launchOptions: {
      // Absent only until the setup has installed one: the workers read this file after that.
      ...(browser !== undefined && { executablePath: browser }),
      args: [...launchArguments],
    },
  },
  webServer: [
    applicationServer,
    {
      command: `npm run preview-storybook -- --port ${ports.workbench} --strictPort --base /any/folder/`,
      cwd: "../..",
      url: workbench,
      reuseExistingServer: false,
      timeout: 180_000,
    },
  ],
});
