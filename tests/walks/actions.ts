import { act } from "@testing-library/react";
import * as fc from "fast-check";
import { cancelElsewhere } from "../../src/mocks/handlers/recurring-billing.ts";
import { callsTo, cancelPersonal } from "../../src/mocks/engine/test-api.ts";
import { controls, isTitled, lies, ofAnotherTab, read, says, title } from "./claims.ts";
import { files } from "./files.ts";
import { missingOnMap } from "./map.ts";
import type { World } from "./world.tsx";

/** Tells what a walk has done, for whoever wants to walk it again. */
type Told = string;

/** What leads home, and back, in the language that is spoken now. */
function names() {
  return { home: says("service.name"), back: says("error.back") };
}

/** Something that a person, another tab, the network or the API's owner does. */
class Action implements fc.AsyncCommand<object, World> {
  readonly #name: string;
  readonly #take: (world: World) => Promise<Told>;
  #told: Told | null = null;

  constructor(name: string, take: (world: World) => Promise<Told>) {
    this.#name = name;
    this.#take = take;
  }

  check(): boolean {
    return true;
  }

  async run(_: object, world: World): Promise<void> {
    taken.count += 1;
    const before = world.address;
    const namesBefore = names();
    const told = await this.#take(world);
    this.#told = told;
    const [, pressed = ""] = told.split('"');
    // The language may have changed since it was pressed.
    const inEither = [namesBefore, names()];
    // Back leads to wherever one was.
    const isWayOn = told.startsWith("press ") && !inEither.some(({ back }) => back.test(told));
    const isHome = inEither.some(({ home }) => home.exec(pressed)?.[0] === pressed);
    await world.settle();
    const missing = isWayOn ? missingOnMap(before, world.address, isHome) : null;
    const found = [...lies(world), ...(missing === null ? [] : [missing])];
    if (found.length > 0) {
      throw new Error(`${found.join("; ")} (at ${world.address}, "${title()}")`);
    }
  }

  toString(): string {
    return this.#told ?? this.#name;
  }
}

/** How many actions were taken in all. */
export const taken = { count: 0 };

/** Whether pressing it decides to cancel, to withdraw, or to turn recurring billing on. */
function note(world: World, control: HTMLElement): void {
  if (control.tagName !== "BUTTON") return;
  const isCancelling =
    isTitled("confirm.heading") || isTitled("decision.cancelSubscription.unknown");
  const isTurningOn =
    isTitled("recurring-billing.turn-on") || isTitled("decision.setRecurringBilling.unknown");
  // Without signing in, one only declares it.
  const isWithdrawing =
    (isTitled("withdraw.heading") && world.address.startsWith("/subscriptions/")) ||
    isTitled("decision.withdrawFromContract.unknown");
  if (isWithdrawing) world.withdrawPresses += 1;
  if (isCancelling) world.cancelPresses += 1;
  if (isTurningOn) world.turnOnPresses += 1;
}

/** Presses a control, and takes note of what that may decide. */
export async function press(world: World, control: HTMLElement | undefined): Promise<Told> {
  if (control === undefined) return "nothing to press";
  const told = `press "${read(control) || control.id}" (${title()})`;
  note(world, control);
  // A link's own `click` stands for saving a file here.
  const click = new MouseEvent("click", { bubbles: true, cancelable: true });
  await act(async () => void control.dispatchEvent(click));
  return told;
}

/** The last button of the main part, which decides; before it stands the one that keeps. */
export function decisionButtons(): HTMLElement[] {
  const isDeciding =
    isTitled("confirm.heading") ||
    isTitled("recurring-billing.turn-on") ||
    isTitled("plan-change.open") ||
    isTitled("payment-method.change") ||
    isTitled("decision.cancelSubscription.unknown") ||
    isTitled("decision.setRecurringBilling.unknown") ||
    isTitled("decision.changePlan.unknown") ||
    isTitled("decision.setPaymentMethod.unknown");
  return isDeciding ? [...document.querySelectorAll<HTMLElement>("main button")] : [];
}

const anyControl = (index: number) =>
  new Action("press something", async (world) => {
    const all = controls();
    return press(world, all[index % Math.max(1, all.length)]);
  });

/** Signs in where that comes first, with what is remembered. */
async function signIn(world: World): Promise<void> {
  const next = document.querySelector<HTMLElement>("main section button");
  if (isTitled("sign-in.title") && next !== null) {
    await press(world, next);
    await world.settle();
  }
}

const decideAt = (screen: string) =>
  new Action(`decide at ${screen}`, async (world) => {
    await world.go(`/subscriptions/sub-personal/${screen}`);
    await world.settle();
    await signIn(world);
    const radio = document.querySelector<HTMLElement>("main input[type=radio]");
    if (radio !== null && document.querySelector("main input[type=radio]:checked") === null) {
      await press(world, radio);
      await world.settle();
    }
    const pressed = await press(world, decisionButtons().at(-1));
    return `go to ${screen} (sign in and choose where that comes first) and ${pressed}`;
  });

const decide = () => new Action("decide", (world) => press(world, decisionButtons().at(-1)));

const keep = () => new Action("keep", (world) => press(world, decisionButtons().at(-2)));

const go = (to: string | number) =>
  new Action(`go to ${to}`, async (world) => {
    await world.go(to);
    return `go to ${to}`;
  });

const reload = () =>
  new Action("reload", async (world) => {
    world.reload();
    return "reload";
  });

const wait = (seconds: number) =>
  new Action(`wait ${seconds} s`, async (world) => {
    await world.pass(seconds * 1000);
    return `wait ${seconds} s`;
  });

async function comeBack(): Promise<void> {
  await act(async () => document.dispatchEvent(new Event("visibilitychange")));
}

const lookAgain = () =>
  new Action("look at the tab again", async () => {
    await comeBack();
    return "look at the tab again";
  });

const elsewhere = () =>
  new Action("cancel on another device", async (world) => {
    world.cancelPresses += 1;
    world.isStale = true;
    world.api.clock.advance(1);
    const context = world.api.context();
    world.api.db.subscriptions.forEach((record) => cancelElsewhere(context, record));
    await comeBack();
    return "cancel on another device and look at the tab again";
  });

const otherTab = (key: string) =>
  new Action("cancel in another tab", async (world) => {
    world.cancelPresses += 1;
    world.isStale = true;
    // Whether or not an answer comes: the other tab has its own troubles.
    void cancelPersonal(callsTo(world.api), { key }).catch(() => undefined);
    await world.pass(1000);
    const heard = new BroadcastChannel("keep-or-cancel");
    const isHeard = new Promise<void>((resolve) => {
      heard.addEventListener("message", () => resolve(), { once: true });
    });
    const channel = new BroadcastChannel("keep-or-cancel");
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it is of one origin
    channel.postMessage("another tab");
    await isHeard;
    channel.close();
    heard.close();
    return "cancel in another tab";
  });

const endSession = () =>
  new Action("end the session", async ({ api }) => {
    api.db.session = null;
    return "let the session end on the server";
  });

const otherLanguage = () =>
  new Action("switch the language", async () => {
    const select = document.querySelector<HTMLSelectElement>("header select");
    if (select === null) return "no language to choose";
    const other = [...select.options].find(({ selected }) => !selected);
    await act(async () => {
      select.value = other?.value ?? select.value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    return `switch to ${other?.text ?? "no other language"}`;
  });

const goOffline = () =>
  new Action("go offline", async (world) => {
    world.goOnline(false);
    return "go offline";
  });

const goOnline = () =>
  new Action("go online", async (world) => {
    world.goOnline(true);
    await act(async () => window.dispatchEvent(new Event("online")));
    return "go online";
  });

const loseFiles = () =>
  new Action("take the files away", async () => {
    files.canBeHad = false;
    return "take away the files that are not loaded yet";
  });

const own = ["review", "confirm?choice=now", "confirm", "kept", "cancelled", "recurring-billing"];
const others = [
  "withdraw",
  "withdrawn",
  "payment-method",
  "plan-change",
  "decision",
  "kept?plan-changed",
  "kept?turned-on",
];
const addresses = [
  ...[...own, ...own, ...others].map((screen) => `/subscriptions/sub-personal/${screen}`),
  "/subscriptions",
  "/subscriptions?decided=sub-personal",
  "/help",
  "/cancel",
  "/declaration",
  "/sign-in",
  "/accounts",
  "/subscriptions/sub-of-nobody/review",
  "/subscriptions/sub-personal/review?from=/subscriptions/sub-personal/cancelled",
  "/subscriptions/sub-personal/cancelled?from=/subscriptions/sub-personal/kept",
  "/subscriptions?from=/subscriptions/sub-personal/confirm&because=already-cancelled",
];

/** Whatever can happen, what matters most the most often. */
export const anyAction = [
  ...Array.from({ length: 5 }, () =>
    fc.constantFrom("confirm", "confirm?choice=end-of-term").map(decideAt),
  ),
  ...Array.from({ length: 2 }, () => fc.constant("recurring-billing").map(decideAt)),
  fc.constantFrom("plan-change", "payment-method").map(decideAt),
  ...Array.from({ length: 2 }, () => fc.constant(null).map(decide)),
  ...Array.from({ length: 3 }, () => fc.constant(null).map(keep)),
  ...Array.from({ length: 3 }, () => fc.nat(30).map(anyControl)),
  ...Array.from({ length: 2 }, () => fc.constantFrom(...addresses).map(go)),
  fc.constantFrom(...own.map((screen) => `/subscriptions/sub-personal/${screen}`)).map(go),
  fc.constant("/subscriptions").map(go),
  fc.constantFrom(-1, 1, -1).map(go),
  ...Array.from({ length: 2 }, () => fc.constant(null).map(reload)),
  ...Array.from({ length: 2 }, () => fc.constantFrom(1, 10, 20, 130).map(wait)),
  fc.constant(null).map(lookAgain),
  fc.constant(null).map(elsewhere),
  fc.nat(1000).map((key) => otherTab(`${ofAnotherTab}-${key}`)),
  fc.constant(null).map(endSession),
  fc.constant(null).map(otherLanguage),
  fc.constant(null).map(goOffline),
  fc.constant(null).map(loseFiles),
  ...Array.from({ length: 3 }, () => fc.constant(null).map(goOnline)),
];
