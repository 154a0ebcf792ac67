import type { Read } from "./read-input.ts";

/** Digits as Arabic, Persian and East Asian keyboards type them are the same digits. */
function asAsciiDigits(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) % 16));
}

/** Reads a one-time code, forgiving the spaces, hyphens and invisible marks that come with copying one. */
export function readCode(typed: string, length: number): Read<"missing" | "not-digits" | "length"> {
  const value = asAsciiDigits(typed).replace(/[\s\p{Dash}\p{Cf}]/gu, "");
  if (value === "") return { kind: "missing" };
  if (!/^\d+$/.test(value)) return { kind: "not-digits" };
  return value.length === length ? { kind: "ok", value } : { kind: "length" };
}
