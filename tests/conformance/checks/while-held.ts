import { type Answer, type Browser } from "../browser.ts";
import { holds, type Tools } from "../tools.ts";
import { Failed } from "../verdict.ts";

/** How often the back end is asked whether a request has arrived, and the pause before each time in milliseconds. */
const patience = { times: 80, pause: 25 };

/** A decision, and how to ask what became of it. */
interface Held {
  readonly send: () => Promise<Answer>;
  readonly state: () => Promise<string>;
}

async function untilNoted(ask: Held["state"]): Promise<void> {
  for (let asked = 0; asked < patience.times; asked += 1) {
    const state = await ask();
    if (state === "in-progress") return;
    holds(state === "unseen", { expected: "the decision to be `in-progress`", got: state });
    await new Promise((resolve) => setTimeout(resolve, patience.pause));
  }
  throw new Failed({ expected: "the decision to be `in-progress`", got: "unseen" });
}

/** Sends a decision that is held, lets `meanwhile` see it, and lets it go on. @returns its answer */
export async function whileHeld(
  tools: Tools,
  browser: Browser,
  { send, state }: Held,
  meanwhile: () => Promise<void>,
): Promise<Answer> {
  await tools.ask(browser, "hold");
  // Settled, so that nothing is thrown before somebody waits for it.
  const settled = Promise.allSettled([send()]);
  try {
    await untilNoted(state);
    await meanwhile();
  } finally {
    await tools.ask(browser, "release");
    await settled;
  }
  const [sent] = await settled;
  if (sent.status === "rejected") throw sent.reason;
  return sent.value;
}
