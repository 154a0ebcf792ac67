/** The longest identifier there can be: an e-mail address of 320 characters. */
export const longestIdentifier = 320;

/** What was typed, or what is wrong with it. */
export type Read<Problem extends string> =
  | { readonly kind: "ok"; readonly value: string }
  | { readonly kind: Problem };

/** Reads what was typed as an address, phone number or user name. */
export function readIdentifier(typed: string): Read<"missing" | "too-long"> {
  const value = typed.trim();
  if (value === "") return { kind: "missing" };
  return value.length > longestIdentifier ? { kind: "too-long" } : { kind: "ok", value };
}
