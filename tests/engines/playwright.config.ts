import { defineConfig } from "@playwright/test";
import e2e, { applicationServer, enginesProject } from "../e2e/playwright.config.ts";

// The workers read the configuration again; they shall demand the same.
process.env["ENGINES"] = "all";

/** The journey in all three engines, side by side, and none of them may be missing. */
export default defineConfig({
  ...e2e,
  projects: [enginesProject],
  webServer: applicationServer,
  workers: 3,
});
