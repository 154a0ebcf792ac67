import { childrenOf, featureAt, isNewer } from "./compatibility.ts";
import { globals, members } from "./platform.ts";

/** Everything that scripts can name and that is newer than the floor: the way to what has it, and its name. */
export const newerThanFloor: readonly (readonly string[])[] = [...globals, ...members]
  .filter(({ feature }) => isNewer(feature))
  .map(({ owner, name }) => [...owner, name.replace(/^(\w+)_event$/, "on$1")]);

interface Search {
  readonly paths: readonly (readonly string[])[];
  /** Whether what is there goes: before any script of the page can see it, if this runs first. */
  readonly isTakenAway: boolean;
}

/** Which of these the browser has. It runs in the page, where nothing else of this file is. */
export function findInBrowser({ paths, isTakenAway }: Search): string[] {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page has nothing from outside of this function
  const isObject = (value: unknown): value is object =>
    (typeof value === "object" || typeof value === "function") && value !== null;
  const valueAt = (path: readonly string[]) => {
    let value: unknown = globalThis;
    for (const name of path) value = isObject(value) ? Reflect.get(value, name) : null;
    return value;
  };
  const found = paths.flatMap((path) => {
    const name = path.at(-1) ?? "";
    const owner = valueAt(path.slice(0, -1));
    return [owner, typeof owner === "function" ? owner.prototype : null]
      .filter(isObject)
      .filter((place) => Object.hasOwn(place, name))
      .map((place) => ({ place, name, path }));
  });
  // All are found first, since some of what has them goes too.
  if (isTakenAway) for (const { place, name } of found) Reflect.deleteProperty(place, name);
  return found.map(({ path }) => path.join("."));
}

const newerIn = (place: string) =>
  childrenOf(featureAt(place))
    .filter(([, feature]) => isNewer(feature))
    .map(([name]) => name);

/** The selectors and properties of styles that are newer than the floor. */
export const newerStyles = {
  selectors: newerIn("css.selectors"),
  properties: newerIn("css.properties"),
};

/** Takes them out of the page's styles, and says how many there were. It runs in the page, too. */
export function takeStylesAway({ selectors, properties }: typeof newerStyles): number {
  const newer = new RegExp(`:(?:${selectors.join("|")})(?![\\w-])`);
  const takeFrom = (holder: CSSStyleSheet | CSSGroupingRule): number => {
    let taken = 0;
    for (let index = holder.cssRules.length - 1; index >= 0; index -= 1) {
      const rule = holder.cssRules[index];
      if (rule instanceof CSSStyleRule && newer.test(rule.selectorText)) {
        holder.deleteRule(index);
        taken += 1;
      } else if (rule instanceof CSSStyleRule) {
        for (const property of properties) if (rule.style.removeProperty(property)) taken += 1;
      } else if (rule instanceof CSSGroupingRule) {
        taken += takeFrom(rule);
      }
    }
    return taken;
  };
  return [...document.styleSheets].reduce((sum, sheet) => sum + takeFrom(sheet), 0);
}
