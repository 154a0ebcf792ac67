/** So many entries are drawn at first, and so many more with each press. */
export const step = 50;

/** More are never drawn at once: as more come below, those farthest above go, and can be had back. */
const mostDrawn = 2 * step;

/** The part of a list that is drawn: from the first index to the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is drawn of a list of `count` entries of which one has asked for the first `reach`. */
export function spanOf(reach: number, count: number): Span {
  const steps = Math.min(reach, Math.ceil(count / step) * step);
  return { start: Math.max(0, steps - mostDrawn), end: Math.min(reach, count) };
}

/** The `reach` at which the entries just before a span are drawn as well. */
export function reachBefore({ start }: Span): number {
  return start - step + mostDrawn;
}
