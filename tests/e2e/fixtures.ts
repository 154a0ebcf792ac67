import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import type { ProfileName } from "../../src/api/schema/subscription.ts";
import { type AnyScenarioId, scenario as scenarioOf } from "../../src/mocks/data/scenarios.ts";
import { faultsOf, isBreachBy } from "../breach-by-fault.ts";
import type { Fault } from "../../src/mocks/engine/faults.ts";
import { Visitor } from "./visitor.ts";
import type { Language } from "../../src/i18n/languages.ts";
import { formatLocale } from "../../src/i18n/format-locale.ts";
import { type Words, words } from "./words.ts";

export { expect } from "@playwright/test";

/** What an address asks of the mock API beyond a scenario. */
export interface Situation {
  /** Where to begin; the scenario's own start unless it says otherwise. */
  readonly path?: string;
  /** Milliseconds that every answer takes. */
  readonly latency?: number;
  /** The rules that every subscription has; each its own without one. */
  readonly profile?: ProfileName;
  /** What goes wrong: `OPERATION:KIND[:TIMES]`. */
  readonly faults?: readonly string[];
}

/**
 * An answer that the browser itself reports on its console: its status, or `network` where there is none; `file`
 * where it is a file of the application that cannot be had.
 */
export type Refusal =
  | 400
  | 401
  | 404
  | 409
  | 412
  | 422
  | 423
  | 429
  | 500
  | 502
  | 503
  | 504
  | "network"
  | "file";

interface Options {
  readonly language: Language;
}

interface Fixtures {
  readonly words: Words;
  readonly visitor: Visitor;
  /** Gives this browser a mock API in a situation, and opens the first screen. */
  readonly open: (scenario: AnyScenarioId, situation?: Situation) => Promise<void>;
  /** Allows the browser's own lines about such answers of the API. Everything else on the console fails. */
  readonly expectRefusals: (...refusals: Refusal[]) => void;
  /** Allows them where it is a matter of moments whether anything is still asked. */
  readonly allowRefusals: (...refusals: Refusal[]) => void;
  /** Holds another browser to the same rules as the test's own. */
  readonly watch: (context: BrowserContext) => void;
}

const now = "2026-11-23T09:30:00+01:00";

/** The situation in the form in which it stands in an address. */
export function situationQuery(
  scenario: AnyScenarioId,
  { latency, profile, faults = [] }: Situation,
): string {
  const query = new URLSearchParams({ scenario, now });
  if (profile !== undefined) query.set("profile", profile);
  if (latency !== undefined) query.set("latency", String(latency));
  for (const fault of faults) query.append("fault", fault);
  return query.toString();
}

/**
 * Puts a browser into a situation and opens a screen in it. The situation is asked for first, by itself, so
 * that the screen's own address stays clean and a reload of it does not begin anew.
 */
export async function openSituation(
  page: Page,
  scenario: AnyScenarioId,
  situation: Situation = {},
): Promise<void> {
  const path = situation.path ?? scenarioOf(scenario).startPath;
  const address = `/?${situationQuery(scenario, situation)}`;
  base.info().annotations.push({ type: "situation", description: `${address}, then ${path}` });
  // A page that is left open could still be fetching ahead, and would find itself in the new situation; and what it
  // has decided is nothing that the new one knows of.
  if (page.url() !== "about:blank") {
    // A file that is no page.
    await page.goto("/robots.txt");
    await page.evaluate(() => localStorage.clear());
  }
  const answer = await page.request.get(address, { headers: { Accept: "text/html" } });
  expect(answer.status(), `${address} is a situation`).toBe(200);
  await page.goto(path);
}

function refusalOf(text: string): string | undefined {
  if (text.startsWith("Failed to load resource: net::")) return "network";
  return /^Failed to load resource: .*status of (\d+)/.exec(text)?.[1];
}

/**
 * Every test: nothing unexpected on the console, no uncaught error, nothing blocked by the page's policy,
 * and no request to another host.
 */
export const test = base.extend<Options & Fixtures & { readonly noise: Noise }>({
  language: ["nb", { option: true }],
  locale: ({ language }, provide) => provide(formatLocale(language, ["nb-NO"])),
  words: ({ language }, provide) => provide(words(language)),
  visitor: ({ page, words: own }, provide) => provide(new Visitor(page, own)),
  open: ({ page, noise }, provide) =>
    provide((scenario, situation) => {
      noise.expectBreachesBy(faultsOf(scenario, situation?.faults));
      return openSituation(page, scenario, situation);
    }),

  noise: [
    async ({ context, baseURL }, provide) => {
      const noise = new Noise(baseURL ?? "");
      noise.watch(context);
      await provide(noise);
      expect(noise.lines(), "nothing unexpected happens behind the screen").toEqual([]);
    },
    { auto: true },
  ],
  expectRefusals: ({ noise }, provide) => provide((...refusals) => noise.expect(refusals)),
  allowRefusals: ({ noise }, provide) => provide((...refusals) => noise.allow(refusals)),
  watch: ({ noise }, provide) => provide((context) => noise.watch(context)),
});

class Noise {
  readonly #origin: string;
  readonly #expected = new Set<string>();
  readonly #allowed = new Set<string>();
  readonly #faults: Fault[] = [];
  readonly #lines: string[] = [];
  readonly #refusals: { readonly kind: string; readonly line: string }[] = [];

  constructor(baseURL: string) {
    this.#origin = new URL(baseURL).origin;
  }

  expect(refusals: readonly Refusal[]): void {
    for (const refusal of refusals) this.#expected.add(String(refusal));
  }

  allow(refusals: readonly Refusal[]): void {
    for (const refusal of refusals) this.#allowed.add(String(refusal));
  }

  /** Allows the page to name what these faults break. Whether it does is a test of its own. */
  expectBreachesBy(faults: readonly Fault[]): void {
    this.#faults.push(...faults);
  }

  watch(context: BrowserContext): void {
    context.on("console", (message) => {
      // The browser's own word for what opening a situation does.
      if (message.text().startsWith("Clear-Site-Data header")) return;
      if (message.type() === "error" && isBreachBy(this.#faults, message.text())) return;
      const { url } = message.location();
      const line = `console.${message.type()}: ${message.text()} (${url})`;
      const isPage = url === message.page()?.url() || url === `${this.#origin}/`;
      const isAnswer = isPage || url.startsWith(`${this.#origin}/api/`);
      const isFile = url.startsWith(`${this.#origin}/assets/`);
      const refusal = isAnswer || isFile ? refusalOf(message.text()) : undefined;
      const kind = isFile && refusal !== undefined ? "file" : refusal;
      if (kind === undefined) this.#lines.push(line);
      else this.#refusals.push({ kind, line });
    });
    context.on("weberror", (error) => {
      this.#lines.push(`uncaught: ${error.error().stack ?? error.error().message}`);
    });
    context.on("request", (request) => {
      const url = request.url();
      const isOwn = url.startsWith(`${this.#origin}/`) || url.startsWith(`blob:${this.#origin}/`);
      if (!isOwn) this.#lines.push(`request to ${url}`);
    });
  }

  /** What nobody expected, and what was expected but did not happen. */
  lines(): string[] {
    const seen = new Set(this.#refusals.map(({ kind }) => kind));
    const unexpected = this.#refusals.filter(
      ({ kind }) => !this.#expected.has(kind) && !this.#allowed.has(kind),
    );
    return [
      ...this.#lines,
      ...unexpected.map(({ line }) => line),
      ...[...this.#expected]
        .filter((kind) => !seen.has(kind))
        .map((kind) => `no answer was refused with ${kind}, although the test expects it`),
    ];
  }
}
