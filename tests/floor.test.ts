// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { needed } from "../src/first-screen/unsupported-page.ts";
import { buildInto, readBuilt } from "./built.ts";
import {
  browsersAtFloor,
  compareVersions,
  featureAt,
  type Finding,
  versionOf,
} from "./floor/compatibility.ts";
import { exceptions } from "./floor/exceptions.ts";
import { findInMarkup } from "./floor/find-in-markup.ts";
import { findInScript, ownNames } from "./floor/find-in-script.ts";
import { findInStyles } from "./floor/find-in-styles.ts";
import * as syntax from "./floor/syntax.ts";

// What the oldest browsers lack is read off the browsers' compatibility data. Which type an object has cannot be read
// off the built code: a member that some type has long had, such as `map`, is found where the code says what it is asked
// of. `tests/e2e/browsers.spec.ts` takes all of it away, and walks.

const folder = mkdtempSync(join(tmpdir(), "keep-or-cancel-floor-"));
let findings: readonly Finding[] = [];
/** The scripts that stand in the first screen's page, in order. */
let inlineScripts: readonly string[] = [];

/** The texts of the elements of a name that stand in a page. */
function inside(page: string, element: "script" | "style"): string[] {
  const elements = new RegExp(`<${element}>([^]*?)</${element}>`, "g");
  return [...page.matchAll(elements)].map(([, text = ""]) => text);
}

beforeAll(() => {
  buildInto(folder);
  const files = [...readBuilt(folder).files];
  const pages = files.filter(([path]) => path.endsWith(".html"));
  inlineScripts = inside(new Map(pages).get("index.html") ?? "", "script");
  const scripts = [
    ...files.filter(([path]) => path.endsWith(".js")),
    ...pages.flatMap(([path, page]) => inside(page, "script").map((text) => [path, text] as const)),
  ];
  const styles = [
    ...files.filter(([path]) => path.endsWith(".css")),
    ...pages.flatMap(([path, page]) => inside(page, "style").map((text) => [path, text] as const)),
  ];
  const own = new Set(scripts.flatMap(([path, text]) => [...ownNames(text, path)]));
  findings = [
    ...scripts.flatMap(([path, text]) => findInScript(text, path, own)),
    ...styles.flatMap(([path, text]) => findInStyles(text, path)),
    ...pages.flatMap(([path, text]) => findInMarkup(text, path)),
  ];
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const excepted = exceptions.flatMap(({ features }) => features);

test("nothing newer than the floor is in the built code without another way", () => {
  expect(findings.filter(({ feature }) => !excepted.includes(feature))).toEqual([]);
});

test.each(excepted)("%s is still an exception, and one alone", (name) => {
  expect(findings.map(({ feature }) => feature)).toContain(name);
  expect(excepted.filter((other) => other === name)).toHaveLength(1);
});

test.each(exceptions.filter(({ askedIn }) => askedIn !== undefined))(
  "$askedIn asks for $features",
  ({ askedIn = "", features }) => {
    const text = readFileSync(new URL(`../${askedIn}`, import.meta.url), "utf8");
    for (const feature of features) {
      expect(text).toContain(/\w+(?= event$|$)/.exec(feature)?.[0]);
    }
  },
);

test("every newer way of writing is recognised, or said to be nothing that is written", () => {
  const known = new Set([
    ...Object.keys(syntax.importRecognisers),
    ...Object.keys(syntax.declarationRecognisers),
    ...Object.keys(syntax.regularExpressionRecognisers),
    ...syntax.notInTheCode.keys(),
  ]);
  expect(syntax.allNewerSyntax().filter((path) => !known.has(path))).toEqual([]);
});

describe("what is newer is found", () => {
  const none: ReadonlySet<string> = new Set();

  test.each([
    ["a global", "scheduler", "scheduler"],
    ["a constructor", "new Iterator()", "new Iterator"],
    ["a global, of the window", "window.navigation", "Window.navigation"],
    ["a static member", "Object.groupBy(a, b)", "Object.groupBy"],
    ["a static member of a name that others have", "URL.parse(a)", "URL.parse"],
    ["another such", "AbortSignal.any([a])", "AbortSignal.any"],
    ["a member, whatever has it", "a.b().toSorted()", ".toSorted"],
    ["a member, in brackets", 'a["toSorted"]()', ".toSorted"],
    ["a member, taken out", "const { isSubsetOf: a } = b", ".isSubsetOf"],
    ["a member of an iterator", "a.values().map(b)", "Iterator.map"],
    ["a member of the browser", "navigator.connection", "Navigator.connection"],
    ["a member of the DOM", "a.requestClose()", ".requestClose"],
    ["a member of Intl", "new Intl.DurationFormat(a)", "Intl.DurationFormat"],
    ["an option of the language", "({ roundingMode: a })", "roundingMode option"],
    ["an option of the browser", "fetch(a, { priority: b })", "fetch.priority option"],
    ["another such", "a.animate(b, { rangeEnd: c })", "animate.rangeEnd option"],
    ["an event", 'a.addEventListener("scrollend", b)', "scrollend event"],
    ["an element", '(0, a.jsx)("search", {})', "html.elements.search"],
    ["an attribute", 'jsx("div", { popover: "auto" })', "html.global_attributes.popover"],
    ["an attribute that is set", 'a.setAttribute("popover", "")', "html.global_attributes.popover"],
    ["a style", 'jsx("p", { style: { fieldSizing: "content" } })', "css.properties.field-sizing"],
    ["a style that is set", "a.style.fieldSizing = b", ".fieldSizing"],
    ["a flag", "/[a--b]/v", "javascript.builtins.RegExp.unicodeSets"],
    ["a flag in words", 'RegExp(`a`, "v")', "javascript.builtins.RegExp.unicodeSets"],
    ["a pattern", "/(?i:a)/", "javascript.regular_expressions.modifier"],
    ["a declaration", "{ using a = b }", "javascript.statements.using"],
    [
      "an import",
      'import a from "./a.json" with { type: "json" }',
      "javascript.statements.import.import_attributes",
    ],
  ])("%s", (_, code, feature) => {
    expect(findInScript(code, "a", none).map((finding) => finding.feature)).toContain(feature);
  });

  test.each([
    ["a property", "a{field-sizing:content}", "css.properties.field-sizing"],
    ["a property that nobody knows", "a{colour:red}", "css.properties.colour"],
    ["a value", "a{width:stretch}", "css.properties.width.stretch"],
    ["a function", "a{color:light-dark(#000,#fff)}", "css.types.color.light-dark"],
    ["a function in a token", "a{--b:light-dark(#000,#fff)}", "css.types.color.light-dark"],
    ["a unit", "a{width:1rlh}", "css.types.length.rlh"],
    ["a spelling", "a{user-select:none}", "css.properties.user-select"],
    ["a pseudo-class", "a:has(b){color:red}", "css.selectors.has"],
    ["a pseudo-element", "a::details-content{color:red}", "css.selectors.details-content"],
    ["nesting", "a{b{color:red}}", "css.selectors.nesting"],
    ["a rule", "@starting-style{a{opacity:0}}", "css.at-rules.starting-style"],
    ["a condition", "@media (scripting:none){a{color:red}}", "css.at-rules.media.scripting"],
    ["a descriptor", "@font-face{size-adjust:90%}", "css.at-rules.font-face.size-adjust"],
  ])("%s of styles", (_, styles, feature) => {
    expect(findInStyles(styles, "a").map((finding) => finding.feature)).toContain(feature);
  });

  test.each([
    ["an element", "<search>", "html.elements.search"],
    ["an attribute", '<dialog closedby="any">', "html.elements.dialog.closedby"],
    ["an attribute of any element", "<p popover>", "html.global_attributes.popover"],
    ["a value", '<link rel="expect">', "html.elements.link.rel.expect"],
  ])("%s of a page", (_, page, feature) => {
    expect(findInMarkup(page, "a").map((finding) => finding.feature)).toContain(feature);
  });

  test("and what all have is not", () => {
    const code = `[1].map(a).at(-1); a.map(b); JSON.parse(c); Object.values(d).map(e); Object.hasOwn(f, g);
      Promise.any(h); navigator.language; jsx("dialog", { open: true }); /(?<a>b)/d; new URL(i).searchParams`;
    const styles = `a:is(b, c):focus-visible { -webkit-user-select: none; user-select: none; inset: 0 }
      @media (min-width: 40rem) and (prefers-contrast: more) { p { color: oklch(0.5 0.1 200) } }`;
    expect(findInScript(code, "a", none)).toEqual([]);
    expect(findInStyles(styles, "a")).toEqual([]);
    expect(findInMarkup('<details open><summary lang="nb">a</summary></details>', "a")).toEqual([]);
  });

  test("a name that the code gives to something of its own is not the platform's", () => {
    const code = "const a = { popover: b }; a.popover";
    expect(findInScript(code, "a", ownNames(code, "a"))).toEqual([]);
  });
});

test.each([...browsersAtFloor])(
  "%s is led away before version %s, and not from then on",
  (browser, version) => {
    const versions = needed
      .flatMap(({ features }) => features)
      .map((path) => {
        const feature = featureAt(path);
        return feature === undefined ? null : versionOf(feature, browser);
      });
    expect(versions).not.toContain(null);
    const [newest] = versions
      .filter((known) => known !== null)
      .toSorted(compareVersions)
      .slice(-1);
    expect(newest).toBe(version);
  },
);

test("what leads them away is a script by itself, which any browser can read", () => {
  expect(inlineScripts[0]).toMatch(
    /^self\.CSS&&CSS\.supports\("[^"]*"\)\|\|location\.replace\("[^"]*"\)$/,
  );
});
