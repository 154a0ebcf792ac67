// @vitest-environment node
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languageCodes } from "../src/i18n/languages.ts";
import { buildInto, type Built, readBuilt } from "./built.ts";

// The application will have more languages, more situations and more to show of them in the workbench. Whoever
// opens it shall not wait for any of that, so it is tried in a copy of the repository.

const folder = mkdtempSync(join(tmpdir(), "keep-or-cancel-growth-"));
const copy = join(folder, "repository");

function buildCopy(name: string): Built {
  const outDir = join(folder, name);
  buildInto(outDir, { root: copy });
  return readBuilt(outDir);
}

/** Changes one file of the copy, and does not go on where there is nothing to change. */
function change(path: string, place: string | RegExp, replacement: string): void {
  const file = join(copy, path);
  const before = readFileSync(file, "utf8");
  const after = before.replace(place, replacement);
  if (after === before) throw new Error(`${path} has no ${place.toString()}.`);
  writeFileSync(file, after);
}

function addScenarioAndStory(): void {
  change(
    "src/mocks/data/scenarios.ts",
    /\bconst scenarios = \{/,
    `const scenarios = {
  "one-more": {
    title: "One more situation",
    tryThis: ["See that nobody waits for it."],
    startPath: pathOf("subscriptions"),
    data: (today: string) => signedIn(kari, karisPersonal(today)),
  },`,
  );
  writeFileSync(
    join(copy, "src/features/help/one-more.stories.tsx"),
    `import { HelpPage } from "./help-page.tsx";
export default { title: "One more story", component: HelpPage };
export const OneMore = {};
`,
  );
}

/** What `languages.ts` says of another language: a line in it, and a catalogue. */
function addLanguage(): void {
  change(
    "src/i18n/languages.ts",
    /(\n {2}en: \{[^\n]*)/,
    '$1\n  fi: { name: "Suomi", tags: "fi" },',
  );
  cpSync(join(copy, "src/i18n/catalogues/nb.po"), join(copy, "src/i18n/catalogues/fi.po"));
  // Other words than the Norwegian ones, so that no two files can be the same.
  change("src/i18n/catalogues/fi.po", /^msgstr "(?=[^"])/gm, 'msgstr "Fi. ');
}

const none: Built = { files: new Map(), filesFor: () => [] };
let before = none;
let withScenario = none;
let withLanguage = none;

beforeAll(() => {
  const root = fileURLToPath(new URL("../", import.meta.url));
  for (const path of ["src", "public", "index.html", "package.json", "vite.config.ts"]) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  before = buildCopy("before");
  addScenarioAndStory();
  withScenario = buildCopy("with-scenario");
  addLanguage();
  withLanguage = buildCopy("with-language");
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The pages of one language each. That for hosts that cannot choose has them all. */
const pages = languageCodes.map((code) => `index.${code}.html`);

function textOf({ files }: Built, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`${path} was not built.`);
  return text;
}

test("another scenario and another story change no file of the build", () => {
  const paths = [...new Set([...before.files.keys(), ...withScenario.files.keys()])];
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => before.files.get(path) !== withScenario.files.get(path))).toEqual(
    [],
  );
});

/** The script of the first screen. */
function scriptOf(built: Built): string {
  return built
    .filesFor("index.html")
    .filter((path) => path.endsWith(".js"))
    .map((path) => textOf(built, path))
    .join("\n");
}

/** The page without what differs in every build and what names the languages. */
function content(page: string): string {
  return page
    .replace(/<option[^>]*>Suomi<\/option>/, "")
    .replace(/<script>\(function[^]*?<\/script>/, "")
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replaceAll(/-[\w-]{6}\.(?=js|css)/g, ".");
}

/**
 * The characters that a language's own name, and where its words are, may take in a page and in a script. They
 * are counted before compression, which makes of a few more now some bytes more and now some fewer.
 */
const nameAndPlace = 120;

/** How much longer this text is than the one before. */
const growth = (after: string, earlier: string) => after.length - earlier.length;

describe("another language", () => {
  test("comes in files of its own", () => {
    expect(textOf(withLanguage, "index.fi.html")).toContain("Fi. ");
    const [words = ""] = withLanguage.filesFor("src/i18n/catalogues/fi.po");
    expect(textOf(withLanguage, words)).toContain("Fi. ");
  });

  test.each(pages)("adds nothing to the words of %s but its own name", (page) => {
    const after = textOf(withLanguage, page);
    expect(after).toContain("Suomi");
    expect(content(after)).toBe(content(textOf(before, page)));
    expect(growth(after, textOf(before, page))).toBeLessThanOrEqual(nameAndPlace);
  });

  test("adds nothing to the script of the first screen but its name and where its words are", () => {
    expect(scriptOf(withLanguage)).toContain("Suomi");
    expect(scriptOf(withLanguage)).not.toContain("Fi. ");
    expect(growth(scriptOf(withLanguage), scriptOf(before))).toBeLessThanOrEqual(nameAndPlace);
  });
});
