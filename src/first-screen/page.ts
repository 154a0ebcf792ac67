import { descriptionTags, themeColourTags } from "./head-tags.ts";
import { contentSecurityPolicy } from "./policy.ts";
import { leadToUnsupported } from "./unsupported-page.ts";
import type { FirstScreen } from "./prerender.tsx";

/** The last element of the page: the words to take the first screen over with. */
const wordsId = "first-screen-words";

/** Puts content where the pattern finds its place, and does not go on where there is none. */
function put(page: string, place: RegExp, content: string): string {
  if (!place.test(page)) throw new Error(`The page has no ${place.source}.`);
  // A function, since a text could hold what `replace` takes for a pattern.
  return page.replace(place, () => content);
}

interface PageParts {
  /** The script for the head. */
  readonly script: string;
  /** The styles of the whole application. */
  readonly styles: string;
  /** The tokens among them, as `tokens.css` has them. */
  readonly tokens: string;
  readonly apiBase: string;
  /** The path that the application lies at. */
  readonly base: string;
}

/** Puts into the page what it shall not wait for, and the policy that lets exactly this in. */
export function completePage(source: string, parts: PageParts): string {
  const { script, styles, tokens, apiBase, base } = parts;
  const page = source.replaceAll(/\n\s*/g, "\n");
  const withStyles = put(page, /<link rel="stylesheet"[^>]*>/, `<style>${styles}</style>`);
  const [application = ""] = /<script type="module"[^>]*><\/script>/.exec(withStyles) ?? [];
  const unsupported = leadToUnsupported(base);
  const early = `${unsupported.script};${script}`;
  const policy = contentSecurityPolicy({ apiBase, scripts: [early], styles: [styles] });
  const head = [
    `<meta charset="UTF-8" />`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    // First of all, since it takes longest to come; it runs last all the same.
    application,
    unsupported.tag,
    ...themeColourTags(tokens),
    // Whoever has half of the page sees nothing yet: on a slow machine, the half would move when the rest comes.
    `<link rel="expect" href="#${wordsId}" blocking="render">`,
    `<script>${early}</script>`,
  ];
  return put(withStyles.replace(application, ""), /<meta charset="UTF-8" \/>/, head.join("\n"));
}

/**
 * The page of one language: with the first screen in it, and the words to take it over with. `picture` is the address
 * of the one for shared links, where it is known.
 */
export function pageOf(page: string, screen: FirstScreen, picture: string | null): string {
  const { language, direction, markup, words } = screen;
  // In a script element, whatever it is for, a tag would be read as one.
  const data = JSON.stringify(words).replaceAll("<", String.raw`\u003c`);
  const dataElement = `<script type="application/json" id="${wordsId}">${data}</script>`;
  const named = put(page, /<html[^>]*>/, `<html lang="${language}" dir="${direction}">`);
  const told = put(named, /<title>.*?<\/title>/, descriptionTags(screen, picture).join("\n"));
  return put(told, /<div id="root"><\/div>/, `<div id="root">${markup}</div>${dataElement}`);
}
