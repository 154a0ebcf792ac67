import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type TestInfo } from "@playwright/test";
import * as v from "valibot";
import { languageCodes } from "../../src/i18n/languages.ts";
import { engines } from "./engines.ts";
import { test } from "./fixtures.ts";
import { type Receipts, walk } from "./journey.ts";

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
  test(`the whole journey in ${engine.name}`, async ({ visit }, info) => {
    const visitor = await visit(engine, engine.language);
    info.annotations.push({ type: "journey", description: visitor.browser.version });
    const receipts = await walk(visitor);
    expect(visitor.noise()).toEqual([]);
    await compareReceipts(engine.name, receipts, info);
  });
}
