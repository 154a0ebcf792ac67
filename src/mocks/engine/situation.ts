import * as v from "valibot";
import { type ProfileName, profileNames } from "../../api/schema/subscription.ts";
import { Instant, LocalDate } from "../../api/schema/values.ts";
import { parseFault, type Fault, quote } from "./faults.ts";
import {
  defaultScenario,
  isScenarioId,
  scenarioIds,
  type AnyScenarioId,
} from "../data/scenarios.ts";

/** What the mock API is asked to be: a scenario, and what goes beyond it. */
export interface Situation {
  readonly scenario: AnyScenarioId;
  /** How long every answer takes, in milliseconds; `null` is as the scenario has it. */
  readonly latency: number | null;
  readonly faults: readonly Fault[];
  /** The moment it is at the start, ISO 8601 with a zone; `null` is the real one. */
  readonly now: string | null;
  /** The profile of rules that every subscription has; `null` is each its own. */
  readonly profile: ProfileName | null;
}

/** The situation of an address that asks for none. */
export const defaultSituation: Situation = {
  scenario: defaultScenario,
  latency: null,
  faults: [],
  now: null,
  profile: null,
};

/** Why an address asks for no situation that there is. */
export class InvalidSituation {
  /** Says what is wrong, and what would be right. */
  readonly sentence: string;

  constructor(sentence: string) {
    this.sentence = sentence;
  }
}

const longestLatency = 60_000;

function parseScenario(text: string | null): AnyScenarioId {
  if (text === null) return defaultScenario;
  if (isScenarioId(text)) return text;
  throw new RangeError(
    `${quote(text)} is not a scenario; the scenarios are ${scenarioIds.join(", ")}.`,
  );
}

function parseLatency(text: string | null): number | null {
  if (text === null) return null;
  if (/^\d{1,5}$/.test(text) && Number(text) <= longestLatency) return Number(text);
  throw new RangeError(
    `${quote(text)} is not a latency; write a whole number of milliseconds from 0 to ${longestLatency}.`,
  );
}

function isA(schema: v.GenericSchema<string>, text: string): boolean {
  return v.safeParse(schema, text).success;
}

/** The moment that a day stands for: the same day almost everywhere. */
function noon(day: string): string {
  return `${day}T12:00:00Z`;
}

function parseNow(text: string | null): string | null {
  if (text === null) return null;
  if (isA(LocalDate, text)) return noon(text);
  // In an address a plus sign means a space, so an offset such as +01:00 arrives without it.
  const instant = text.replace(" ", "+");
  const isMoment = isA(Instant, instant) && isA(LocalDate, instant.slice(0, 10));
  if (isMoment && !Number.isNaN(Date.parse(instant))) return instant;
  throw new RangeError(
    `${quote(text)} is not a time; write a date such as 2026-11-23, or a moment such as 2026-11-23T09:30:00Z.`,
  );
}

function parseProfile(text: string | null): ProfileName | null {
  const known = profileNames.find((name) => name === text);
  if (text === null || known !== undefined) return known ?? null;
  throw new RangeError(
    `${quote(text)} is not a profile; the profiles are ${profileNames.join(", ")}.`,
  );
}

/** What an address asks for a situation with. */
const parameters = ["scenario", "profile", "latency", "fault", "now"] as const;

/** Whether an address asks for a situation at all. */
export function hasSituation(params: URLSearchParams): boolean {
  return parameters.some((name) => params.has(name));
}

/** Reads `scenario`, `profile`, `latency`, `fault` (any number of times) and `now` from an address. */
export function parseSituation(params: URLSearchParams): Situation | InvalidSituation {
  try {
    return {
      scenario: parseScenario(params.get("scenario")),
      latency: parseLatency(params.get("latency")),
      faults: params.getAll("fault").map(parseFault),
      now: parseNow(params.get("now")),
      profile: parseProfile(params.get("profile")),
    };
  } catch (error) {
    if (error instanceof RangeError) return new InvalidSituation(error.message);
    throw error;
  }
}

/** A moment as an address asks for it: only the day, where the moment is the one that the day stands for. */
export function writeNow(now: string): string {
  const day = now.slice(0, 10);
  return now === noon(day) ? day : now;
}

/**
 * The address that opens a page in the situation that is asked for, whatever situation the page was in.
 * `page` is a path, with its search if it has one.
 */
export function situationAddress(page: string, asked: URLSearchParams): string {
  const [path = "/", ...search] = page.split("?");
  const own = new URLSearchParams(search.join("?"));
  parameters.forEach((name) => own.delete(name));
  // A colon may stand in an address as it is, and a fault is easier to read and to change that way.
  const params = String(new URLSearchParams([...asked, ...own])).replaceAll("%3A", ":");
  return `${path}?${params}`;
}
