import { contentSecurityPolicy } from "./policy.ts";

/** The page for browsers that cannot run the application, beside the others of the build. */
export const unsupportedPageName = "unsupported.html";

/** What this page says in one language. */
export interface UnsupportedText {
  readonly language: string;
  readonly direction: string;
  /** A section of the page. */
  readonly markup: string;
}

const styles = `:root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere;margin:0;background:#fff;color:#1b1b1b}main{max-width:40rem;margin:0 auto;padding:1.5rem}section+section{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid}h1{font-size:1.5rem;line-height:1.3}ul{list-style:none;padding:0}a{color:#0b4a8f;display:inline-block;padding:.625rem 0}@media(prefers-color-scheme:dark){body{background:#1b1b1b;color:#f3f3f3}a{color:#9cc7ff}}`;

/**
 * The page that says so, in every language, since without JavaScript nobody knows which one is wanted. It is a page
 * of its own, so that it costs those nothing who do not need it, however many languages there are.
 */
export function unsupportedPage(texts: readonly UnsupportedText[], title: string): string {
  const policy = contentSecurityPolicy({ apiBase: "", scripts: [], styles: [styles] });
  const sections = texts.map(
    ({ language, direction, markup }) =>
      `<section lang="${language}" dir="${direction}">${markup}</section>`,
  );
  const [first] = texts;
  return [
    `<!doctype html>`,
    `<html lang="${first?.language ?? "en"}">`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="referrer" content="no-referrer">`,
    `<meta name="robots" content="noindex">`,
    `<link rel="icon" href="data:,">`,
    `<title>${title}</title>`,
    `<style>${styles}</style>`,
    `<main>${sections.join("\n")}</main>`,
    `</html>`,
    "",
  ].join("\n");
}

/**
 * What all browsers at the floor have, and each before lacks something of: as a condition of styles, since those can be
 * asked for in one sentence, and no browser takes them away on its own. `features` are their names in the browsers'
 * compatibility data, which `tests/floor.test.ts` holds against the floor.
 */
export const needed = [
  { condition: "(font-size:xxx-large)", features: ["css.properties.font-size.xxx-large"] },
  {
    condition: "(opacity:sin(1/infinity))",
    features: ["css.types.sin", "css.types.calc-keyword.infinity"],
  },
] as const;

/** What leads there: without JavaScript by itself; and for a browser that lacks what the application needs. */
export function leadToUnsupported(base: string): { readonly script: string; readonly tag: string } {
  const address = base + unsupportedPageName;
  const conditions = needed.map(({ condition }) => condition).join(" and ");
  return {
    // A script of its own, written so that browsers can read it that cannot read anything else of the page.
    script: `self.CSS&&CSS.supports("${conditions}")||location.replace("${address}")`,
    tag: `<noscript><meta http-equiv="refresh" content="0;url=${address}"></noscript>`,
  };
}
