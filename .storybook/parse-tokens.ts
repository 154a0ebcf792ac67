/** What a token is for; it tells how it can be shown. */
const tokenKinds = ["colour", "font", "text", "leading", "space", "radius", "size"] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** A design token, as `tokens.css` has it. */
export interface Token {
  /** Without the leading hyphens. */
  readonly name: string;
  readonly kind: TokenKind;
  /** The whole value. */
  readonly value: string;
  /** What the value is in each theme; the same in both unless it says otherwise. */
  readonly light: string;
  readonly dark: string;
  /** The whole value for people who asked their system for more contrast, where it is another. */
  readonly moreContrast?: string;
}

function kindOf(name: string): TokenKind {
  const [first = ""] = name.split("-");
  if (first === "color") return "colour";
  return tokenKinds.find((kind) => kind === first) ?? "size";
}

/** The parts of a list between commas that lie in no brackets. */
function listed(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of text) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === "," && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + letter);
  }
  return parts.map((part) => part.trim());
}

/** What a value is in each theme: `light-dark(#fff, #000)` is two. */
export function byTheme(value: string): { readonly light: string; readonly dark: string } {
  const [, inside] = /^light-dark\((.*)\)$/.exec(value) ?? [];
  const [light = value, dark = value] = inside === undefined ? [] : listed(inside);
  return { light, dark };
}

/** The custom properties in the text of a block, in their order. */
function propertiesOf(block = ""): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+)\s*:([^;]+);/g)].map(([, name = "", text = ""]) => [
      name,
      text.trim().replaceAll(/\s+/g, " "),
    ]),
  );
}

/** The tokens of a style sheet: the custom properties of its first `:root`, in their order. */
export function parseTokens(css: string): Token[] {
  const withoutComments = css.replaceAll(/\/\*[^]*?\*\//g, "");
  const [, block] = /:root\s*\{([^}]*)\}/.exec(withoutComments) ?? [];
  const [, contrastBlock] =
    /\(prefers-contrast: more\)\s*\{\s*:root\s*\{([^}]*)\}/.exec(withoutComments) ?? [];
  const withMoreContrast = propertiesOf(contrastBlock);
  return [...propertiesOf(block)].map(([name, value]) => {
    const moreContrast = withMoreContrast.get(name);
    return {
      name,
      kind: kindOf(name),
      value,
      ...byTheme(value),
      ...(moreContrast !== undefined && { moreContrast }),
    };
  });
}
