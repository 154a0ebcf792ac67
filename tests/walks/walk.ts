import * as fc from "fast-check";
import { expect } from "vitest";
import { decisionNames } from "../../src/api/schema/decision.ts";
import { faultKinds, isLasting } from "../../src/mocks/engine/faults.ts";
import type { ScenarioId } from "../../src/mocks/data/scenarios.ts";
import { isOpen, keptDecisions } from "../../src/api/open-decisions.ts";
import { anyAction, decisionButtons, press, taken } from "./actions.ts";
import { isTitled, lies, read, says, title } from "./claims.ts";
import { linkTo, type Start, World } from "./world.tsx";

const scenarios: readonly ScenarioId[] = [
  "personal-monthly",
  "personal-annual-refund",
  "one-remembered-account",
  "terms-change",
  "outage",
  "session-expires",
  "already-expiring",
  "payment-method-expired",
  "withdrawal-open",
];

/** What leaves an outcome unknown, or what is read behind it, comes up the most often. */
const doubtful = ["late", "late", "late", "lag", "lag", "lag", "lost", "expired"] as const;
const cancelling = Array.from({ length: 8 }, () => "cancelSubscription" as const);

const anyFault = fc
  .record({
    kind: fc.constantFrom(...faultKinds, ...doubtful),
    decision: fc.constantFrom(...decisionNames, ...cancelling),
    other: fc.constantFrom(
      "*",
      "getDecision",
      "withdrawDecision",
      "getSubscription",
      "listSubscriptions",
      "getCancellationTerms",
      "getSession",
      "selectAccount",
    ),
    isOfDecision: fc.boolean(),
    seconds: fc.constantFrom(3, 20, 60, 300),
    times: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ kind, decision, other, isOfDecision, seconds, times }) => {
    const operation = isOfDecision || isLasting(kind) ? decision : other;
    return [operation, kind, ...(isLasting(kind) ? [seconds] : []), times].join(":");
  });

const anyStart: fc.Arbitrary<Start> = fc.record({
  scenario: fc.constantFrom(...scenarios),
  path: fc.constantFrom(
    "/subscriptions/sub-personal/confirm",
    "/subscriptions/sub-personal/confirm?choice=end-of-term",
    "/subscriptions/sub-personal/review",
    "/subscriptions/sub-personal/withdraw",
    "/subscriptions",
    "/sign-in",
  ),
  faults: fc.array(anyFault, { maxLength: 3 }),
});

/**
 * The end of each walk: everything works again, and time passes. Then the page must know all that the API knows,
 * and what has not been heard of by then can be withdrawn for good.
 */
async function bringToLight(world: World): Promise<void> {
  world.goOnline(true);
  world.api.db.faults = [];
  await world.pass(400_000);
  world.reload();
  await world.settle();
  const [account] = world.api.db.accounts;
  if (account === undefined) throw new Error("There is no account.");
  world.api.db.session = { accountId: account.id, expiresAt: world.api.clock.now() + 3_600_000 };
  await world.go("/help");
  await world.settle();
  world.reload();
  await world.settle();
  await world.go("/subscriptions");
  await world.settle();
  const open = keptDecisions().filter(isOpen);
  if (open.length > 0) {
    await world.go("/subscriptions/sub-personal/decision");
    await world.settle();
    await press(world, decisionButtons().at(-2));
    await world.settle();
    await world.go("/subscriptions");
    await world.settle();
  }
  const found = lies(world);
  const text = read(document.body);
  const isCancelled = world.api.db.subscriptions[0]?.subscription.cancellationId !== null;
  if (!isTitled("subscriptions.heading")) found.push("the subscriptions cannot be shown");
  if (keptDecisions().length > 0) found.push("a decision is kept for ever");
  if (says("status.cancelled").test(text) !== isCancelled) found.push("the list is not true");
  if (says("behind.text").test(text)) found.push("the reads have caught up, and it is not said");
  if (found.length > 0) throw new Error(`In the end: ${found.join("; ")} ("${title()}")`);
}

async function take(start: Start, actions: Iterable<fc.AsyncCommand<object, World>>) {
  const world = await World.open(start);
  try {
    await fc.asyncModelRun(() => ({ model: {}, real: world }), actions);
    await bringToLight(world);
  } finally {
    world.close();
  }
}

/** Takes so many walks from one seed; a walk that finds a lie fails, in its shortest form, with how to walk it. */
export async function takeWalks(seed: number, runs: number): Promise<void> {
  const walks = fc.asyncProperty(
    anyStart,
    fc.commands(anyAction, { maxCommands: 60, size: "max" }),
    take,
  );
  const result = await fc.check(walks, { seed, numRuns: runs, endOnFailure: false });
  if (!result.failed) return;
  const [start, actions] = result.counterexample ?? [];
  const { errorInstance } = result;
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  // Those that were taken, as fast-check writes them, without how it would replay them.
  const told = actions === undefined ? "" : fc.stringify(actions).replace(/ ?\/\*.*/, "");
  const steps = told.split(",").map((action, index) => `${index + 2}. ${action}`);
  expect.fail(
    [
      why,
      "To walk it again: npm run preview, then",
      `1. open ${start === undefined ? "?" : linkTo(start)}`,
      ...steps,
      `(seed ${seed}, after ${taken.count} actions)`,
    ].join("\n"),
  );
}
