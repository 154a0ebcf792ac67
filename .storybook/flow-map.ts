import type { Session } from "../src/api/schema/session.ts";
import type { ProfileName, Subscription } from "../src/api/schema/subscription.ts";
import { screenAt } from "../src/flow/addresses.ts";
import { nextOf } from "../src/flow/likely-next.ts";
import type { Reason } from "../src/flow/reasons.ts";
import { resolveStep } from "../src/flow/resolve-step.ts";
import { journeyOf } from "../src/flow/journeys.ts";
import { rulesOf } from "../src/flow/profiles.ts";
import { groupOfScreen, groups } from "../src/flow/screen-groups.ts";
import { type ScreenId, screenIds, screens } from "../src/flow/screens.ts";
import type { Facts } from "../src/flow/facts.ts";
import { scenarioIds } from "../src/mocks/data/scenarios.ts";
import { createMockApi, type MockApi } from "../src/mocks/engine/node.ts";
import type { SubscriptionRecord } from "../src/mocks/engine/db.ts";
import { withdrawalRight } from "../src/mocks/handlers/cancellation-terms.ts";
import { screenOf, type ScreenState, states } from "../src/mocks/states.ts";
import { byItself, type Control, controls } from "./flow-controls.ts";

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

/** A subscription as it is answered, as far as the guard looks at it. */
function asKnown(record: SubscriptionRecord): Subscription {
  const withdrawal = withdrawalRight(record, expiresAt.slice(0, 10));
  return { ...record.subscription, planChanges: [], withdrawal };
}

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
    ...subscriptions.slice(0, 3).map(asKnown),
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
  const own = subscriptions.find(({ subscription }) => subscription.id === id);
  const facts: Facts = {
    session: account ? { ...somebody, status: "signed-in", account, expiresAt } : somebody,
    subscription: own === undefined ? null : asKnown(own),
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
    .filter((screen) => groupOfScreen[screen] === group && screen !== "home")
    .map((screen) => ({
      screen,
      path: screens[screen].path,
      stateId: stateOn(screen),
      ways: waysFrom(screen),
      redirects: redirectsFrom(screen),
    })),
}));

/** Whether the rules of a profile leave a screen out of the journey. */
function isLeftOut(screen: ScreenId, profile: ProfileName): boolean {
  return screen === "review" && journeyOf(profile)[0] !== "review";
}

/** What the rules of a profile make of a screen, in words; nothing where every profile has it alike. */
export function rulesOn(screen: ScreenId, profile: ProfileName): string[] {
  const { review, confirm, declaration } = rulesOf(profile);
  if (isLeftOut(screen, profile)) return [`left out: one is led to ${journeyOf(profile)[0]}`];
  switch (screen) {
    case "review":
      return [`below the choice: ${review.join(", ")}`];
    case "confirm":
      return [
        `before the button: ${confirm.before.join(", ")}`,
        `after it: ${confirm.after.join(", ") || "nothing"}`,
        ...(confirm.canKeep ? [] : ["no button that keeps"]),
      ];
    case "declare-cancellation":
      return [
        ...(declaration.isBare ? ["nothing but what the law names"] : []),
        ...(declaration.isShownAgain ? ["shown once more before it is sent"] : []),
      ];
    default:
      return [];
  }
}

/** Whether the rules of a profile leave this way open. */
export function isOpenUnder(profile: ProfileName, from: ScreenId, to: ScreenId): boolean {
  const [first] = journeyOf(profile);
  if (isLeftOut(from, profile) || isLeftOut(to, profile)) return false;
  return from !== "subscriptions" || to !== "confirm" || first === "confirm";
}
