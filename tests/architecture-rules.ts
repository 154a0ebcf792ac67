import type { Module, TextFile } from "./repository-files.ts";

/** Folders that may be imported from each folder of `src`, besides the folder itself. */
const importable: Record<string, readonly string[]> = {
  app: ["features", "subscription", "flow", "api", "i18n", "ui"],
  "first-screen": ["app", "flow", "api", "i18n", "ui"],
  features: ["subscription", "flow", "api", "i18n", "ui"],
  subscription: ["flow", "api", "i18n", "ui"],
  ui: ["i18n"],
  flow: ["api"],
  api: [],
  i18n: ["api"],
  mocks: [
    "api",
    "flow/addresses.ts",
    "flow/screen-groups.ts",
    "flow/screens.ts",
    "flow/support-about.ts",
  ],
};

/** Packages that a folder does without, and the modules that are excepted. */
const unwelcome = [
  { folder: "ui", packages: /^(react-router|@tanstack\/)/, except: [] },
  { folder: "flow", packages: /^(react|react-dom)($|\/)|^@lingui\//, except: [] },
  {
    folder: "flow",
    packages: /^(react-router|@tanstack\/)/,
    // The one module that asks for the facts and redirects, and the type of what it makes.
    except: ["src/flow/require-step.ts", "src/flow/step-loader.ts"],
  },
];

const barrels = new Set(["src/mocks/handlers/index.ts"]);
const maximumLines = 300;

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const isStory = (path: string) => /\.stories\.tsx?$/.test(path);
const isIn = (folder: string, path: string) => path.startsWith(`${folder}/`);

function folderOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/** Imports within `src` go one way: the first screen, then `app`, then `features`, then the rest. */
export function wrongWayImports(modules: readonly Module[]): string[] {
  return violations(modules, ({ path, imports }) => {
    const folder = folderOf(path);
    if (folder === undefined) return [];
    const allowed = [folder, ...(importable[folder] ?? [])].map((name) => `src/${name}`);
    return imports
      .filter((target) => isIn("src", target) && !isIn("src/mocks", target))
      .filter((target) => !allowed.some((place) => target === place || isIn(place, target)))
      .map((target) => `${path} imports ${target}`);
  });
}

/** Each folder of `features` is on its own. */
export function importsBetweenFeatures(modules: readonly Module[]): string[] {
  return violations(modules, ({ path, imports }) => {
    const own = /^src\/features\/[^/]+/.exec(path)?.[0];
    if (own === undefined) return [];
    return imports
      .filter((target) => isIn("src/features", target) && !isIn(own, target))
      .map((target) => `${path} imports ${target}`);
  });
}

/** `ui` knows neither addresses nor queries; `flow` knows no React. */
export function unwelcomePackages(modules: readonly Module[]): string[] {
  return violations(modules, ({ path, imports }) =>
    unwelcome
      .filter(({ folder, except }) => folderOf(path) === folder && !except.includes(path))
      .flatMap(({ packages }) => imports.filter((target) => packages.test(target)))
      .map((target) => `${path} imports ${target}`),
  );
}

/** The mock server is for `main.tsx`, stories, tests and itself: production never sees it. */
export function importsOfMocks(modules: readonly Module[]): string[] {
  return violations(modules, ({ path, imports }) => {
    const mayImport =
      path === "src/main.tsx" || isIn("src/mocks", path) || isStory(path) || isTest(path);
    if (!isIn("src", path) || mayImport) return [];
    return imports
      .filter((target) => isIn("src/mocks", target))
      .map((target) => `${path} imports ${target}`);
  });
}

/** What lies in `src` stands without `tests`. */
export function importsOfTests(modules: readonly Module[]): string[] {
  return violations(modules, ({ path, imports }) =>
    isIn("src", path)
      ? imports
          .filter((target) => isIn("tests", target) || isTest(target))
          .map((target) => `${path} imports ${target}`)
      : [],
  );
}

/** The example of a back end is read and copied alone, and so that it proves something is written from the documents. */
export function importsOfExample(modules: readonly Module[]): string[] {
  const example = "docs/back-end";
  return violations(modules, ({ path, imports }) =>
    isIn(example, path)
      ? imports
          .filter((target) => /^(src|tests|docs|\.\.)\//.test(target) && !isIn(example, target))
          .map((target) => `${path} imports ${target}`)
      : [],
  );
}

/** A unit test lies beside the module that it tests, under the same name. */
export function strayTests(modules: readonly Module[]): string[] {
  const paths = new Set(modules.map(({ path }) => path));
  return [...paths].filter((path) => {
    const subject = path.replace(/\.test\.tsx?$/, "");
    return (
      isIn("src", path) &&
      isTest(path) &&
      !paths.has(`${subject}.ts`) &&
      !paths.has(`${subject}.tsx`)
    );
  });
}

/** A module is imported by its own name, not through an index. */
export function barrelFiles(files: readonly TextFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => isIn("src", path) && /\/index\.tsx?$/.test(path) && !barrels.has(path));
}

/** Files and folders of `src`, `tests` and the workbench are named in kebab-case. */
export function otherCaseNames(files: readonly TextFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => isIn("src", path) || isIn("tests", path) || isIn(".storybook", path))
    .filter((path) => !/^\.?([a-z0-9]+([-.][a-z0-9]+)*(\/|$))+$/.test(path));
}

/** Lists of words, of situations and of screens, which grow by an entry at a time. */
const catalogues = new Set([
  "src/flow/screens.ts",
  "src/i18n/message-values.ts",
  "src/mocks/data/scenarios.ts",
  "src/mocks/states.ts",
]);

/** A file that has grown long holds more than one idea. Catalogues may grow. */
export function longFiles(files: readonly TextFile[]): string[] {
  return violations(files, ({ path, text }) => {
    const lines = text.split("\n").length - 1;
    const isCatalogue = path.endsWith(".po") || catalogues.has(path);
    const isLong =
      (isIn("src", path) || isIn(".storybook", path)) && !isCatalogue && lines > maximumLines;
    return isLong ? [`${path} has ${lines} lines`] : [];
  });
}

/** The page and its styles load nothing from another host. */
export function otherHosts(files: readonly TextFile[]): string[] {
  return violations(files, ({ path, text }) => {
    if (!/\.(html|css|svg)$/.test(path)) return [];
    // A link is followed by whoever presses it; until then nothing is fetched from where it leads.
    const withoutComments = text.replaceAll(/<!--[^]*?-->|\/\*[^]*?\*\/|<a [^>]*>/g, "");
    // A namespace is a name; nothing is fetched from it.
    const withoutNames = withoutComments.replaceAll(/https?:\/\/www\.w3\.org\/[\w/]+/g, "");
    return [...withoutNames.matchAll(/(?:https?:|["'(=\s])\/\/[\w[][^\s"'()<>]*/gi)].map(
      ([address]) => `${path} names ${address.replace(/^["'(=\s]/, "")}`,
    );
  });
}

/** Where no address of the application is written: the API has paths of its own, and the table is their place. */
function isWithoutAddresses(path: string): boolean {
  const isOurs = isIn("src", path) || isIn(".storybook", path);
  const isOfApi = isIn("src/api", path) || isIn("src/mocks/handlers", path);
  return (
    /\.tsx?$/.test(path) && isOurs && !isOfApi && !isTest(path) && path !== "src/flow/screens.ts"
  );
}

/** Addresses are written in the table of screens alone; elsewhere they are made from it. */
export function strayAddresses(files: readonly TextFile[], paths: readonly string[]): string[] {
  const first = [...new Set(paths.map((path) => path.split("/")[1]))].filter(Boolean).join("|");
  // In a text, in a template, or in a pattern.
  const address = new RegExp(String.raw`["'\x60^}(|](?:\\?/)(?:${first})(?![\w.-]).*`, "g");
  return violations(files, ({ path, text }) =>
    isWithoutAddresses(path)
      ? text
          .split("\n")
          .filter((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line))
          .flatMap((line) => line.match(address) ?? [])
          .map((found) => `${path}: ${found.slice(1)}`)
      : [],
  );
}

/** Whoever silences a tool says why: after the directive, or in a comment on the line before. */
export function unexplainedSuppressions(modules: readonly Module[]): string[] {
  const directive =
    /^\W*((?:eslint|oxlint)-disable[\w-]*|@ts-(?:expect-error|ignore|nocheck))([^]*)$/;
  return violations(modules, ({ path, comments }) =>
    comments.flatMap(({ line, text }) => {
      const [, name = "", rest = ""] = directive.exec(text) ?? [];
      if (name === "") return [];
      const reason = name.startsWith("@ts") ? rest : (rest.split("--")[1] ?? "");
      const before = comments.find((comment) => comment.line === line - 1);
      const explained =
        hasWords(reason) ||
        (before !== undefined && !directive.test(before.text) && hasWords(before.text));
      return explained ? [] : [`${path}:${line} ${name}`];
    }),
  );
}

function hasWords(text: string): boolean {
  return (text.match(/\p{L}{2,}/gu) ?? []).length >= 2;
}

/** A path of one person's machine means nothing on another's. */
export function machinePaths(files: readonly TextFile[]): string[] {
  const place = /(?<![\w.:/*-])(?:\/(?:work|root|home|Users)\/[\w.]+|[A-Z]:\\Users\\\w+)/g;
  return violations(files, ({ path, text }) =>
    [...text.matchAll(place)].map(([found]) => `${path} mentions ${found}`),
  );
}

function violations<Item>(
  items: readonly Item[],
  check: (item: Item) => readonly string[],
): string[] {
  return items.flatMap(check);
}
