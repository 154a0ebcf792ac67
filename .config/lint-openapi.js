// Lints the published OpenAPI document. Silent when it is clean; the linter itself never is, and it
// would look for its own updates.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const linter = fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));
const config = fileURLToPath(import.meta.resolve("./redocly.yaml"));
const document = fileURLToPath(import.meta.resolve("../public/openapi.json"));

const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [linter, "lint", "--config", config, document],
  {
    encoding: "utf8",
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  },
);

if (status !== 0) {
  console.error(stdout + stderr);
  process.exitCode = 1;
}
