import { isLanguage, type Language, preferredLanguage } from "../i18n/languages.ts";
import { descriptionTags, escaped, themeColourTags } from "./head-tags.ts";
import { contentSecurityPolicy } from "./policy.ts";
import { leadToUnsupported } from "./unsupported-page.ts";
import type { Ahead } from "./preload.ts";
import type { FirstScreen } from "./prerender.tsx";

/** The last element of the page: the words to take the first screen over with. */
const wordsId = "words";

/** Puts content where the pattern finds its place, and does not go on where there is none. */
function put(page: string, place: RegExp, content: string): string {
  if (!place.test(page)) throw new Error(`The page has no ${place.source}.`);
  // A function, since a text could hold what `replace` takes for a pattern.
  return page.replace(place, () => content);
}

interface PageParts {
  /** The script for the head, in which `AHEAD` stands for what is to be fetched. */
  readonly script: string;
  readonly ahead: Ahead;
  /** The styles of the whole application. */
  readonly styles: string;
  /** The tokens among them, as `tokens.css` has them. */
  readonly tokens: string;
  readonly apiBase: string;
  /** The path that the application lies at. */
  readonly base: string;
  /** The address of the picture for shared links, where it is known. */
  readonly picture: string | null;
}

/** What a page ends with, which tells the browser that all of it is there. */
interface End {
  readonly id: string;
  /** The script that it is, if it is one. */
  readonly script?: string;
}

/** The script for the head of a page, of one language or of all. The words of the others are fetched when they are chosen. */
function scriptFor({ script, ahead: { rows, files } }: PageParts, language: Language | null) {
  const own = Object.entries(files).filter(
    ([name]) => language === null || !isLanguage(name) || name === language,
  );
  return put(script, /\bAHEAD\b/, JSON.stringify({ rows, files: Object.fromEntries(own) }));
}

/** Puts into the page what it shall not wait for, and the policy that lets exactly this in. */
function completePage(source: string, script: string, parts: PageParts, end: End): string {
  const { styles, tokens, apiBase, base } = parts;
  const page = source.replaceAll(/\n\s*/g, "\n");
  const withStyles = put(page, /<link rel="stylesheet"[^>]*>/, `<style>${styles}</style>`);
  const [application = ""] = /<script type="module"[^>]*><\/script>/.exec(withStyles) ?? [];
  const unsupported = leadToUnsupported(base);
  const inHead = [unsupported.script, script];
  const scripts = [...inHead, ...(end.script === undefined ? [] : [end.script])];
  const policy = contentSecurityPolicy({ apiBase, scripts, styles: [styles] });
  const head = [
    `<meta charset="UTF-8" />`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    // First of all, since it takes longest to come; it runs last all the same.
    application,
    unsupported.tag,
    ...themeColourTags(tokens),
    // Whoever has half of the page sees nothing yet: on a slow machine, the half would move when the rest comes.
    `<link rel="expect" href="#${end.id}" blocking="render">`,
    ...inHead.map((text) => `<script>${text}</script>`),
  ];
  return put(withStyles.replace(application, ""), /<meta charset="UTF-8" \/>/, head.join("\n"));
}

/** The first screen as it stands in the page, and the words to take it over with. */
function bodyOf({ markup, words }: FirstScreen): string {
  // In a script element, whatever it is for, a tag would be read as one.
  const data = JSON.stringify(words).replaceAll("<", String.raw`\u003c`);
  return `<div id="root">${markup}</div><script type="application/json" id="${wordsId}">${data}</script>`;
}

/** Puts a page together. `attributes` are those of its root element. */
function pageWith(complete: string, attributes: string, tags: readonly string[], body: string) {
  const named = put(complete, /<html[^>]*>/, `<html${attributes}>`);
  const told = put(named, /<title>.*?<\/title>/, tags.join("\n"));
  return put(told, /<div id="root"><\/div>/, body);
}

/** The page of one language, for hosts that can choose. */
export function pageOf(source: string, parts: PageParts, screen: FirstScreen): string {
  const { language, direction } = screen;
  return pageWith(
    completePage(source, scriptFor(parts, language), parts, { id: wordsId }),
    ` lang="${language}" dir="${direction}"`,
    descriptionTags(screen, parts.picture),
    bodyOf(screen),
  );
}

/** Takes the reader's language out of all that the page holds. The script in the head has found which it is. */
const takeLanguage = `{let d=document,r=d.documentElement,t=d.getElementById(r.lang);r.dir=t.dir;d.title=t.title;d.body.append(t.content)}`;

/**
 * The page for hosts that send everyone the same: it holds the first screen in every language, and shows one of them
 * before anything is painted. It has no language of its own until then.
 */
export function pageOfAll(
  source: string,
  parts: PageParts,
  screens: readonly FirstScreen[],
): string {
  const end = { id: "own-language", script: takeLanguage };
  const description = screens.find(
    ({ language }) => language === preferredLanguage([]),
  )?.description;
  if (description === undefined) throw new Error("The language of all others is not rendered.");
  const templates = screens.map(
    (screen) =>
      `<template id="${screen.language}" dir="${screen.direction}" title="${escaped(screen.title)}">${bodyOf(screen)}</template>`,
  );
  return pageWith(
    completePage(source, scriptFor(parts, null), parts, end),
    "",
    // A name that is the same in every language, until the page has one.
    descriptionTags({ title: "Microsoft 365", description }, parts.picture),
    [...templates, `<script id="${end.id}">${end.script}</script>`].join(""),
  );
}
