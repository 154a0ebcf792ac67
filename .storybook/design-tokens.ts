import { parseHex, toHex } from "./contrast.ts";
import { byTheme, type Token } from "./parse-tokens.ts";

/** The themes in which tokens have values of their own, as the toolbar names them. */
export const tokenThemes = ["light", "dark", "light-contrast", "dark-contrast"] as const;
type TokenTheme = (typeof tokenThemes)[number];

/** What a token is in each. */
const valueIn: Readonly<Record<TokenTheme, (token: Token) => string>> = {
  light: ({ light }) => light,
  dark: ({ dark }) => dark,
  "light-contrast": ({ value, moreContrast = value }) => byTheme(moreContrast).light,
  "dark-contrast": ({ value, moreContrast = value }) => byTheme(moreContrast).dark,
};

/** A token in the format of the Design Tokens Community Group: https://www.designtokens.org/tr/2025.10/format/ */
interface DesignToken {
  readonly $type: string;
  readonly $value: unknown;
  readonly $extensions?: Readonly<Record<string, unknown>>;
}

/** Beside a value, what CSS says, where that is more. */
function beside(css: string): Pick<DesignToken, "$extensions"> {
  return { $extensions: { "keep-or-cancel": { css } } };
}

/** The pixels of a `rem`, unless a reader has chosen another size of text. */
const remPixels = 16;

/** As many digits as anyone draws with, and as lead back to each of the 255 steps of a colour. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}

function pixels(value: number): DesignToken {
  return { $type: "dimension", $value: { value: rounded(value), unit: "px" } };
}

/** A size that depends on the screen, as large as it gets. */
function atMost(css: string, most = ""): DesignToken {
  return { ...designToken(most), ...beside(css) };
}

/**
 * Each form that a value has in CSS, and what it is in the part of the format that drawing tools take: Figma reads no
 * `rem`, no milliseconds, no weights, and one typeface instead of a list.
 */
const forms: readonly (readonly [RegExp, (css: string, ...parts: string[]) => DesignToken])[] = [
  [
    /^#[\da-f]{6}$/i,
    (css) => {
      const colour = parseHex(css);
      const components = colour.map((part) => rounded(part / 255));
      return { $type: "color", $value: { colorSpace: "srgb", components, hex: toHex(colour) } };
    },
  ],
  [/^(-?[\d.]+)px$/, (_, value) => pixels(Number(value))],
  [/^(-?[\d.]+)rem$/, (css, value) => ({ ...pixels(Number(value) * remPixels), ...beside(css) })],
  [/^clamp\(.*, ([^,()]+)\)$/, atMost],
  [/^min\(([^,()]+), [\d.]+v\w+\)$/, atMost],
  [
    /^([\d.]+)(ms|s)$/,
    (_, value, unit) => {
      const seconds = rounded(Number(value) / (unit === "ms" ? 1000 : 1));
      return { $type: "duration", $value: { value: seconds, unit: "s" } };
    },
  ],
  [/^-?[\d.]+$/, (css) => ({ $type: "number", $value: Number(css) })],
  [
    // Typefaces: the first that has a name of its own.
    /^[^"'()]*["']([^"'()]+)["'][^()]*$/,
    (css, first) => ({ $type: "fontFamily", $value: first, ...beside(css) }),
  ],
];

/** Writes a value of CSS in the format. @throws RangeError when it has a form that is not known here */
function designToken(css: string): DesignToken {
  for (const [form, write] of forms) {
    const [whole, ...parts] = form.exec(css) ?? [];
    if (whole !== undefined) return write(whole, ...parts);
  }
  throw new RangeError(`${css} has no form that design-tokens.ts can write as a design token yet.`);
}

/**
 * The tokens of one theme in the format of the Design Tokens Community Group, under the names that they have in CSS.
 *
 * @throws RangeError when a value has a form that is not known here
 */
export function designTokens(tokens: readonly Token[], theme: TokenTheme): object {
  return {
    $schema: "https://www.designtokens.org/schemas/2025.10/format.json",
    $description: `Keep or Cancel, ${theme}. Written from src/ui/tokens.css by \`npm run tokens\`.`,
    ...Object.fromEntries(
      tokens.map((token) => [token.name, designToken(valueIn[theme](token))] as const),
    ),
  };
}
