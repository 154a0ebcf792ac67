/** The longest identifier there can be: an e-mail address of 320 characters. */
export const longestIdentifier = 320;

type Read<Problem extends string> =
  | { readonly kind: "ok"; readonly value: string }
  | { readonly kind: Problem };

/** Reads what was typed as an address, phone number or user name. */
export function readIdentifier(typed: string): Read<"missing" | "too-long"> {
  const value = typed.trim();
  if (value === "") return { kind: "missing" };
  return value.length > longestIdentifier ? { kind: "too-long" } : { kind: "ok", value };
}

/** Reads a one-time code, forgiving the spaces and hyphens that come with copying one. */
export function readCode(typed: string, length: number): Read<"missing" | "not-digits" | "length"> {
  const value = typed.replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF–-]/g, "");
  if (value === "") return { kind: "missing" };
  if (!/^\d+$/.test(value)) return { kind: "not-digits" };
  return value.length === length ? { kind: "ok", value } : { kind: "length" };
}
