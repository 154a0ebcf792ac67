import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

// `npm run walks -- --seed 7 --runs 500`: random walks through the application, held against the mock API's tables.

const { values } = parseArgs({
  // The first is this file.
  args: process.argv.slice(2),
  options: { seed: { type: "string" }, runs: { type: "string", default: "200" } },
});
const seed = values.seed ?? String(Math.trunc(Math.random() * 1_000_000));

for (const [name, value] of Object.entries({ seed, runs: values.runs })) {
  if (!/^\d{1,9}$/.test(value)) {
    process.stderr.write(`--${name} takes a whole number, not "${value}".\n`);
    process.exit(2);
  }
}
const { status } = spawnSync("npx", ["vitest", "run", "--config", "tests/walks/vitest.config.ts"], {
  stdio: "inherit",
  env: { ...process.env, WALKS_SEED: seed, WALKS_RUNS: values.runs },
});
process.exit(status ?? 1);
