import type { Browser, Page } from "@playwright/test";
import type { ScenarioId } from "../../src/mocks/data/scenarios.ts";
import { family, personal } from "../e2e/visitor.ts";
import { words } from "../e2e/words.ts";
import { watchPage } from "./in-page.ts";
import { notesOf } from "./load.ts";
import { type Phone, takePhone } from "./phone.ts";
import { type Exchange, roundTripsOf } from "./wire.ts";

const nb = words("nb");

/** One press, and the screen that it leads to. */
interface Move {
  readonly name: string;
  readonly role: "link" | "button";
  readonly label: string | RegExp;
  readonly heading: string;
  /**
   * Whether it must ask the API however much is known: because it changes something, or because the next screen
   * says what only the API can know.
   */
  readonly asks: boolean;
}

/** A way through the application, from the screen that it begins on. */
interface Walk {
  readonly scenario: ScenarioId;
  readonly path: string;
  readonly heading: string;
  readonly moves: readonly Move[];
}

const link = (name: string, label: string, heading: string, asks = false): Move => ({
  name,
  role: "link",
  label,
  heading,
  asks,
});

/** Every step of the journey, and each way off it. */
export const walks: readonly Walk[] = [
  {
    scenario: "several-accounts",
    path: "/",
    heading: nb.signInTitle,
    moves: [
      {
        name: "sign-in → subscriptions",
        role: "button",
        label: /kari\.nordmann@example\.com/,
        heading: nb.subscriptions,
        asks: true,
      },
      link("subscriptions → review", nb.cancel, nb.review),
      link("review → confirm", nb.dontWant, nb.confirm),
      {
        name: "confirm → cancelled",
        role: "button",
        label: nb.cancel,
        heading: nb.cancelled(family),
        asks: true,
      },
    ],
  },
  {
    scenario: "personal-monthly",
    path: "/subscriptions/sub-personal/review",
    heading: nb.review,
    moves: [link("review → kept", nb.keepBenefits, nb.kept(personal), true)],
  },
  {
    scenario: "personal-monthly",
    path: "/subscriptions",
    heading: nb.subscriptions,
    moves: [link("subscriptions → help", nb.help, nb.help)],
  },
  {
    scenario: "personal-monthly",
    path: "/subscriptions",
    heading: nb.subscriptions,
    moves: [link("subscriptions → plan-change", nb.switchPlan, nb.switchPlan)],
  },
  {
    scenario: "payment-method-expired",
    path: "/subscriptions",
    heading: nb.subscriptions,
    moves: [link("subscriptions → payment-method", nb.changePayment, nb.changePayment)],
  },
];

/**
 * How a step is taken: `at-once`, as soon as its screen is there, with nothing known of the next; `after-a-pause`,
 * when the page has come to rest and has fetched ahead what it wanted to; `again`, having been there and come back.
 */
export type Manner = "at-once" | "after-a-pause" | "again";

/** One step, taken once. */
interface StepTime {
  readonly name: string;
  readonly manner: Manner;
  readonly asks: boolean;
  /** Milliseconds from the press to the next screen's heading. */
  readonly duration: number;
  /** Round trips that waited for one another meanwhile. */
  readonly roundTrips: number;
}

/** What walking once through everything came to. */
export interface StepsTaken {
  readonly times: readonly StepTime[];
  /** The layout shift of each walk, from its first screen to its last. */
  readonly shifts: readonly number[];
}

/** Tells when screens arrive, without asking the page again and again. */
class Arrivals {
  #resolve: () => void = () => undefined;

  async attach(page: Page): Promise<void> {
    await page.exposeFunction("benchArrived", () => this.#resolve());
  }

  /** Does something and waits until it has led to another screen. */
  async after(action: () => Promise<unknown>): Promise<void> {
    const arrived = new Promise<void>((resolve) => {
      this.#resolve = resolve;
    });
    await action();
    await arrived;
  }
}

/** Takes a step, and says how long it took and how many round trips it waited for. */
async function take(
  { page, wire }: Phone,
  arrivals: Arrivals,
  move: Move,
): Promise<Pick<StepTime, "duration" | "roundTrips">> {
  await arrivals.after(() =>
    page.getByRole(move.role, { name: move.label, exact: true }).first().click(),
  );
  const arrival = (await notesOf(page)).arrivals.at(-1);
  if (arrival?.heading !== move.heading) {
    throw new Error(`${move.name} leads to "${arrival?.heading}", not to "${move.heading}".`);
  }
  const { at, duration } = arrival;
  const end = (await page.evaluate(() => performance.timeOrigin)) + at;
  const exchanges = await wire.begunBefore(end);
  // What has not ended by then was not waited for, nor was the icon, which the browser asks for by itself.
  const isWaitedFor = (one: Exchange) =>
    one.start > end - duration && one.end <= end && !one.url.includes("icon");
  return { duration, roundTrips: roundTripsOf(exchanges.filter(isWaitedFor)) };
}

async function isAt(page: Page, heading: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
}

async function walkOnce(
  browser: Browser,
  origin: string,
  { scenario, path, heading, moves }: Walk,
  isInHaste: boolean,
): Promise<{ readonly times: StepTime[]; readonly shift: number }> {
  const phone = await takePhone(browser);
  const { page, wire, close } = phone;
  const arrivals = new Arrivals();
  const times: StepTime[] = [];
  await arrivals.attach(page);
  await page.addInitScript(watchPage);
  await page.goto(`${origin}${path}?scenario=${scenario}`, { waitUntil: "commit" });
  await isAt(page, heading);
  for (const [index, move] of moves.entries()) {
    const { name, asks } = move;
    if (!isInHaste) await wire.quiet();
    times.push({
      ...(await take(phone, arrivals, move)),
      name,
      asks,
      manner: isInHaste ? "at-once" : "after-a-pause",
    });
    if (isInHaste || asks) continue;
    await page.goBack();
    await isAt(page, moves[index - 1]?.heading ?? heading);
    await wire.quiet();
    times.push({ ...(await take(phone, arrivals, move)), name, asks, manner: "again" });
  }
  await wire.quiet();
  const { shiftAlone } = await notesOf(page);
  await close();
  return { times, shift: shiftAlone };
}

/** Takes every step once in each manner. */
export async function measureSteps(browser: Browser, origin: string): Promise<StepsTaken> {
  const taken: { readonly times: StepTime[]; readonly shift: number }[] = [];
  for (const walk of walks) {
    for (const isInHaste of [true, false]) {
      taken.push(await walkOnce(browser, origin, walk, isInHaste));
    }
  }
  return {
    times: taken.flatMap(({ times }) => times),
    shifts: taken.map(({ shift }) => shift),
  };
}
