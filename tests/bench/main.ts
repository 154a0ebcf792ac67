import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "@playwright/test";
import { createMockApiMiddleware } from "../../src/mocks/engine/http.ts";
import { buildEmptyStackInto, buildInto } from "../built.ts";
import { inMilliseconds } from "./figures.ts";
import type { Control } from "./in-page.ts";
import { type JourneyTaken, measureJourney } from "./journey.ts";
import { type Load, measureLoad } from "./load.ts";
import { type ListFigure, measureLongLists } from "./long-lists.ts";
import { type Options, readOptions } from "./options.ts";
import { anyControl, onlyButton, plainPageOf, wayIn, wayInOf } from "./pages.ts";
import { startBrowser, throttle } from "./phone.ts";
import { withReport, writeListReport, writeReport } from "./report.ts";
import { type Measured, summarize, summarizeLists } from "./results.ts";
import { serve, type Server } from "./server.ts";
import { builtSite, pagesInMemory, type Site } from "./site.ts";
import { measureSteps, type StepsTaken } from "./steps.ts";

const root = new URL("../../", import.meta.url);
const resultFile = fileURLToPath(new URL("bench-results/latest.json", root));
const document = fileURLToPath(new URL("docs/performance.md", root));

/** A site, and what is pressed on it. */
interface Contender {
  readonly site: Site;
  readonly control: Control | null;
  /** The language of who opens it, where it is not the one of all others. */
  readonly locale?: string;
  readonly loads: Load[];
}

function application(folder: string, name = "this application", options = {}): Site {
  const api = createMockApiMiddleware({ log: () => undefined });
  const pages = builtSite(folder, options);
  return {
    name,
    handle: (request, response, next) =>
      api(request, response, () => pages(request, response, next)),
  };
}

function emptyStack(folder: string): Site {
  const data = pagesInMemory({ "/data.json": JSON.stringify({ status: "signed-out" }) });
  const pages = builtSite(folder);
  return {
    name: "empty stack",
    handle: (request, ...rest) =>
      request.url === "/data.json" ? data(request, ...rest) : pages(request, ...rest),
  };
}

function contender(site: Site, control: Control | null): Contender {
  return { site, control, loads: [] };
}

/** Measures everything, round by round, so that what disturbs the machine meanwhile disturbs all alike. */
async function measure(
  browser: Browser,
  server: Server,
  all: readonly Contender[],
  own: Contender,
  rounds: number,
): Promise<Pick<Measured, "steps" | "journeys" | "lists">> {
  const steps: StepsTaken[] = [];
  const journeys: JourneyTaken[] = [];
  const lists: ListFigure[][] = [];
  const url = (site: Site) => `${server.originOf(site)}/`;

  console.log("Warming up: each page once, not counted.");
  for (const { site, control, locale } of all) {
    await measureLoad(browser, { url: url(site), control, locale });
  }

  for (let round = 1; round <= rounds; round += 1) {
    for (const { site, control, locale, loads } of all) {
      const load = await measureLoad(browser, { url: url(site), control, locale });
      loads.push(load);
      const painted = inMilliseconds(load.largestPaint);
      const answered = inMilliseconds(load.interactive);
      console.log(
        `Round ${round} of ${rounds}, ${site.name}: largest paint ${painted}, interactive ${answered} ms`,
      );
    }
    const journey = await measureJourney(browser, server.originOf(own.site));
    journeys.push(journey);
    console.log(
      `Round ${round} of ${rounds}, the journey by script: ${inMilliseconds(journey.time)} ms`,
    );
    const taken = await measureSteps(browser, server.originOf(own.site));
    steps.push(taken);
    console.log(`Round ${round} of ${rounds}, ${taken.times.length} steps taken`);
    lists.push(await measureLongLists(browser, server.originOf(own.site)));
    console.log(`Round ${round} of ${rounds}, long lists opened, scrolled, filtered and left`);
  }
  return { steps, journeys, lists };
}

function warnIfBusy(): void {
  const [lastMinute = 0] = loadavg();
  if (lastMinute < cpus().length / 2) return;
  console.warn(
    `This machine is busy (load ${lastMinute.toFixed(1)} on ${cpus().length} processors): ` +
      "times will be long; ratios are still worth reading.",
  );
}

function publish(options: Options, measured: Measured): void {
  const summary = summarize(measured);
  const report = writeReport(summary);
  mkdirSync(fileURLToPath(new URL("bench-results/", root)), { recursive: true });
  const { rounds } = options;
  const result = { at: new Date().toISOString(), rounds, throttle, summary, measured };
  writeFileSync(resultFile, `${JSON.stringify(result, null, 2)}\n`);
  if (options.isWriting) {
    writeFileSync(document, withReport(readFileSync(document, "utf8"), report));
  }
  console.log(`\n${report}\n\nEvery figure is in bench-results/latest.json.`);
}

/** Measures long lists alone, for whoever works at them. */
async function measureListsOnly(rounds: number, folder: string): Promise<void> {
  buildInto(folder);
  const site = application(folder);
  const [browser, server] = await Promise.all([startBrowser(), serve([site])]);
  try {
    const lists: ListFigure[][] = [];
    for (let round = 1; round <= rounds; round += 1) {
      lists.push(await measureLongLists(browser, server.originOf(site)));
      console.log(`Round ${round} of ${rounds}`);
    }
    console.log(`\n${writeListReport(summarizeLists(lists))}`);
  } finally {
    await browser.close();
    server.close();
  }
}

async function run(options: Options, folder: string): Promise<void> {
  const folderOf = (name: string) => join(folder, name);
  console.log("Building the application and the empty stack.");
  buildInto(folderOf("application"));
  buildEmptyStackInto(folderOf("empty-stack"));

  const browser = await startBrowser();
  const own = contender(application(folderOf("application")), wayIn);
  const anyHost: Contender = {
    ...contender(
      application(folderOf("application"), "any host", { canChoose: false }),
      wayInOf("fr"),
    ),
    locale: "fr-FR",
  };
  const empty = contender(emptyStack(folderOf("empty-stack")), onlyButton);
  const scratch = await serve([own.site]);
  const words = await plainPageOf(browser, `${scratch.originOf(own.site)}/`);
  scratch.close();
  const plain = contender(
    { name: "plain HTML", handle: pagesInMemory({ "/index.html": words }) },
    null,
  );
  const others = options.neighbours.map((neighbour) =>
    contender({ name: neighbour.name, handle: builtSite(resolve(neighbour.folder)) }, anyControl),
  );
  const all = [plain, empty, own, anyHost, ...others];
  const server = await serve(all.map(({ site }) => site));
  try {
    const { steps, journeys, lists } = await measure(browser, server, all, own, options.rounds);
    const page = ({ site, loads }: Contender) => ({ name: site.name, loads });
    publish(options, {
      plain: page(plain),
      emptyStack: page(empty),
      application: page(own),
      anyHost: page(anyHost),
      neighbours: others.map(page),
      steps,
      journeys,
      lists,
    });
  } finally {
    await browser.close();
    server.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), "keep-or-cancel-bench-"));
try {
  warnIfBusy();
  const options = readOptions(process.argv.slice(2));
  if (options.isListsOnly) await measureListsOnly(options.rounds, folder);
  else await run(options, folder);
} finally {
  rmSync(folder, { recursive: true });
}
