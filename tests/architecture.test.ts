// @vitest-environment node
import { describe, expect, test } from "vitest";
import { screenIds, screens } from "../src/flow/screens.ts";
import * as rules from "./architecture-rules.ts";
import {
  isModule,
  type Module,
  parseModule,
  readRepository,
  type TextFile,
} from "./repository-files.ts";

const files = readRepository(new URL("../", import.meta.url));
const modules = files.filter(isModule).map(parseModule);

function module(path: string, text: string): Module {
  return parseModule({ path, text });
}

function file(path: string, text = ""): TextFile {
  return { path, text };
}

test("the repository was read", () => {
  expect(modules.map(({ path }) => path)).toContain("src/api/contract.ts");
});

test("a module's imports are found in every form", () => {
  const { imports } = module(
    "src/app/routes.tsx",
    `import type { A } from "../api/a.ts";
     import "./b.css";
     export { c } from "./c.ts";
     export * from "./d.ts";
     const e = () => import("../features/e/e.tsx");
     // import f from "./f.ts";
     const g = 'import g from "./g.ts"';
     const page = <p>Don't import "./h.ts"</p>;
     import React from "react";`,
  );

  expect(imports).toEqual([
    "src/api/a.ts",
    "src/app/b.css",
    "react",
    "src/app/c.ts",
    "src/app/d.ts",
    "src/features/e/e.tsx",
  ]);
});

describe("imports go one way", () => {
  test("here", () => {
    expect(rules.wrongWayImports(modules)).toEqual([]);
  });

  test.each([
    ["src/features/outcome/receipt.tsx", "../../app/root-layout.tsx"],
    ["src/ui/button.tsx", "../api/client.ts"],
    ["src/ui/button.tsx", "../flow/screens.ts"],
    ["src/ui/button.tsx", "../features/outcome/receipt.tsx"],
    ["src/ui/button.tsx", "../app/routes.tsx"],
    ["src/flow/steps.ts", "../i18n/format.ts"],
    ["src/flow/steps.ts", "../ui/button.tsx"],
    ["src/flow/steps.ts", "../features/outcome/receipt.tsx"],
    ["src/api/client.ts", "../flow/screens.ts"],
    ["src/i18n/format.ts", "../flow/screens.ts"],
    ["src/i18n/format.ts", "../app/routes.tsx"],
    ["src/mocks/engine/db.ts", "../../flow/steps.ts"],
    ["src/mocks/engine/db.ts", "../../i18n/format.ts"],
    ["src/api/client.ts", "../main.tsx"],
    ["src/anything-else/here.ts", "../api/client.ts"],
  ])("%s may not import %s", (path, target) => {
    expect(rules.wrongWayImports([module(path, `import "${target}";`)])).toHaveLength(1);
  });

  test.each([
    ["src/app/routes.tsx", "../features/outcome/receipt.tsx"],
    ["src/features/outcome/receipt.tsx", "../../ui/button.tsx"],
    ["src/ui/button.tsx", "../i18n/format.ts"],
    ["src/mocks/data/scenarios.ts", "../../flow/screens.ts"],
    ["src/main.tsx", "./app/routes.tsx"],
  ])("%s may import %s", (path, target) => {
    expect(rules.wrongWayImports([module(path, `import "${target}";`)])).toEqual([]);
  });
});

test("features do not import each other", () => {
  expect(rules.importsBetweenFeatures(modules)).toEqual([]);

  const neighbour = module("src/features/help/help.tsx", `import "../support/support.tsx";`);
  const own = module("src/features/help/help.tsx", `import "./answer.tsx";`);
  expect(rules.importsBetweenFeatures([neighbour, own])).toEqual([
    "src/features/help/help.tsx imports src/features/support/support.tsx",
  ]);
});

describe("ui and flow do without some packages", () => {
  test("here", () => {
    expect(rules.unwelcomePackages(modules)).toEqual([]);
  });

  test.each([
    ["src/ui/link.tsx", "react-router-dom"],
    ["src/ui/link.tsx", "@tanstack/react-query"],
    ["src/flow/steps.ts", "react-router-dom"],
    ["src/flow/steps.ts", "@tanstack/react-query"],
    ["src/flow/steps.ts", "@lingui/core"],
    ["src/flow/require-step.ts", "react"],
    ["src/flow/require-step.ts", "react-dom/client"],
  ])("%s may not import %s", (path, target) => {
    expect(rules.unwelcomePackages([module(path, `import x from "${target}";`)])).not.toEqual([]);
  });

  test("only the loader that redirects knows the router", () => {
    const loader = module(
      "src/flow/require-step.ts",
      `import { redirect } from "react-router-dom";`,
    );
    expect(rules.unwelcomePackages([loader])).toEqual([]);
  });
});

test("only main.tsx, stories and tests import the mock server", () => {
  expect(rules.importsOfMocks(modules)).toEqual([]);

  const text = `const mocks = await import("../mocks/engine/browser.ts");`;
  expect(rules.importsOfMocks([module("src/app/routes.tsx", text)])).toHaveLength(1);
  expect(rules.importsOfMocks([module("src/app/routes.stories.tsx", text)])).toEqual([]);
  expect(rules.importsOfMocks([module("src/app/routes.test.tsx", text)])).toEqual([]);
});

test("nothing in src imports a test or what belongs to the tests", () => {
  expect(rules.importsOfTests(modules)).toEqual([]);

  const text = `import "../../tests/render-app.tsx"; import "./paths.test.ts";`;
  expect(rules.importsOfTests([module("src/flow/steps.test.ts", text)])).toHaveLength(2);
});

test("the example of a back end imports nothing of the project", () => {
  expect(rules.importsOfExample(modules)).toEqual([]);

  const text = `import "../../src/api/contract.ts"; import "./clock.ts"; import "node:http";`;
  expect(rules.importsOfExample([module("docs/back-end/main.ts", text)])).toEqual([
    "docs/back-end/main.ts imports src/api/contract.ts",
  ]);
});

test("unit tests lie beside what they test", () => {
  expect(rules.strayTests(modules)).toEqual([]);

  const stray = module("src/flow/journey.test.ts", "");
  const beside = module("src/flow/steps.test.ts", "");
  expect(rules.strayTests([stray, beside, module("src/flow/steps.ts", "")])).toEqual([
    "src/flow/journey.test.ts",
  ]);
});

test("there are no barrels", () => {
  expect(rules.barrelFiles(files)).toEqual([]);

  expect(rules.barrelFiles([file("src/ui/index.ts")])).toEqual(["src/ui/index.ts"]);
});

test("names are in kebab-case", () => {
  expect(rules.otherCaseNames(files)).toEqual([]);

  const wrong = [
    ".storybook/aboutPanel.tsx",
    "src/ui/Button.tsx",
    "src/ui/use_focus.ts",
    "tests/e2e/keepAnd.test.ts",
  ];
  const right = ["src/ui/button.module.css", "src/i18n/catalogues/nb.po"];
  expect(rules.otherCaseNames([...wrong, ...right].map((path) => file(path)))).toEqual(wrong);
});

test("files are short, but for catalogues", () => {
  expect(rules.longFiles(files)).toEqual([]);

  const long = "\n".repeat(301);
  expect(
    rules.longFiles([file("src/ui/button.tsx", long), file("src/i18n/catalogues/nb.po", long)]),
  ).toEqual(["src/ui/button.tsx has 301 lines"]);
});

test("pages and styles load nothing from another host", () => {
  expect(rules.otherHosts(files)).toEqual([]);

  const page = `<!-- https://comment.example -->
    <svg xmlns="http://www.w3.org/2000/svg"></svg>
    <link rel="icon" href="./src/icon.svg" />
    <script src="https://cdn.example/react.js"></script>
    <img src="//images.example/logo.png" />`;
  const style = `/* https://comment.example */ a { background: url(//images.example/a.png); }`;
  expect(rules.otherHosts([file("index.html", page), file("src/ui/a.css", style)])).toEqual([
    "index.html names https://cdn.example/react.js",
    "index.html names //images.example/logo.png",
    "src/ui/a.css names //images.example/a.png",
  ]);
});

describe("addresses are written in the table of screens alone", () => {
  const paths = screenIds.map((screen) => screens[screen].path);

  test("here", () => {
    expect(rules.strayAddresses(files, paths)).toEqual([]);
  });

  test.each([
    'navigate("/subscriptions");',
    "const to = `/subscriptions/${id}/review`;",
    'if (path.startsWith("/help/")) return;',
    String.raw`const pattern = /^\/subscriptions\/([^/]+)$/;`,
    String.raw`const own = /^(\/sign-in)?$/;`,
    "const address = `${base}/sign-in`;",
  ])("not in %s", (text) => {
    expect(rules.strayAddresses([file("src/app/link.tsx", text)], paths)).toHaveLength(1);
    expect(rules.strayAddresses([file("src/flow/screens.ts", text)], paths)).toEqual([]);
  });

  test("what only looks like one is none", () => {
    const text = `// as in "/help"
      import "../features/help/help-page.tsx";
      fetch("/assets/help.json"); const name = "sign-in/help";`;
    expect(rules.strayAddresses([file("src/app/link.tsx", text)], paths)).toEqual([]);
  });
});

describe("whoever silences a tool says why", () => {
  test("here", () => {
    expect(rules.unexplainedSuppressions(modules)).toEqual([]);
  });

  test.each([
    "// eslint-disable-next-line no-console",
    "// oxlint-disable-next-line no-console --",
    "/* oxlint-disable */",
    "// @ts-expect-error",
    "// @ts-ignore",
    "// @ts-expect-error\n// @ts-expect-error",
  ])("%s is not enough", (text) => {
    expect(rules.unexplainedSuppressions([module("src/a.ts", text)])).not.toEqual([]);
  });

  test.each([
    "// oxlint-disable-next-line no-console -- the log is the product here",
    "// The log is the product here.\n// eslint-disable-next-line no-console",
    "// @ts-expect-error the types lag behind the browser",
    'const text = "// @ts-ignore";',
  ])("%s is", (text) => {
    expect(rules.unexplainedSuppressions([module("src/a.ts", text)])).toEqual([]);
  });
});

test("no text file mentions a path of one machine", () => {
  expect(rules.machinePaths(files)).toEqual([]);

  const home = ["", "home", "kari", "project"].join("/");
  const user = ["C:", "Users", "kari"].join("\\");
  const elsewhere = "https://example.com/home/kari, ./work/kari, /usr/bin/env";
  expect(rules.machinePaths([file("README.md", `${home} ${user} ${elsewhere}`)])).toEqual([
    "README.md mentions " + ["", "home", "kari"].join("/"),
    `README.md mentions ${user}`,
  ]);
});
