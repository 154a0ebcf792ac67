import forcedColors from "./forced-colors.css?inline";

/** What a page can be made to believe of the system it runs on. */
type Feature =
  | "prefers-reduced-motion: reduce"
  | "prefers-contrast: more"
  | "forced-colors: active";

const active = new Set<Feature>();
/** The conditions as they were written. */
const written = new WeakMap<CSSMediaRule, string>();

/** A condition with the features that are on taken as true. */
function believed(condition: string): string {
  return [...active].reduce((text, feature) => text.replace(`(${feature})`, "all"), condition);
}

function visit(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (!(rule instanceof CSSGroupingRule)) continue;
    if (rule instanceof CSSMediaRule) {
      const condition = written.get(rule) ?? rule.media.mediaText;
      written.set(rule, condition);
      const wanted = believed(condition);
      if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted;
    }
    visit(rule.cssRules);
  }
}

function visitAll(): void {
  for (const sheet of document.styleSheets) {
    // All styles are the page's own, so they may be read.
    visit(sheet.cssRules);
  }
}

/** Screens bring their styles with them when they are opened. */
const watch = new MutationObserver((changes) => {
  for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
    if (node instanceof HTMLLinkElement) node.addEventListener("load", visitAll, { once: true });
  }
  visitAll();
});

function believe(feature: Feature, isOn: boolean): void {
  if (active.has(feature) === isOn) return;
  if (isOn) active.add(feature);
  else active.delete(feature);
  visitAll();
  if (active.size === 0) watch.disconnect();
  else watch.observe(document.head, { childList: true, subtree: true, characterData: true });
}

/**
 * Turns on the page's own rules for people who asked their system for less motion, in a browser that was not
 * asked for it.
 */
export function emulateReducedMotion(isOn: boolean): void {
  believe("prefers-reduced-motion: reduce", isOn);
}

/** Turns on the page's own rules for people who asked their system for more contrast. */
export function emulateMoreContrast(isOn: boolean): void {
  believe("prefers-contrast: more", isOn);
}

const sheet = document.createElement("style");
sheet.textContent = forcedColors;

/**
 * Turns on the page's own rules for forced colours, and imitates what the system would do to all others.
 * Only a system does it truly: what it leaves alone and what it repaints differs in detail.
 */
export function emulateForcedColors(isOn: boolean): void {
  believe("forced-colors: active", isOn);
  if (isOn) document.head.append(sheet);
  else sheet.remove();
}
