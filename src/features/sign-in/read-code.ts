import { asAsciiDigits } from "../../i18n/ascii-digits.ts";
import type { Read } from "./read-input.ts";

/** Reads a one-time code, forgiving the spaces, hyphens and invisible marks that come with copying one. */
export function readCode(typed: string, length: number): Read<"missing" | "not-digits" | "length"> {
  const value = asAsciiDigits(typed).replace(/[\s\p{Dash}\p{Cf}]/gu, "");
  if (value === "") return { kind: "missing" };
  if (!/^\d+$/.test(value)) return { kind: "not-digits" };
  return value.length === length ? { kind: "ok", value } : { kind: "length" };
}
