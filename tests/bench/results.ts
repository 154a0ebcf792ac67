import { median, medians } from "./figures.ts";
import type { JourneyTaken } from "./journey.ts";
import { unavoidable } from "./journey.ts";
import type { Load } from "./load.ts";
import type { ListFigure } from "./long-lists.ts";
import type { Manner, StepsTaken } from "./steps.ts";

/** How a page was opened, each time. */
interface MeasuredPage {
  readonly name: string;
  readonly loads: readonly Load[];
}

/** Everything that was measured, round by round. */
export interface Measured {
  /** The floor for painting. */
  readonly plain: MeasuredPage;
  /** The floor for interacting. */
  readonly emptyStack: MeasuredPage;
  readonly application: MeasuredPage;
  /** The application on a host that sends everyone the same page, for someone who reads another language. */
  readonly anyHost: MeasuredPage;
  readonly neighbours: readonly MeasuredPage[];
  readonly steps: readonly StepsTaken[];
  readonly journeys: readonly JourneyTaken[];
  /** What ten thousand subscriptions and as many accounts are to use. */
  readonly lists: readonly (readonly ListFigure[])[];
}

/** A figure against the bound that it shall keep. */
export interface Verdict {
  readonly what: string;
  readonly measured: number;
  readonly bound: number;
  /** In what both are given: milliseconds, a share of the floor, or the browser's score of movement. */
  readonly unit: "ms" | "×" | "score";
  readonly isKept: boolean;
}

/** The median of a step in one manner, and what it may take. */
interface StepSummary {
  readonly name: string;
  readonly manner: Manner;
  readonly duration: number;
  readonly bound: number;
  readonly roundTrips: number;
}

/** What the measurements come to. */
export interface Summary {
  readonly pages: readonly { readonly name: string; readonly load: Load }[];
  readonly steps: readonly StepSummary[];
  readonly journey: JourneyTaken & {
    /** The unavoidable round trips and the empty stack's start, in milliseconds. */
    readonly floor: number;
  };
  readonly lists: readonly ListFigure[];
  readonly verdicts: readonly Verdict[];
}

/** Beyond what cannot be avoided, in milliseconds. */
const allowance = 100;

function verdict(what: string, measured: number, bound: number, unit: Verdict["unit"]): Verdict {
  return { what, measured, bound, unit, isKept: measured <= bound };
}

function summarizeSteps(rounds: readonly StepsTaken[], roundTrip: number): StepSummary[] {
  const [first] = rounds;
  if (first === undefined) return [];
  return first.times.map(({ name, manner, asks }, index) => {
    const roundTrips = median(rounds.map(({ times }) => times[index]?.roundTrips ?? Number.NaN));
    const mayAsk = asks || manner === "at-once" || (manner === "after-a-pause" && roundTrips > 0);
    return {
      name,
      manner,
      duration: median(rounds.map(({ times }) => times[index]?.duration ?? Number.NaN)),
      roundTrips,
      bound: (mayAsk ? roundTrip : 0) + allowance,
    };
  });
}

/** How long at most a long list may keep everything else waiting, in milliseconds. */
const longestWait = 100;

/** Within how many milliseconds after the answer a long list is listed. */
const longestListing = 2000;

/** What may not keep anything else waiting. What opens a list has to read its answer, and has another bound. */
const heldActions: ReadonlySet<ListFigure["action"]> = new Set([
  "scroll to the end",
  "show more",
  "filter",
  "clear the filter",
  "leave",
  "choose",
]);

/** The bounds of long lists. */
export function listVerdicts(lists: readonly ListFigure[]): Verdict[] {
  return lists.flatMap(({ scenario, action, took, longestTask }) => {
    if (action === "open") {
      return [verdict(`${scenario}, listed after the answer`, took, longestListing, "ms")];
    }
    return heldActions.has(action)
      ? [verdict(`${scenario}, ${action}: longest task`, longestTask, longestWait, "ms")]
      : [];
  });
}

/** The medians of what was done to long lists. */
export function summarizeLists(rounds: readonly (readonly ListFigure[])[]): ListFigure[] {
  const [first = []] = rounds;
  return first.map((figure, index) => {
    const middle = (name: "took" | "longestTask" | "longTasks" | "layoutShift") =>
      median(rounds.map((figures) => figures[index]?.[name] ?? Number.NaN));
    return {
      ...figure,
      took: middle("took"),
      longestTask: middle("longestTask"),
      longTasks: middle("longTasks"),
      layoutShift: middle("layoutShift"),
    };
  });
}

/** Works out medians, ratios and which bounds are kept. */
export function summarize(measured: Measured): Summary {
  const { plain, emptyStack, application, anyHost, neighbours } = measured;
  const pages = [plain, emptyStack, application, anyHost, ...neighbours].map(({ name, loads }) => ({
    name,
    load: medians(loads),
  }));
  const floor = { painting: medians(plain.loads), interacting: medians(emptyStack.loads) };
  const own = medians(application.loads);
  const elsewhere = medians(anyHost.loads);
  const journey = medians(measured.journeys);
  const steps = summarizeSteps(measured.steps, journey.roundTrip);
  const lists = summarizeLists(measured.lists);
  const journeyFloor = floor.interacting.interactive + unavoidable.length * journey.roundTrip;
  const shift = Math.max(
    ...[application, anyHost].flatMap(({ loads }) => loads.map(({ layoutShift }) => layoutShift)),
    ...measured.steps.flatMap(({ shifts }) => shifts),
  );

  return {
    pages,
    steps,
    journey: { ...journey, floor: journeyFloor },
    lists,
    verdicts: [
      verdict("first paint with content", own.firstContent / floor.painting.firstContent, 1.3, "×"),
      verdict("largest paint", own.largestPaint / floor.painting.largestPaint, 1.3, "×"),
      verdict(
        "first paint on any host",
        elsewhere.firstContent / floor.painting.firstContent,
        1.6,
        "×",
      ),
      verdict(
        "largest paint on any host",
        elsewhere.largestPaint / floor.painting.largestPaint,
        1.6,
        "×",
      ),
      verdict("interactive", own.interactive / floor.interacting.interactive, 1.1, "×"),
      verdict("JavaScript", own.script / floor.interacting.script, 1.2, "×"),
      verdict("layout shift, whole journey", Math.round(shift * 100) / 100, 0, "score"),
      ...steps.map(({ name, manner, duration, bound }) =>
        verdict(`${name}, ${manner.replaceAll("-", " ")}`, duration, bound, "ms"),
      ),
      verdict("whole journey", journey.time / journeyFloor, 1.25, "×"),
      ...listVerdicts(lists),
    ],
  };
}
