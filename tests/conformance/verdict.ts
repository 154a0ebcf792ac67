/** Thrown where a back end does not do what was promised. */
export class Failed extends Error {
  /** The request that it was the answer to; empty where it was none. */
  readonly sent: string;
  readonly expected: string;
  readonly got: string;

  constructor({ sent = "", expected, got }: Pick<Failed, "expected" | "got"> & { sent?: string }) {
    super(`expected ${expected}, got ${got}`);
    this.sent = sent;
    this.expected = expected;
    this.got = got;
  }
}

/** Thrown where something cannot be tested, with what it would take. */
export class Skipped extends Error {}

const longest = 300;

/** Something in short, on one line, in which nothing is hidden. */
export function shown(value: unknown): string {
  const text = (
    typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing")
  ).replaceAll(
    /[\p{Cc}\p{Cf}]/gu,
    (hidden) => `\\u${(hidden.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
