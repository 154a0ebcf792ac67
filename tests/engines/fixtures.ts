import { mkdir } from "node:fs/promises";
import { test as base } from "@playwright/test";
import type { Language } from "../../src/i18n/languages.ts";
import type { Browser } from "./browser.ts";
import { areAllDemanded, type Engine } from "./engines.ts";
import { Visitor } from "./visitor.ts";

interface Fixtures {
  /**
   * Someone at a window of an engine, who reads a language. Where the engine is not installed, the test is skipped, and
   * the run says so; or it fails, if all are demanded.
   */
  readonly visit: (engine: Engine, language: Language) => Promise<Visitor>;
}

/** A test that starts an engine, and ends it however the test ends. */
export const test = base.extend<Fixtures>({
  visit: async ({ baseURL }, provide, info) => {
    const started: Browser[] = [];
    await provide(async ({ name, find, howToGet, launch }, language) => {
      const path = find();
      if (path === undefined) {
        info.annotations.push({ type: "engine not found", description: name });
        base.skip(!areAllDemanded(), `${name} is not installed`);
        throw new Error(`${name} is not installed: ${howToGet}.`);
      }
      const folder = info.outputPath("browser");
      const downloads = info.outputPath("downloads");
      await Promise.all([folder, downloads].map((own) => mkdir(own)));
      const browser = await launch({ path, folder, downloads });
      started.push(browser);
      return new Visitor(browser, baseURL ?? "", language);
    });
    for (const browser of started) {
      if (info.status !== info.expectedStatus) {
        const body = await browser.evaluate("location.href + '\\n' + document.body.innerText");
        await info.attach("the last screen", { contentType: "text/plain", body: String(body) });
      }
      await browser.close();
    }
  },
});
