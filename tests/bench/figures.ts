/** The middle one; the mean of the two in the middle where there is none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (upper + lower) / 2;
}

/** The medians of what was measured several times, figure by figure. */
export function medians<Name extends string>(
  rounds: readonly Readonly<Record<Name, number>>[],
): Record<Name, number> {
  const [first] = rounds;
  if (first === undefined) throw new Error("Nothing was measured.");
  const result: Record<Name, number> = { ...first };
  for (const name in result) result[name] = median(rounds.map((round) => round[name]));
  return result;
}

/** A length of time without a fraction; a dash where there is none. */
export const inMilliseconds = (time: number) =>
  Number.isNaN(time) ? "–" : Math.round(time).toString();

/** Bytes in thousands. */
export const inKilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
