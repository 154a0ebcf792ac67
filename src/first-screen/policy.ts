import { createHash } from "node:crypto";

/** The source of a policy that lets exactly this text run, or style. */
function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

interface PolicyOptions {
  /** Where the API lives: where that is another origin, that origin (and no other) may be called. */
  readonly apiBase: string;
  /** The texts of the scripts and styles that stand in the page itself. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** The strict policy of the production page. */
export function contentSecurityPolicy({ apiBase, scripts, styles }: PolicyOptions): string {
  const api = URL.canParse(apiBase) ? [new URL(apiBase).origin] : [];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts.map(hashOf)].join(" "),
    ["style-src", ...styles.map(hashOf)].join(" "),
    "img-src 'self' data:",
    ["connect-src 'self'", ...api].join(" "),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}
