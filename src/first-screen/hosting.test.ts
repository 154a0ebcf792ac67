// @vitest-environment node
import { describe, expect, test } from "vitest";
import { languageCodes } from "../i18n/languages.ts";
import { hostingFiles } from "./hosting.ts";

const files = hostingFiles("/some/folder/");

function linesOf(name: string): string[] {
  return (files.get(name) ?? "").split("\n").map((line) => line.trim());
}

test("nginx keeps the files of the build for ever, and nothing that is not there", () => {
  const kept = linesOf("nginx.conf").filter((line) => line.includes("immutable"));
  expect(kept).toEqual(['add_header Cache-Control "public, max-age=31536000, immutable";']);
});

test("Netlify answers a missing file of the build as missing, before all else", () => {
  expect(linesOf("_redirects")[0]).toBe("/some/folder/assets/* /some/folder/index.html 404");
});

describe.each(languageCodes)("a link that asks for %s", (language) => {
  test("is answered with its page by nginx and Apache", () => {
    const nginx = files.get("nginx.conf") ?? "";
    const [, links = ""] = /map \$arg_language \$page \{([^}]*)\}/.exec(nginx) ?? [];
    expect(links).toContain(`${language} index.${language}.html;`);
    const apache = linesOf(".htaccess");
    const rule = apache.indexOf(`RewriteCond %{QUERY_STRING} (^|&)language=${language}(&|$)`);
    expect(rule).toBeGreaterThan(0);
    expect(apache[rule + 1]).toBe(`RewriteRule ^ index.${language}.html [L]`);
  });
});
