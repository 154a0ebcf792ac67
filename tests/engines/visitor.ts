import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect } from "@playwright/test";
import * as v from "valibot";
import { type Language, languageCodes } from "../../src/i18n/languages.ts";
import { type AnyScenarioId, scenario as scenarioOf } from "../../src/mocks/data/scenarios.ts";
import { faultsOf, isBreachBy } from "../breach-by-fault.ts";
import type { Fault } from "../../src/mocks/engine/faults.ts";
import { type Situation, situationQuery } from "../e2e/fixtures.ts";
import { type Words, words as wordsOf } from "../e2e/words.ts";
import { type Browser, call, type Key } from "./browser.ts";
import { look, readScreen, type Thing } from "./in-page.ts";

const lookerPath = createRequire(import.meta.url).resolve(
  "@testing-library/dom/dist/@testing-library/dom.umd.min.js",
);
const looker = `(function () { ${await readFile(lookerPath, "utf8")}\n}).call(globalThis)`;

const Absent = v.object({ count: v.literal(0) });
const Seen = v.object({
  count: v.number(),
  x: v.number(),
  y: v.number(),
  isAtRest: v.boolean(),
  isOnTop: v.boolean(),
  hasFocus: v.boolean(),
  isChecked: v.boolean(),
  value: v.string(),
  autocomplete: v.string(),
  text: v.string(),
});
const Looked = v.nullable(v.union([Absent, Seen]));

/** What is seen of one thing. */
type Sight = v.InferOutput<typeof Seen>;

/** What certainly comes, on any machine; nothing is ever waited for that long. */
const patience = { timeout: 60_000, intervals: [20, 50, 100] };

/** A thing by its role and its name, or a pattern that finds the name. */
function thing(role: string, name: string | RegExp, level: number | null = null): Thing {
  return typeof name === "string"
    ? { role, name, flags: null, level }
    : { role, name: name.source, flags: name.flags, level };
}

const heading = (name: string): Thing => thing("heading", name, 1);
export const link = (name: string | RegExp): Thing => thing("link", name);
export const button = (name: string | RegExp): Thing => thing("button", name);
export const field = (name: string): Thing => thing("textbox", name);
export const option = (name: RegExp): Thing => thing("radio", name);

const plain = (words: string) => words.replaceAll(/\s+/g, " ");

/** Someone at a window of a browser of any engine, who finds things by what they are called. */
export class Visitor {
  readonly browser: Browser;
  readonly #origin: string;
  readonly #faults: Fault[] = [];
  #language: Language;

  constructor(browser: Browser, origin: string, language: Language) {
    this.browser = browser;
    this.#origin = origin;
    this.#language = language;
  }

  /** The language that the page is in. */
  get language(): Language {
    return this.#language;
  }

  get words(): Words {
    return wordsOf(this.#language);
  }

  /** What the browser has said, but for the breaches of the contract that were asked for. */
  noise(): readonly string[] {
    return this.browser.noise().filter((line) => !isBreachBy(this.#faults, line));
  }

  async open(path: string): Promise<void> {
    await this.browser.open(new URL(path, this.#origin).href);
  }

  /** Opens a situation, and then a screen in it, whose own address stays clean. */
  async begins(scenario: AnyScenarioId, situation: Situation = {}): Promise<void> {
    this.#faults.push(...faultsOf(scenario, situation.faults));
    await this.open(`/openapi.json`);
    await call(this.browser, () => localStorage.clear());
    await this.open(`/help?${situationQuery(scenario, situation)}`);
    // Nothing else is chosen in a browser that asks for English.
    const language = this.#language;
    this.#language = "en";
    await this.isAt(this.words.help);
    await this.switchesTo(language);
    await this.open(situation.path ?? scenarioOf(scenario).startPath);
  }

  async reloads(): Promise<void> {
    await this.browser.reload();
  }

  /** Looks until one such thing is there, and nothing lies over it. */
  async finds(wanted: Thing, options: { takesFocus?: boolean } = {}): Promise<Sight> {
    let sight: Sight | undefined;
    await expect(async () => {
      const seen = await this.#look(wanted, options.takesFocus === true);
      expect(seen.count, `${wanted.role} “${wanted.name}”`).toBe(1);
      sight = v.parse(Seen, seen);
      expect(sight.isAtRest, `${wanted.role} “${wanted.name}” is at rest`).toBe(true);
      expect(sight.isOnTop, `nothing lies over ${wanted.role} “${wanted.name}”`).toBe(true);
    }).toPass(patience);
    if (sight === undefined) throw new Error("Nothing was looked at.");
    return sight;
  }

  /** Looks at a screen that is there already. */
  async findsNo(unwanted: Thing): Promise<void> {
    expect(await this.#look(unwanted, false), `${unwanted.role} “${unwanted.name}”`).toEqual({
      count: 0,
    });
  }

  async #look(wanted: Thing, takesFocus: boolean) {
    const answer = async () => v.parse(Looked, await call(this.browser, look, wanted, takesFocus));
    const seen = await answer();
    if (seen !== null) return seen;
    await this.browser.evaluate(looker);
    return (await answer()) ?? { count: 0 as const };
  }

  /** Waits for the screen with this heading. */
  async isAt(name: string): Promise<void> {
    await this.finds(heading(name));
  }

  /** Waits for the screen with this heading, and for the focus, which has to be there. */
  async arrivesAt(name: string): Promise<void> {
    await expect(async () => {
      expect(await this.finds(heading(name))).toHaveProperty("hasFocus", true);
    }, `the focus is on “${name}”`).toPass(patience);
  }

  async reads(text: string | RegExp): Promise<void> {
    await expect(async () => {
      const screen = await this.screen();
      if (typeof text === "string") expect(plain(screen)).toContain(plain(text));
      else expect(screen).toMatch(text);
    }).toPass(patience);
  }

  /** The words of the whole screen. */
  async screen(): Promise<string> {
    return v.parse(v.string(), await call(this.browser, readScreen));
  }

  async presses(target: Thing): Promise<void> {
    const { x, y } = await this.finds(target);
    await this.browser.press(x, y);
  }

  /** Writes into a field after pressing it. */
  async writes(target: Thing, text: string): Promise<void> {
    await this.presses(target);
    await this.browser.type(text);
  }

  async chooses(target: Thing): Promise<void> {
    await this.presses(target);
    await this.hasChosen(target);
  }

  async hasChosen(target: Thing): Promise<void> {
    await expect(async () => {
      expect(await this.finds(target)).toHaveProperty("isChecked", true);
    }).toPass(patience);
  }

  /** Goes on with the Tab key until the focus is on something. */
  async tabsTo(target: Thing): Promise<void> {
    for (let tabs = 0; tabs < 50; tabs += 1) {
      await this.browser.pressKey("Tab");
      if ((await this.finds(target)).hasFocus) return;
    }
    throw new Error(`The Tab key does not lead to ${target.role} “${target.name}”.`);
  }

  /** Presses something with the keyboard, beginning from where the focus is. */
  async pressesByKey(target: Thing, key: Key = "Enter"): Promise<void> {
    await this.tabsTo(target);
    await this.browser.pressKey(key);
  }

  async goesBack(steps = 1): Promise<void> {
    // Only once the answer is out: where leaving loses it, the question is asked again, and would go back twice.
    await call(this.browser, (back) => void setTimeout(() => history.go(-back)), steps);
  }

  /** Chooses another language with the keyboard. */
  async switchesTo(language: Language): Promise<void> {
    await this.finds(this.#languages(this.#language), { takesFocus: true });
    const wanted = languageCodes.indexOf(language);
    if (wanted === 0) await this.#moves("Home", 0);
    if (wanted === languageCodes.length - 1) await this.#moves("End", wanted);
    while (this.#language !== language) {
      const place = languageCodes.indexOf(this.#language);
      if (place < wanted) await this.#moves("ArrowDown", place + 1);
      else await this.#moves("ArrowUp", place - 1);
    }
  }

  /** Presses a key that leads to a place in the list of languages, and waits for its words. */
  async #moves(key: Key, place: number): Promise<void> {
    const language = languageCodes[place];
    if (language === undefined) throw new RangeError(`There is no language ${place}.`);
    await this.browser.pressKey(key);
    await this.#isIn(language);
  }

  #languages(language: Language): Thing {
    return thing("combobox", wordsOf(language).language);
  }

  async #isIn(language: Language): Promise<void> {
    await expect(async () => {
      expect(await this.finds(this.#languages(language))).toHaveProperty("value", language);
    }).toPass(patience);
    this.#language = language;
  }

  /** The text of a saved file, once it is whole. */
  async savedFile(name: string, whole: string): Promise<string> {
    let text = "";
    await expect(async () => {
      text = await readFile(join(this.browser.downloads, name), "utf8");
      expect(text).toContain(whole);
    }, `${name} is saved`).toPass(patience);
    return text;
  }
}
