import { startTransition, useEffect, useState } from "react";

/** One item of a long list, as far as it is drawn. */
export interface Drawn {
  /** Whether its content was drawn; it then stays, shown or hidden. */
  readonly isFilled: boolean;
  readonly isHidden: boolean;
}

const empty: Drawn = { isFilled: false, isHidden: false };

/** What may be done at once. Filling an item is the work of hiding ten. */
const budget = 60;
const workOf = { filling: 10, hiding: 1 } as const;

/**
 * The next picture on the way from what is drawn to what is wanted, from the top down; the same one when
 * there is nothing left to do. `wanted` says of each item whether it is to be shown.
 */
export function nextDrawing(drawn: readonly Drawn[], wanted: readonly boolean[]): readonly Drawn[] {
  let left = budget;
  const next = wanted.map((isWanted, index) => {
    const item = drawn[index] ?? empty;
    const isFilled = item.isFilled || isWanted;
    const isHidden = !isWanted;
    if (left <= 0 || (item.isFilled === isFilled && item.isHidden === isHidden)) return item;
    left -= item.isFilled === isFilled ? workOf.hiding : workOf.filling;
    return { isFilled, isHidden };
  });
  return left === budget && drawn.length === wanted.length ? drawn : next;
}

/**
 * Draws a long list little by little. A thousand items at once would block the page for seconds; each batch
 * gives way to whatever the subscriber does meanwhile.
 */
export function useDrawing(wanted: readonly boolean[]): readonly Drawn[] {
  const [drawn, setDrawn] = useState(() => nextDrawing([], wanted));
  useEffect(() => {
    const next = nextDrawing(drawn, wanted);
    if (next !== drawn) startTransition(() => setDrawn(next));
  }, [drawn, wanted]);
  return drawn;
}
