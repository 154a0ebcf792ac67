import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test as base, type TestInfo } from "@playwright/test";
import * as v from "valibot";
import { languageCodes } from "../../src/i18n/languages.ts";
import type { Browser } from "./browser.ts";
import { areAllDemanded, type Engine, engines } from "./engines.ts";
import { type Receipts, walk } from "./journey.ts";
import { Visitor } from "./visitor.ts";

interface Fixtures {
  /** Starts the engine, and ends it however the test ends. */
  readonly start: (engine: Engine) => Promise<Browser>;
}

const test = base.extend<Fixtures>({
  start: async ({ baseURL: _ }, provide, info) => {
    const started: Browser[] = [];
    await provide(async ({ name, find, howToGet, launch }) => {
      const path = find();
      if (path === undefined) throw new Error(`${name} is not installed: ${howToGet}.`);
      const folder = info.outputPath("browser");
      const downloads = info.outputPath("downloads");
      await Promise.all([folder, downloads].map((own) => mkdir(own)));
      const browser = await launch({ path, folder, downloads });
      started.push(browser);
      return browser;
    });
    for (const browser of started) {
      if (info.status !== info.expectedStatus) {
        const body = String(
          await browser.evaluate("location.href + '\\n' + document.body.innerText"),
        );
        await info.attach("the last screen", { contentType: "text/plain", body });
      }
      await browser.close();
    }
  },
});

/**
 * Lays a journey's receipts beside those of the other engines, and compares them with those that are there. Whoever
 * comes last finds all others.
 */
async function compareReceipts(name: string, receipts: Receipts, info: TestInfo): Promise<void> {
  const folder = join(info.project.outputDir, "receipts");
  await mkdir(folder, { recursive: true });
  // Half a file is never read.
  const unfinished = info.outputPath("receipts.json");
  await writeFile(unfinished, JSON.stringify(receipts));
  await rename(unfinished, join(folder, `${name}.json`));
  for (const file of await readdir(folder)) {
    const others = v.parse(
      v.record(v.string(), v.string()),
      JSON.parse(await readFile(join(folder, file), "utf8")),
    );
    for (const language of languageCodes) {
      expect(receipts[language], `${name} and ${file} in ${language}`).toBe(others[language]);
    }
  }
}

for (const engine of engines) {
  test(`the whole journey in ${engine.name}`, async ({ start, baseURL }, info) => {
    const isMissing = engine.find() === undefined;
    if (isMissing) info.annotations.push({ type: "engine not found", description: engine.name });
    test.skip(isMissing && !areAllDemanded(), `${engine.name} is not installed`);
    test.setTimeout(240_000);
    const browser = await start(engine);
    info.annotations.push({ type: "engine", description: browser.version });
    const { receipts, keepsPages } = await walk(
      new Visitor(browser, baseURL ?? "", engine.language),
    );
    info.annotations.push({ type: "keeps pages", description: String(keepsPages) });
    expect(browser.noise()).toEqual([]);
    await compareReceipts(engine.name, receipts, info);
  });
}
