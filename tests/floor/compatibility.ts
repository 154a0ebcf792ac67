import data, {
  type BrowserName,
  type Identifier,
  type SimpleSupportStatement,
} from "@mdn/browser-compat-data/forLegacyNode";
import { floor } from "../../src/first-screen/floor.ts";

/** A place in the browsers' compatibility data. */
export type Feature = Identifier;

/** What the data calls the browsers that the build calls by these names. */
const browserNames: Readonly<Record<string, readonly BrowserName[]>> = {
  chrome: ["chrome", "chrome_android"],
  firefox: ["firefox", "firefox_android"],
  safari: ["safari"],
  ios: ["safari_ios"],
};

/** The oldest version of each browser that the application runs in. */
export const browsersAtFloor: ReadonlyMap<BrowserName, string> = new Map(
  floor.flatMap((target) => {
    const [, name = "", version = ""] = /^([a-z]+)([\d.]+)$/.exec(target) ?? [];
    const browsers = browserNames[name];
    if (browsers === undefined) throw new Error(`The data has no browser for ${target}.`);
    return browsers.map((browser) => [browser, version] as const);
  }),
);

/** Puts versions in order. */
export function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}

/** What the data says of a feature itself; nothing of a mere heading. */
export function describedOf({ __compat: described }: Feature) {
  return described;
}

function statements(feature: Feature, browser: BrowserName): readonly SimpleSupportStatement[] {
  const support = describedOf(feature)?.support[browser] ?? [];
  return Array.isArray(support) ? support : [support];
}

/** The version that a feature came with: the first in which it is there for everyone, under its own name. */
export function versionOf(feature: Feature, browser: BrowserName): string | null {
  const plain = statements(feature, browser).find((statement) => isThere(statement, "", [""]));
  const version = plain?.version_added;
  return typeof version === "string" ? version.replace("≤", "") : null;
}

/** Whether this is how a feature is spelled, and nobody has to switch it on. What is there in part is there. */
function isThere(
  { flags, prefix, alternative_name: other, version_added: added }: SimpleSupportStatement,
  name: string,
  spellings: readonly string[],
): boolean {
  const spelling = other ?? (prefix ?? "") + name;
  return flags === undefined && typeof added === "string" && spellings.includes(spelling);
}

function isThereAt(version: string, { version_added, version_removed }: SimpleSupportStatement) {
  const isBefore = (other: string | false | undefined) =>
    typeof other === "string" &&
    other !== "preview" &&
    compareVersions(other.replace("≤", ""), version) <= 0;
  return isBefore(version_added) && !isBefore(version_removed);
}

/**
 * Whether some browser of the floor lacks a feature that the data describes: under its own name, or, where it may be
 * spelled in several ways, under all the given ones.
 */
export function isNewer(feature: Feature, name = "", spellings: readonly string[] = [name]) {
  if (describedOf(feature) === undefined) return false;
  return [...browsersAtFloor].some(
    ([browser, version]) =>
      !statements(feature, browser).some(
        (statement) => isThere(statement, name, spellings) && isThereAt(version, statement),
      ),
  );
}

/** What the data describes at a place, by name. */
export function childrenOf(feature: Feature | undefined): [string, Feature][] {
  return Object.keys(feature ?? {}).flatMap((name) => {
    const child = name === "__compat" ? undefined : feature?.[name];
    return child === undefined ? [] : [[name, child] satisfies [string, Feature]];
  });
}

const { api, css, html, javascript, svg } = data;
const parts: Readonly<Record<string, Feature>> = { api, css, html, javascript, svg };

/** What stands at a path such as `css.properties.color`. */
export function featureAt(path: string): Feature | undefined {
  const [part = "", ...names] = path.split(".");
  let feature = parts[part];
  for (const name of names) feature = feature?.[name];
  return feature;
}

/** Things of one kind that are told apart by nothing but their names, such as the members of objects of any type. */
export class Names {
  readonly #isNewer = new Map<string, boolean>();

  add(name: string, feature: Feature): void {
    if (describedOf(feature) === undefined) return;
    this.#isNewer.set(name, isNewer(feature) && (this.#isNewer.get(name) ?? true));
  }

  /** Whether everything of this name is newer than the floor. */
  isNewer(name: string): boolean {
    return this.#isNewer.get(name) ?? false;
  }
}

/** What is newer than the floor, and where it is used. */
export interface Finding {
  /** Its path in the data, or its name where the data has several of that name. */
  readonly feature: string;
  readonly where: string;
}
