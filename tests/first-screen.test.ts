// @vitest-environment node
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languageCodes } from "../src/i18n/languages.ts";
import { buildEmptyStackInto, buildInto, type Built, bytesOnTheWire, readBuilt } from "./built.ts";

// How much the application sends, where it can be counted exactly. How long it takes is measured by
// `npm run bench`, since a clock on a busy machine proves nothing.

const folder = mkdtempSync(join(tmpdir(), "keep-or-cancel-bytes-"));
const none: Built = { files: new Map(), filesFor: () => [] };
let application = none;
let emptyStack = none;

beforeAll(() => {
  buildInto(join(folder, "application"));
  buildEmptyStackInto(join(folder, "empty-stack"));
  application = readBuilt(join(folder, "application"));
  emptyStack = readBuilt(join(folder, "empty-stack"));
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function textOf({ files }: Built, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`${path} was not built.`);
  return text;
}

const isScript = (path: string) => path.endsWith(".js");

/** The scripts that stand in a page itself, as texts. */
function inlineScripts(page: string): string[] {
  return [...page.matchAll(/<script(?: id="[^"]*")?>([^]*?)<\/script>/g)].map(
    ([, text = ""]) => text,
  );
}

/** The JavaScript that a page needs before it answers: its own, and that of its entry. */
function scriptBytes(built: Built, page = "index.html"): number {
  const scripts = built.filesFor("index.html").filter(isScript);
  return [
    ...inlineScripts(textOf(built, page)),
    ...scripts.map((path) => textOf(built, path)),
  ].reduce((bytes, text) => bytes + bytesOnTheWire(text), 0);
}

/** What the browser fetches because of a page's own text, whatever runs in it. */
function fetchedBy(page: string): string[] {
  return [...page.matchAll(/<(script|link|img)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/ rel="(?:icon|expect)"/.test(tag))
    .flatMap((tag) => / (?:src|href)="([^"]*)"/.exec(tag)?.[1] ?? []);
}

/**
 * The pages with the bytes that each may have, the ways to cancel and to withdraw without signing in among them: what
 * every language adds to the one that has them all is its words.
 */
const pages = [
  { page: "index.html", bytes: 8600 + 1000 * (languageCodes.length - 1) },
  ...languageCodes.map((code) => ({ page: `index.${code}.html`, bytes: 8600 })),
];

describe.each(pages)("the first screen, in $page", ({ page, bytes }) => {
  test("needs at most a fifth more JavaScript than the empty stack", () => {
    const ratio = scriptBytes(application, page) / scriptBytes(emptyStack);
    expect(ratio).toBeGreaterThan(1);
    expect(ratio).toBeLessThanOrEqual(1.2);
  });

  test("fetches one script and nothing else", () => {
    const fetched = fetchedBy(textOf(application, page));
    expect(fetched).toHaveLength(1);
    expect(application.filesFor("index.html").filter(isScript)).toEqual(
      fetched.map((address) => address.replace(/^\//, "")),
    );
  });

  test("is a small page, with its words and styles in it", () => {
    const text = textOf(application, page);
    const [, styles = ""] = /<style>([^]*?)<\/style>/.exec(text) ?? [];
    expect(styles).not.toBe("");
    expect(bytesOnTheWire(styles)).toBeLessThanOrEqual(10_000);
    expect(bytesOnTheWire(text)).toBeLessThanOrEqual(bytes);
  });
});

// Each holds what reads and decisions need (decision 10), and the formats of dates and sums, of which the first screen has none.
// A module that is imported from the wrong place moves from one of these to another, or into the first screen.
describe.each([
  { part: "the wizard", module: "src/app/chunks/wizard.ts", files: 8, bytes: 31_600 },
  { part: "what is billed", module: "src/app/chunks/billing.ts", files: 5, bytes: 13_800 },
  { part: "help and support", module: "src/app/chunks/help.ts", files: 7, bytes: 25_100 },
  ...languageCodes.map((code) => ({
    part: `the words of ${code}`,
    module: `src/i18n/catalogues/${code}.po`,
    files: 1,
    // An Arabic letter takes two bytes.
    bytes: code === "ar" ? 15_200 : 14_600,
  })),
])("$part, after the first screen", ({ module, files, bytes }) => {
  const own = () => {
    const before = new Set(application.filesFor("index.html"));
    return application.filesFor(module).filter((path) => !before.has(path));
  };

  test(`come in at most ${files} files`, () => {
    expect(own().length).toBeGreaterThan(0);
    expect(own().length, own().join(", ")).toBeLessThanOrEqual(files);
  });

  test(`come in at most ${bytes} bytes`, () => {
    const sum = own().reduce((all, path) => all + bytesOnTheWire(textOf(application, path)), 0);
    expect(sum).toBeLessThanOrEqual(bytes);
  });
});
