import source from "../src/ui/tokens.css?raw";
import { quote } from "../src/mocks/engine/faults.ts";

/** Design tokens that are tried with another value: names without the leading hyphens. */
export type Tokens = Readonly<Record<string, string>>;

/** The names of all tokens, in the order of `tokens.css`, without the leading hyphens. */
export const tokenNames: readonly string[] = [
  ...new Set([...source.matchAll(/^\s*--([a-z0-9-]+):/gm)].map(([, name = ""]) => name)),
];

function coded(letter: string): string {
  return `_${(letter.codePointAt(0) ?? 0).toString(16)}_`;
}

/**
 * Writes changed tokens in the letters that an address of the workbench may hold: a name and a value are
 * parted by two spaces, tokens by three; in a value, whatever is no letter, digit, hyphen or single space is
 * written as its code in hexadecimal between two `_`.
 */
export function encodeTokens(tokens: Tokens): string {
  return Object.entries(tokens)
    .map(([name, value]) => [name, value.trim().replaceAll(/\s+/g, " ")] as const)
    .map(([name, value]) => `${name}  ${value.replaceAll(/[^a-zA-Z0-9 -]/gu, coded)}`)
    .join("   ");
}

function decodeValue(text: string): string {
  return text.replaceAll(/_([0-9a-f]{1,6})_/g, (_, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : "";
  });
}

/** Reads what `encodeTokens` wrote. @throws RangeError when it names a token that there is not, or no value */
export function decodeTokens(text: string): Tokens {
  if (text.trim() === "") return {};
  return Object.fromEntries(
    text.split(/ {3,}/).map((entry) => {
      const [name = "", written = ""] = entry.split("  ");
      if (!tokenNames.includes(name)) {
        throw new RangeError(
          `${quote(name)} is not a token; the tokens are ${tokenNames.join(", ")}.`,
        );
      }
      const value = decodeValue(written).trim();
      if (value === "" || /[;{}]/.test(value)) {
        throw new RangeError(`${quote(value)} is not a value for the token ${name}.`);
      }
      return [name, value];
    }),
  );
}
