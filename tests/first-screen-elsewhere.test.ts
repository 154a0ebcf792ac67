// @vitest-environment node
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { languageCodes } from "../src/i18n/languages.ts";
import { buildInto, readBuilt } from "./built.ts";

test("a build that is told that one signs in elsewhere shows no form for a code before the API has answered", () => {
  const folder = mkdtempSync(join(tmpdir(), "keep-or-cancel-elsewhere-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const fieldsIn = (name: string, environment: Record<string, string>) => {
    const outDir = join(folder, name);
    buildInto(outDir, { environment });
    const { files } = readBuilt(outDir);
    return languageCodes.map((code) => {
      const page = files.get(`index.${code}.html`) ?? "";
      // The screen is whole, and the panel is there, whatever is in it.
      expect({ h1: /<h1\b/.test(page), h2: /<h2\b/.test(page) }).toEqual({ h1: true, h2: true });
      return page.match(/<input\b/g)?.length ?? 0;
    });
  };
  expect(fieldsIn("usual", {})).toEqual(languageCodes.map(() => 1));
  expect(fieldsIn("elsewhere", { VITE_SIGN_IN: "elsewhere" })).toEqual(languageCodes.map(() => 0));
}, 120_000);
