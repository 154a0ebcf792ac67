import type { Browser } from "@playwright/test";
import { family } from "../e2e/visitor.ts";
import { words } from "../e2e/words.ts";
import { learnToPress, type Step, walkByScript, watchPage } from "./in-page.ts";
import { notesOf } from "./load.ts";
import { takePhone } from "./phone.ts";

const nb = words("nb");
const receipt = nb.cancelled(family);

/** The whole journey, from the first screen to the press that cancels. */
const steps: readonly Step[] = [
  {
    heading: nb.signInTitle,
    press: { selector: "main button", text: "kari.nordmann@example.com" },
  },
  { heading: nb.subscriptions, press: { selector: "main a", text: nb.cancel } },
  { heading: nb.review, press: { selector: "main a", text: nb.dontWant } },
  { heading: nb.confirm, press: { selector: "main button", text: nb.cancel } },
];

/**
 * What no application could do without on this way, each after the answer to the one before: only the API can
 * sign in, only then does it say which subscriptions there are, only then what cancelling one would mean, and
 * only it can cancel. The session is not among them: it can be asked for while the code is on its way. Nor is
 * the receipt: it comes with the answer to the cancellation.
 */
export const unavoidable = [
  "sign in with the account",
  "its subscriptions",
  "the terms of cancelling one",
  "the cancellation",
] as const;

/** The journey, taken once by script. */
export interface JourneyTaken {
  /** Milliseconds from asking for the page to the receipt. */
  readonly time: number;
  /** One round trip to the API, in milliseconds. */
  readonly roundTrip: number;
  /** Requests until the receipt. */
  readonly requests: number;
  /** Those of them that went to the API. */
  readonly apiRequests: number;
}

/** Goes from a cold load to the receipt, pressing each control as soon as it answers. */
export async function measureJourney(browser: Browser, origin: string): Promise<JourneyTaken> {
  const { page, wire, close } = await takePhone(browser);
  await page.addInitScript(watchPage);
  await page.addInitScript(learnToPress);
  await page.addInitScript(walkByScript, steps);
  // The page tells: to be asked again and again would keep its slow processor busy.
  const arrived = new Promise<void>((resolve) => {
    void page.exposeFunction("benchArrived", (heading: string) => {
      if (heading === receipt) resolve();
    });
  });
  await page.goto(`${origin}/`, { waitUntil: "commit" });
  await arrived;
  await wire.quiet();
  const arrival = (await notesOf(page)).arrivals.find(({ heading }) => heading === receipt);
  if (arrival === undefined) throw new Error("The receipt was not noticed.");
  const start = await page.evaluate(() => performance.timeOrigin);
  const exchanges = await wire.begunBefore(start + arrival.at);

  const roundTrip = await page.evaluate(async () => {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const before = performance.now();
      const response = await fetch("/api/session");
      await response.text();
      times.push(performance.now() - before);
    }
    return times.toSorted((a, b) => a - b)[2] ?? Number.NaN;
  });
  await close();
  return {
    time: arrival.at,
    roundTrip,
    requests: exchanges.length,
    apiRequests: exchanges.filter(({ url }) => new URL(url).pathname.startsWith("/api/")).length,
  };
}
