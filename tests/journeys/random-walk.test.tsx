import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { faultKinds, isLasting, parseFault } from "../../src/mocks/faults.ts";
import type { MockApi } from "../../src/mocks/node.ts";
import { cancelElsewhere } from "../../src/mocks/recurring-billing.ts";
import type { ScenarioId } from "../../src/mocks/scenarios.ts";
import { renderApp } from "../render-app.tsx";
import { read } from "../screens.ts";

type App = Awaited<ReturnType<typeof renderApp>>;

/** Numbers that look random and are the same in each run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = Math.trunc(state + 0x6d_2b_79_f5);
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const starts: readonly ScenarioId[] = [
  "personal-annual-refund",
  "personal-monthly",
  "one-remembered-account",
  "terms-change",
  "outage",
];
const steps = ["review", "confirm?choice=now", "confirm", "kept", "cancelled", "recurring-billing"];

function controls(): HTMLElement[] {
  const page = within(document.body);
  const own = page
    .queryAllByRole("link")
    .filter((link) => link.getAttribute("href")?.startsWith("/"));
  return [...own, ...page.queryAllByRole("button"), ...page.queryAllByRole("radio")];
}

/** Waits until nothing is on its way any more. */
async function settled({ router }: App): Promise<void> {
  let before = "";
  await waitFor(
    () => {
      expect(router.state.navigation.state).toBe("idle");
      expect(router.state.revalidation).toBe("idle");
      expect(document.querySelector("[aria-disabled='true']")).toBeNull();
      expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
      // The router is ready a moment before the screen is: what was seen last must be seen again.
      const last = before;
      before = document.body.innerHTML;
      expect(before === last).toBe(true);
    },
    { interval: 25 },
  );
}

beforeEach(() => {
  // Saving a file would leave the page.
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  vi.spyOn(window, "print").mockImplementation(() => undefined);
});

interface Walk {
  /** How often the button that cancels was pressed, or someone cancelled elsewhere. */
  cancelled: number;
  /** How often recurring billing may have been turned on again. */
  turnedOn: number;
}

const isConfirming = () =>
  screen.queryByRole("heading", {
    name: /^Confirm the cancellation|^We do not know yet whether the subscription/,
  }) !== null;

async function press(app: App, walk: Walk, control: HTMLElement): Promise<string> {
  const name = read(control) || control.id;
  if (name === "Cancel subscription" && isConfirming()) walk.cancelled += 1;
  if (name === "Turn on recurring billing" && control.tagName === "BUTTON") walk.turnedOn += 1;
  await app.user.click(control);
  return `press ${name}`;
}

async function takeStep(app: App, walk: Walk, random: (below: number) => number): Promise<string> {
  const { api, router } = app;
  const confirm = screen.queryByRole("button", { name: "Cancel subscription" });
  // What matters most is tried most: pressing the button, and its answer getting lost.
  if (confirm !== null && isConfirming() && random(3) > 0) {
    if (random(2) === 0) {
      api.db.faults.push({ operation: "cancelSubscription", kind: "timeout", times: 1 });
    }
    return press(app, walk, confirm);
  }
  const dice = random(20);
  if (dice < 8) {
    const all = controls();
    const control = all[random(all.length)];
    return control === undefined ? "nothing to press" : press(app, walk, control);
  }
  if (dice < 10) {
    const by = random(2) === 0 ? -1 : 1;
    await act(() => router.navigate(by));
    return `go ${by}`;
  }
  if (dice < 15) {
    const to = `/subscriptions/sub-personal/${steps[random(steps.length)] ?? ""}`;
    await act(() => router.navigate(to));
    return to;
  }
  if (dice < 16) {
    await act(async () => document.dispatchEvent(new Event("visibilitychange")));
    return "come back";
  }
  if (dice < 17) {
    walk.cancelled += 1;
    api.db.subscriptions.forEach((record) => cancelElsewhere(api.context(), record));
    return "cancel elsewhere";
  }
  const kind = faultKinds[random(faultKinds.length)] ?? "500";
  // The fault of a conflict is someone else's cancellation.
  if (kind === "409") walk.cancelled += 1;
  const operation = random(4) > 0 ? "cancelSubscription" : "*";
  // A request that never ends would have to be waited for.
  if (kind === "late") return "no fault";
  const fault = `${operation}:${kind}${isLasting(kind) ? ":20" : ""}:${1 + random(3)}`;
  api.db.faults.push(parseFault(fault));
  return `fault ${fault}`;
}

/** What is wrong with what the screen says, or with what became of the subscription. */
function lies({ db }: MockApi, walk: Walk, last: string): string[] {
  const title = read(screen.getByRole("heading", { level: 1 }));
  const said = screen.queryAllByRole("alert").map(read).join(" ");
  const inForce = db.subscriptions[0]?.subscription.cancellationId ?? null;
  const isDenied = /subscription has not been cancelled|Nothing has been cancelled/.test(said);
  const rules: Record<string, boolean> = {
    "cancelled more than once": db.cancellations.length > walk.turnedOn + 1,
    "cancelled without being asked to": walk.cancelled === 0 && db.cancellations.length > 0,
    "a receipt for nothing": title.endsWith(" is cancelled") && db.cancellations.length === 0,
    // What happens elsewhere afterwards is seen when the screen is looked at again.
    "said not to be cancelled, but is": isDenied && inForce !== null && last.startsWith("press"),
    "values that are none": /undefined|NaN|Invalid Date/.test(document.body.textContent),
    "no way on": controls().length < 2,
  };
  return Object.keys(rules).filter((rule) => rules[rule]);
}

test.each(
  Array.from({ length: 25 }, (_, seed) => ({ seed, scenario: starts[seed % starts.length] })),
)(
  "walk $seed through $scenario never breaks",
  async ({ seed, scenario = "personal-monthly" }) => {
    const app = await renderApp({ scenario });
    const random = randomNumbers(seed);
    const walk: Walk = { cancelled: 0, turnedOn: 0 };
    const trail: string[] = [];
    await settled(app);
    for (let step = 0; step < 12; step += 1) {
      trail.push(await takeStep(app, walk, random));
      await settled(app);
      expect(lies(app.api, walk, trail.at(-1) ?? ""), `after ${trail.join(", ")}`).toEqual([]);
    }
  },
  15_000,
);
