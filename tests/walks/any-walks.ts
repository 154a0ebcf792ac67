import { expect, test } from "vitest";
import { taken } from "./actions.ts";
import { takeWalks } from "./walk.ts";

// What `npm run walks` takes: as many as one wants, from any seed.
const seed = Number(process.env["WALKS_SEED"]);
const runs = Number(process.env["WALKS_RUNS"]);

test(`${runs} walks from seed ${seed}`, async () => {
  await takeWalks(seed, runs);
  process.stdout.write(
    `${runs} walks from seed ${seed}, ${taken.count} actions: nothing untrue was said.\n`,
  );
  expect(taken.count).toBeGreaterThan(0);
}, 86_400_000);
