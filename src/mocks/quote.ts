const longest = 60;

/** Text of unknown origin and length, fit to be named in a sentence. */
export function quote(text: string): string {
  return text.length > longest ? `"${text.slice(0, longest)}…"` : `"${text}"`;
}
