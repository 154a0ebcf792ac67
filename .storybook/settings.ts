import { type ProfileName, profileNames } from "../src/api/schema/subscription.ts";
import { languageCodes } from "../src/i18n/languages.ts";
import { faultKinds, isLasting, parseFault, quote } from "../src/mocks/engine/faults.ts";
import { operationNames } from "../src/api/contract.ts";
import type { AnyScenarioId } from "../src/mocks/data/scenarios.ts";
import { InvalidSituation, parseSituation } from "../src/mocks/engine/situation.ts";
import { asInStory, initialGlobals } from "./initial-globals.ts";
import { decodeTokens, type Tokens } from "./tokens.ts";

const languageChoices = [...languageCodes, "pseudo"] as const;
const themeChoices = [
  "system",
  "light",
  "dark",
  "light-contrast",
  "dark-contrast",
  "forced",
] as const;
const directionChoices = ["language", "ltr", "rtl"] as const;
export const textSizes = ["100", "125", "150", "200"] as const;
const motionChoices = ["system", "reduced"] as const;
/** The seconds of a fault that lasts, such as `late` or `lag`. */
const lastingSeconds = "60";
export const faultTimes = ["always", "1", "2", "3"] as const;
/** An asterisk cannot stand in an address of the workbench. */
export const anyOperation = "any";
export const faultOperations = [asInStory, anyOperation, ...operationNames] as const;
export const profileChoices = [asInStory, ...profileNames] as const;
/** Milliseconds. */
export const latencies = [asInStory, "0", "300", "1000", "3000", "10000"] as const;

export type LanguageChoice = (typeof languageChoices)[number];
export type ThemeChoice = (typeof themeChoices)[number];
export type DirectionChoice = (typeof directionChoices)[number];

/** How a story looks, whatever it shows. */
export interface Looks {
  readonly language: LanguageChoice;
  readonly theme: ThemeChoice;
  readonly direction: DirectionChoice;
  /** Per cent of the browser's own. */
  readonly textSize: number;
  readonly isMotionReduced: boolean;
  readonly tokens: Tokens;
}

/** What the toolbar asks of the mock API; what it leaves alone is as the story has it. */
interface AskedSituation {
  readonly scenario: AnyScenarioId | null;
  readonly profile: ProfileName | null;
  /** Milliseconds. */
  readonly latency: number | null;
  /** Written as in an address of the application. */
  readonly faults: readonly string[];
  /** ISO 8601 with a zone. */
  readonly now: string;
}

/** What the toolbar, and so the address, says. */
export interface Settings {
  readonly looks: Looks;
  readonly situation: AskedSituation;
}

type Name = keyof typeof initialGlobals;

function oneOf<Choice extends string>(text: string, what: string, choices: readonly Choice[]) {
  const chosen = choices.find((choice) => choice === text);
  if (chosen !== undefined) return chosen;
  throw new RangeError(`${quote(text)} is not ${what}; choose one of ${choices.join(", ")}.`);
}

function faultsOf(text: (name: Name) => string): string[] {
  const operation = oneOf(text("faultOperation"), "an operation", faultOperations);
  const kind = oneOf(text("faultKind"), "a kind of fault", faultKinds);
  const times = oneOf(text("faultTimes"), "how often a fault strikes", faultTimes);
  if (operation === asInStory) return [];
  const where = operation === anyOperation ? "*" : operation;
  const fault = [
    where,
    kind,
    ...(isLasting(kind) ? [lastingSeconds] : []),
    ...(times === "always" ? [] : [times]),
  ].join(":");
  // Not everything can go wrong everywhere.
  parseFault(fault);
  return [fault];
}

function situationOf(text: (name: Name) => string): AskedSituation {
  const [scenario, profile] = [text("scenario"), text("profile")];
  const [latency, date] = [text("latency"), text("date")];
  const params = new URLSearchParams({ now: date });
  if (scenario !== asInStory) params.set("scenario", scenario);
  if (profile !== asInStory) params.set("profile", profile);
  if (latency !== asInStory) params.set("latency", latency);
  const situation = parseSituation(params);
  if (situation instanceof InvalidSituation) throw new RangeError(situation.sentence);
  return {
    scenario: scenario === asInStory ? null : situation.scenario,
    profile: situation.profile,
    latency: situation.latency,
    faults: faultsOf(text),
    // A morning in Norway, which is the same day everywhere that the scenarios know.
    now: `${date}T08:30:00Z`,
  };
}

/** Reads what the toolbar, or a link, says. An answer in words where it says what there is not. */
export function readSettings(
  globals: Readonly<Record<string, unknown>>,
): Settings | InvalidSituation {
  // A number in an address arrives as one.
  const text = (name: Name) => {
    const value = globals[name];
    return typeof value === "string" || typeof value === "number"
      ? String(value)
      : initialGlobals[name];
  };
  try {
    return {
      looks: {
        language: oneOf(text("language"), "a language", languageChoices),
        theme: oneOf(text("theme"), "a theme", themeChoices),
        direction: oneOf(text("direction"), "a direction", directionChoices),
        textSize: Number(oneOf(text("textSize"), "a text size in per cent", textSizes)),
        isMotionReduced: oneOf(text("motion"), "a kind of motion", motionChoices) === "reduced",
        tokens: decodeTokens(text("tokens")),
      },
      situation: situationOf(text),
    };
  } catch (error) {
    if (error instanceof RangeError) return new InvalidSituation(error.message);
    throw error;
  }
}
