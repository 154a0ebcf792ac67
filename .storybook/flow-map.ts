import type { Session } from "../src/api/schema/session.ts";
import { screenAt } from "../src/flow/addresses.ts";
import { nextOf } from "../src/flow/likely-next.ts";
import type { Reason } from "../src/flow/reasons.ts";
import { resolveStep } from "../src/flow/resolve-step.ts";
import { groups, type NextOf, type ScreenId, screenIds, screens } from "../src/flow/screens.ts";
import type { Facts } from "../src/flow/steps.ts";
import { scenarioIds } from "../src/mocks/data/scenarios.ts";
import { createMockApi, type MockApi } from "../src/mocks/engine/node.ts";
import { screenOf, type ScreenState, states } from "../src/mocks/states.ts";
import type { PlainMessageId } from "./translated.tsx";

/** What a control says that leads on; in words where it is named by the API, or leads on by itself. */
type Control = PlainMessageId | { readonly inWords: string };

const byItself = { inWords: "by itself" } as const;
const anAccount = { inWords: "an account’s name" } as const;
const cancel = "cancel-label.cancel-subscription";

/** The control on every way of the table: whoever adds a way there is asked here what leads along it. */
const controls: { readonly [From in ScreenId]: Readonly<Record<NextOf<From> & string, Control>> } =
  {
    home: { "sign-in": byItself, subscriptions: byItself },
    "sign-in": {
      identifier: "sign-in.another-account",
      code: "identifier.send-code",
      accounts: "sign-in.heading",
      subscriptions: "sign-in.continue",
      help: "sign-in.trouble-link",
    },
    identifier: { code: "identifier.send-code" },
    code: { identifier: "code.again", subscriptions: "sign-in.heading" },
    accounts: { identifier: "accounts.another", subscriptions: anAccount },
    subscriptions: {
      review: cancel,
      "plan-change": "plan-change.open",
      "payment-method": "payment-method.change",
      help: "layout.help",
      decision: "decision.find-out",
      "recurring-billing": "recurring-billing.turn-on",
      cancelled: "cancelled-state.receipt",
      "cannot-cancel": "help.cannot-cancel.heading",
      storage: "not-owner.link",
      support: "contact-support",
      accounts: "subscriptions.not-you",
      identifier: "subscriptions.not-you",
      "sign-in": "subscriptions.sign-out",
    },
    review: {
      confirm: "choice.cancel",
      kept: "choice.keep",
      "plan-change": "plan-change.open",
      subscriptions: "subscriptions.heading",
    },
    confirm: {
      cancelled: cancel,
      kept: "confirm.keep",
      decision: cancel,
      review: "review.heading",
    },
    decision: {
      cancelled: cancel,
      kept: "confirm.keep",
      subscriptions: "payment-change.save",
      confirm: "decision.back",
      "plan-change": "decision.back",
      "payment-method": "decision.back",
      "recurring-billing": "decision.back",
      support: "contact-support",
    },
    kept: { subscriptions: "kept.other-plans", "plan-change": "plan-change.open" },
    cancelled: { "recurring-billing": "recurring-billing.turn-on" },
    "recurring-billing": {
      kept: "recurring-billing.turn-on",
      subscriptions: "turn-on.leave-off",
      cancelled: "turn-on.leave-off",
      "payment-method": "payment-method.change",
      decision: "recurring-billing.turn-on",
    },
    "payment-method": {
      subscriptions: "payment-change.save",
      support: "contact-support",
      decision: "payment-change.save",
    },
    "plan-change": {
      kept: "plan-change.open",
      subscriptions: "plan-switch.keep",
      decision: "plan-change.open",
    },
    help: {
      "cannot-cancel": "help.cannot-cancel.link",
      "locked-out": "help.locked-out.link",
      "on-behalf": "help.on-behalf.link",
      refunds: "help.refunds.link",
      storage: "help.storage.link",
      support: "help.contact.link",
      subscriptions: "help.payment.link",
    },
    "cannot-cancel": {
      review: cancel,
      cancelled: "check-next.receipt-link",
      decision: "decision.find-out",
      subscriptions: "check-next.subscriptions",
      storage: "check-next.files",
      support: "contact-support",
      "sign-in": "sign-in.heading",
      accounts: "sign-in.another-account",
      identifier: "sign-in.another-account",
    },
    "locked-out": { support: "contact-support" },
    "on-behalf": { support: "contact-support" },
    refunds: {
      review: "review.heading",
      subscriptions: "own-facts.more",
      decision: "decision.find-out",
      "sign-in": "sign-in.heading",
    },
    storage: {
      subscriptions: "own-facts.more",
      decision: "decision.find-out",
      "sign-in": "sign-in.heading",
    },
    support: {
      "cannot-cancel": "help.cannot-cancel.heading",
      "locked-out": "help.locked-out.heading",
      "on-behalf": "help.on-behalf.heading",
      refunds: "help.refunds.heading",
      storage: "help.storage.heading",
    },
  };

/** A way on from a screen. */
interface Way {
  readonly to: ScreenId;
  readonly control: Control;
}

/** The ways on from a screen, besides home and help, which are on every one. */
export function waysFrom(screen: ScreenId): Way[] {
  const own = new Map<string, Control>(Object.entries(controls[screen]));
  return nextOf(screen).map(({ screen: to }) => ({ to, control: own.get(to) ?? byItself }));
}

type ScenarioId = (typeof scenarioIds)[number];

const known = new Map<ScenarioId, MockApi["db"]>();

/** What a scenario begins with. */
function tablesOf(scenario: ScenarioId): MockApi["db"] {
  const db = known.get(scenario) ?? createMockApi({ scenario }).db;
  known.set(scenario, db);
  return db;
}

const expiresAt = "2026-11-23T10:30:00+01:00";
const signedOut: Session = { status: "signed-out", rememberedAccounts: [], challenge: null };

function factsOf(scenario: ScenarioId): Facts[] {
  const { accounts, subscriptions } = tablesOf(scenario);
  const rememberedAccounts = accounts.slice(0, 2);
  const [account] = accounts;
  if (account === undefined) return [];
  const sessions: readonly Session[] = [
    signedOut,
    { ...signedOut, rememberedAccounts },
    { ...signedOut, rememberedAccounts, status: "signed-in", account, expiresAt },
  ];
  const records: readonly Facts["subscription"][] = [
    "not-found",
    ...subscriptions.slice(0, 3).map(({ subscription }) => ({ ...subscription, planChanges: [] })),
  ];
  return sessions.flatMap((session) =>
    records.flatMap((subscription) =>
      (["none", "open"] as const).map((decision) => ({ session, subscription, decision })),
    ),
  );
}

/** Everything that the scenarios can make true. */
const allFacts = scenarioIds.flatMap(factsOf);

/** Where the guard sends those who may not be on a screen, and why. */
export function redirectsFrom(
  screen: ScreenId,
): { readonly to: ScreenId; readonly reasons: readonly Reason[] }[] {
  const found = new Map<ScreenId, Set<Reason>>();
  for (const facts of allFacts) {
    const { screen: to, reason } = resolveStep(screen, facts);
    if (to === screen) continue;
    const reasons = found.get(to) ?? new Set<Reason>();
    if (reason !== null) reasons.add(reason);
    found.set(to, reasons);
  }
  return [...found].map(([to, reasons]) => ({ to, reasons: [...reasons] }));
}

/** Whether opening a state is enough to see its screen: what its guard says of what the scenario begins with. */
function isSeenAtOnce(screen: ScreenId, { scenario, path, reach, faults }: ScreenState): boolean {
  if (reach !== undefined || faults !== undefined) return false;
  const { accounts, remembered, subscriptions, session } = tablesOf(scenario);
  const account = accounts.find((own) => own.id === session?.accountId);
  const rememberedAccounts = accounts.filter((own) => remembered.includes(own.id));
  const somebody = { ...signedOut, rememberedAccounts };
  const id = screenAt(path.replace(/\?.*/, ""))?.subscriptionId;
  const own = subscriptions.find(({ subscription }) => subscription.id === id)?.subscription;
  const facts: Facts = {
    session: account ? { ...somebody, status: "signed-in", account, expiresAt } : somebody,
    subscription: own === undefined ? null : { ...own, planChanges: [] },
    decision: "none",
  };
  return resolveStep(screen, facts).screen === screen;
}

/** The state in which a screen is shown on the map: the first that needs the least to be done to see it. */
function stateOn(screen: ScreenId): string | null {
  const own = states.filter((state) => screenOf(state) === screen);
  const best = own.find((state) => isSeenAtOnce(screen, state)) ?? own.find(({ reach }) => reach);
  return (best ?? own[0])?.id ?? null;
}

/** The map: every screen that is seen, by its part of the journey, with the ways on from it. */
export const flowMap = groups.map((group) => ({
  group,
  screens: screenIds
    .filter((screen) => screens[screen].group === group && screen !== "home")
    .map((screen) => ({
      screen,
      path: screens[screen].path,
      stateId: stateOn(screen),
      ways: waysFrom(screen),
      redirects: redirectsFrom(screen),
    })),
}));
