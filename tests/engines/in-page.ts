/* oxlint-disable unicorn/consistent-function-scoping -- each function here is sent as text to a page, so it holds
   everything that it uses */
import type * as testingLibrary from "@testing-library/dom";

/** A thing on the screen as a person perceives it, in a form that can be sent into a page. */
export type Thing = {
  readonly role: string;
  /** Its name; where there are flags, a pattern that finds it. */
  readonly name: string;
  readonly flags: string | null;
  /** Of a heading. */
  readonly level: number | null;
};

declare global {
  interface Window {
    TestingLibraryDom?: typeof testingLibrary;
    /** What went wrong since somebody began to listen. */
    heard?: string[];
  }
}

/**
 * Looks for a thing, brings it into view, and says what is seen of it and where it would be pressed. `null` says that
 * the page has not been taught to look.
 */
export async function look({ role, name, flags, level }: Thing, takesFocus: boolean) {
  const library = window.TestingLibraryDom;
  if (library === undefined) return null;
  const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();
  const pattern = flags === null ? null : new RegExp(name, flags);
  const found = library.queryAllByRole(document.body, role, {
    name: (own) => (pattern === null ? plain(own) === plain(name) : pattern.test(plain(own))),
    ...(level !== null && { level }),
  });
  const [element] = found;
  if (element === undefined) return { count: 0 };
  if (takesFocus) element.focus();
  const isField = element instanceof HTMLInputElement;
  // A label may lie over what it names.
  const target = (isField && element.labels?.[0]) || element;
  target.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  const placeOf = () => {
    const { x, y, width, height } = target.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const before = placeOf();
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  const place = placeOf();
  return {
    count: found.length,
    ...place,
    isAtRest: before.x === place.x && before.y === place.y,
    isOnTop: target.contains(document.elementFromPoint(place.x, place.y)),
    hasFocus: document.activeElement === element,
    isChecked: isField && element.checked,
    value: isField || element instanceof HTMLSelectElement ? element.value : "",
    autocomplete: element.getAttribute("autocomplete") ?? "",
    text: plain(element.textContent),
  };
}

/** The text of a screen as it stands in the document, apart from spaces. */
export function readScreen(): string {
  const parts = [
    ...document.querySelectorAll(
      "main h1, main h2, main p, main li, main dt, main dd, main strong",
    ),
  ];
  return parts.map((part) => part.textContent.replaceAll(/\s+/g, " ").trim()).join("\n");
}

/** What the values of the receipt say, each for itself. */
export function readValues(): string[] {
  return [...document.querySelectorAll("main dd")].map((value) => value.textContent);
}

/** Shows the page as it would be printed, by making the rules for paper those of the screen. */
export function showAsPrinted(): void {
  const apply = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        if (/\bprint\b/.test(rule.media.mediaText)) rule.media.mediaText = "all";
        else if (/\bscreen\b/.test(rule.media.mediaText)) rule.media.mediaText = "not all";
      }
      if (rule instanceof CSSGroupingRule) apply(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) apply(sheet.cssRules);
}

/** How the lines are drawn around the buttons of the screen, and around what is chosen. */
export function readLines() {
  const buttons = [...document.querySelectorAll("main button")];
  const chosen = [...document.querySelectorAll("input:checked")].flatMap(
    (input) => input.parentElement ?? [],
  );
  return {
    buttons: buttons.map((own) => getComputedStyle(own).borderTopStyle),
    chosen: chosen.map((own) => getComputedStyle(own).outlineStyle),
  };
}

/** Listens to what goes wrong in the page, from the first call on, where the driver does not tell. */
export function listen(): string[] {
  if (window.heard !== undefined) return window.heard;
  const heard: string[] = [];
  window.heard = heard;
  addEventListener("error", ({ message }) => heard.push(`uncaught: ${message}`));
  addEventListener("unhandledrejection", ({ reason }) =>
    heard.push(`unhandled: ${String(reason)}`),
  );
  addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) =>
    heard.push(`blocked by ${effectiveDirective}: ${blockedURI}`),
  );
  for (const level of ["error", "warn"] as const) {
    const say = console[level];
    console[level] = (...words: unknown[]) => {
      heard.push(`console.${level}: ${words.map(String).join(" ")}`);
      say(...words);
    };
  }
  return heard;
}
