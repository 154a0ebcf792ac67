import { languageCodes, languageKey, tagsOf } from "../i18n/languages.ts";

// What a host must know of the build: hashed files are kept for ever, pages are asked for anew, every address
// that is no file is answered with the page, in the reader's language. Where nothing is known of that, with the page that has
// every language.

const forEver = "public, max-age=31536000, immutable";

/** What a page cannot say of itself in its own head. */
const headers = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
} as const;

/** `_headers`, for Netlify and Cloudflare Pages, which have pages asked for anew by themselves. */
function headersFile(base: string): string {
  return [
    `${base}*`,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    `${base}assets/*`,
    `  Cache-Control: ${forEver}`,
    "",
  ].join("\n");
}

/** `_redirects`, for the same two; only Netlify knows languages. */
function redirectsFile(base: string): string {
  // What is not there must not be taken for a script, and kept as such.
  const missing = `${base}assets/* ${base}index.html 404`;
  // Where a file stands, at the root alone, the page comes in place of it. Whatever language a link asks for, the page
  // that has every language shows it.
  const rules = [
    [base, "200!"],
    [`${base}*`, "200"],
  ] as const;
  const linked = rules.map(
    ([path, status]) => `${path} ${languageKey}=:language ${base}index.html ${status}`,
  );
  const chosen = rules.flatMap(([path, status]) =>
    languageCodes.map(
      (language) =>
        `${path} ${base}index.${language}.html ${status} Language=${tagsOf(language).replaceAll("|", ",")}`,
    ),
  );
  return [missing, ...linked, ...chosen, `${base}* ${base}index.html 200`, ""].join("\n");
}

/** `.htaccess`, for Apache with its modules `rewrite` and `headers`. */
function htaccessFile(base: string): string {
  const isNoFile = "RewriteCond %{REQUEST_FILENAME} !-f";
  /** The page of the language that this text names, among other things. */
  const chosenBy = (text: string, separator: string) =>
    languageCodes.flatMap((language) => [
      isNoFile,
      `RewriteCond %{${text}} (^|${separator})${languageKey}=${language}(${separator}|$)`,
      `RewriteRule ^ index.${language}.html [L]`,
    ]);
  const tags = languageCodes.flatMap((language) => [
    isNoFile,
    `RewriteCond %{HTTP:Accept-Language} ^(${tagsOf(language)})\\b [NC]`,
    `RewriteRule ^ index.${language}.html [L]`,
  ]);
  return [
    "DirectoryIndex disabled",
    "RewriteEngine On",
    `RewriteBase ${base}`,
    ...chosenBy("QUERY_STRING", "&"),
    ...chosenBy("HTTP_COOKIE", ";\\s*"),
    ...tags,
    isNoFile,
    "RewriteRule ^ index.html [L]",
    ...Object.entries(headers).map(([name, value]) => `Header always set ${name} "${value}"`),
    '<FilesMatch "\\.html$">',
    '  Header set Cache-Control "no-cache"',
    '  Header append Vary "Accept-Language, Cookie"',
    "</FilesMatch>",
    `<If "%{REQUEST_URI} =~ m#^${base}assets/#">`,
    `  Header set Cache-Control "${forEver}"`,
    "</If>",
    "",
  ].join("\n");
}

/** `nginx.conf`, to be included where servers are listed; `root` is the folder of the build. */
function nginxFile(base: string): string {
  const security = Object.entries(headers).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  const block = (head: string, lines: readonly string[]) => [
    `  ${head} {`,
    ...[...lines, ...security].map((line) => `    ${line}`),
    "  }",
  ];
  return [
    "map $http_accept_language $accepted_language {",
    "  default index.html;",
    ...languageCodes.map((language) => `  "~*^(${tagsOf(language)})\\b" index.${language}.html;`),
    "}",
    `map $cookie_${languageKey} $chosen_language {`,
    "  default $accepted_language;",
    ...languageCodes.map((language) => `  ${language} index.${language}.html;`),
    "}",
    `map $arg_${languageKey} $page {`,
    "  default $chosen_language;",
    ...languageCodes.map((language) => `  ${language} index.${language}.html;`),
    "}",
    "server {",
    "  listen 80;",
    "  root /srv/keep-or-cancel;",
    // What is not there is not kept: it may be there a moment later.
    ...block(`location ${base}assets/`, [`add_header Cache-Control "${forEver}";`]),
    ...block(`location ${base}`, [
      `try_files $uri ${base}$page;`,
      'add_header Cache-Control "no-cache" always;',
      'add_header Vary "Accept-Language, Cookie" always;',
    ]),
    "}",
    "",
  ].join("\n");
}

/** The files that tell common static hosts how to serve the build, by name. `base` is the path it lies at. */
export function hostingFiles(base: string): ReadonlyMap<string, string> {
  return new Map([
    ["_headers", headersFile(base)],
    ["_redirects", redirectsFile(base)],
    [".htaccess", htaccessFile(base)],
    ["nginx.conf", nginxFile(base)],
  ]);
}
