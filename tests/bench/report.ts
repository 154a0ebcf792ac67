import { inKilobytes, inMilliseconds } from "./figures.ts";
import { unavoidable } from "./journey.ts";
import type { Load } from "./load.ts";
import { listVerdicts, type Summary, type Verdict } from "./results.ts";
import { type Manner, walks } from "./steps.ts";

type Row = readonly string[];

/** A Markdown table with its columns in line, so that it reads on a console too. */
function table(head: Row, rows: readonly Row[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: Row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

function loadRow(name: string, load: Load): Row {
  return [
    name,
    inMilliseconds(load.firstPaint),
    inMilliseconds(load.firstContent),
    inMilliseconds(load.largestPaint),
    inMilliseconds(load.interactive),
    inMilliseconds(load.blocking),
    load.layoutShift.toFixed(2),
    inKilobytes(load.script),
    inKilobytes(load.total),
    load.requests.toString(),
    inKilobytes(load.scriptAtRest),
  ];
}

function withUnit(figure: number, unit: Verdict["unit"]): string {
  switch (unit) {
    case "ms":
      return `${inMilliseconds(figure)} ms`;
    case "×":
      return `${figure.toFixed(2)} ×`;
    case "score":
      return figure.toFixed(2);
  }
}

const manners: readonly Manner[] = ["at-once", "after-a-pause", "again"];

function stepRow(steps: Summary["steps"], name: string): Row {
  const cells = manners.map((manner) => {
    const step = steps.find((one) => one.name === name && one.manner === manner);
    if (step === undefined) return "–";
    const { duration, bound, roundTrips } = step;
    return `${inMilliseconds(duration)} (${inMilliseconds(bound)}), ${roundTrips}`;
  });
  return [name, ...cells];
}

const isStep = ({ unit }: Verdict) => unit === "ms";

function listTable(lists: Summary["lists"]): string[] {
  return [
    "Long lists on the slow processor (milliseconds; opening one until it is listed, from when its answer is there):",
    table(
      ["list of ten thousand", "action", "longest task", "until shown", "shift"],
      lists.map(({ scenario, action, longestTask, took, layoutShift }) => [
        scenario,
        action,
        inMilliseconds(longestTask),
        inMilliseconds(took),
        layoutShift.toFixed(2),
      ]),
    ),
  ];
}

function boundsTable(verdicts: readonly Verdict[]): string {
  return table(
    ["what", "measured", "bound", "kept"],
    verdicts.map(({ what, measured, bound, unit, isKept }) => [
      what,
      withUnit(measured, unit),
      withUnit(bound, unit),
      isKept ? "yes" : "no",
    ]),
  );
}

/** The tables of long lists alone. */
export function writeListReport(lists: Summary["lists"]): string {
  return [...listTable(lists), "Bounds:", boundsTable(listVerdicts(lists))].join("\n\n");
}

/** The tables for people: what was measured, and which bounds are kept. */
export function writeReport({ pages, steps, journey, lists, verdicts }: Summary): string {
  const loads = table(
    [
      "page",
      "first paint",
      "first content",
      "largest paint",
      "interactive",
      "blocking",
      "shift",
      "JS kB",
      "total kB",
      "requests",
      "JS kB at rest",
    ],
    pages.map(({ name, load }) => loadRow(name, load)),
  );
  const stepNames = walks.flatMap(({ moves }) => moves.map(({ name }) => name));
  const stepTable = table(
    ["step", "at once", "after a pause", "again"],
    stepNames.map((name) => stepRow(steps, name)),
  );
  const steady = verdicts.filter((one) => !isStep(one));
  const late = verdicts.filter((one) => isStep(one) && !one.isKept);
  const bounds = boundsTable([...steady, ...late]);
  const stepCount = verdicts.filter(isStep).length;
  return [
    "Opening the page (milliseconds; kB on the wire until interactive, and at rest):",
    loads,
    "Steps, from the press to the next heading (milliseconds, the bound in brackets, and how many round trips waited for one another):",
    stepTable,
    `The whole journey by script: ${inMilliseconds(journey.time)} ms in ${journey.requests} requests, ` +
      `${journey.apiRequests} of them to the API. Unavoidable: ${inMilliseconds(journey.floor)} ms, ` +
      `which is the empty stack's start and ${unavoidable.length} round trips of ` +
      `${inMilliseconds(journey.roundTrip)} ms.`,
    ...listTable(lists),
    `Bounds (${stepCount - late.length} of ${stepCount} in milliseconds are kept; those that are not are named):`,
    bounds,
  ].join("\n\n");
}

const begin = "<!-- bench: begin -->";
const end = "<!-- bench: end -->";

/**
 * A document with the report between its two markers.
 *
 * @throws When the markers are not there.
 */
export function withReport(document: string, report: string): string {
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`The document lacks ${begin} or ${end}.`);
  }
  return `${before}${begin}\n\n${report}\n\n${end}${after}`;
}
