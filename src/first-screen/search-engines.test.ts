// @vitest-environment node
import { expect, test } from "vitest";
import { languageCodes } from "../i18n/languages.ts";
import { searchEngineFiles } from "./search-engines.ts";

const files = searchEngineFiles(
  "https://example.com",
  "/some/folder/",
  "User-agent: *\nAllow: /\n",
);

test("crawlers are told where the map is, beside what they are told anyway", () => {
  expect(files.get("robots.txt")).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://example.com/some/folder/sitemap.xml\n",
  );
});

test("the map has what anyone may see in every language, each with all the others", () => {
  const map = files.get("sitemap.xml") ?? "";
  const urls = map.match(/<url>.*<\/url>/g) ?? [];
  const places = urls.map((url) => /<loc>(.*)<\/loc>/.exec(url)?.[1]);
  for (const path of ["", "help", "help/locked-out", "support"]) {
    for (const code of languageCodes) {
      expect(places).toContain(`https://example.com/some/folder/${path}?language=${code}`);
    }
  }
  expect(map).not.toContain("subscriptions");
  for (const url of urls) {
    expect(url.match(/hreflang="[^"]+"/g)).toEqual(
      [...languageCodes, "x-default"].map((code) => `hreflang="${code}"`),
    );
  }
});
