import { type ScreenId, screenIds, screens } from "../flow/screens.ts";
import { languageCodes, languageKey } from "../i18n/languages.ts";

/** Whether anyone may see it, signed in or not. */
function isPublic(screen: ScreenId): boolean {
  return screen === "home" || screens[screen].needs === "nothing";
}

/** Every public screen in every language, each with its address in the others. `home` is where the application lies. */
function sitemap(home: string): string {
  const urls = screenIds.filter(isPublic).flatMap((screen) => {
    const plain = home.replace(/\/$/, "") + screens[screen].path;
    const addresses = languageCodes.map((code) => [code, `${plain}?${languageKey}=${code}`]);
    const others = [...addresses, ["x-default", plain]].map(
      ([code, address]) => `<xhtml:link rel="alternate" hreflang="${code}" href="${address}"/>`,
    );
    return addresses.map(([, address]) => `<url><loc>${address}</loc>${others.join("")}</url>`);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

/**
 * What search engines are told of the languages, by file name, where the whole address of the application is known.
 * `site` is that of its host, `base` the path there, `robots` what crawlers are told in any case.
 */
export function searchEngineFiles(
  site: string,
  base: string,
  robots: string,
): ReadonlyMap<string, string> {
  const home = new URL(base, site).href;
  return new Map([
    ["robots.txt", `${robots}\nSitemap: ${home}sitemap.xml\n`],
    ["sitemap.xml", sitemap(home)],
  ]);
}
