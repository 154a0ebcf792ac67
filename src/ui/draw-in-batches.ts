import { startTransition, useEffect, useState } from "react";

/** One item of a long list, as far as it is drawn. */
export interface Drawn {
  /** Whether its content was drawn; it then stays, shown or hidden. */
  readonly isFilled: boolean;
  readonly isHidden: boolean;
}

const empty: Drawn = { isFilled: false, isHidden: false };

/** What may be done at once, and what each thing takes of it: about 30 ms in all on a slow phone. */
const budget = 200;
const workOf = { card: 20, row: 4, hiding: 1 } as const;

/** How much is to be drawn for an item. */
export type ItemSize = Exclude<keyof typeof workOf, "hiding">;

/**
 * The next picture on the way from what is drawn to what is wanted, from the top down; the same one when
 * there is nothing left to do. `wanted` says of each item whether it is to be shown.
 */
export function nextDrawing(
  drawn: readonly Drawn[],
  wanted: readonly boolean[],
  size: ItemSize,
): readonly Drawn[] {
  let left = budget;
  const next = wanted.map((isWanted, index) => {
    const item = drawn[index] ?? empty;
    const isFilled = item.isFilled || isWanted;
    const isHidden = !isWanted;
    if (left <= 0 || (item.isFilled === isFilled && item.isHidden === isHidden)) return item;
    left -= item.isFilled === isFilled ? workOf.hiding : workOf[size];
    return { isFilled, isHidden };
  });
  return left === budget && drawn.length === wanted.length ? drawn : next;
}

/**
 * Draws a long list little by little. A thousand items at once would block the page for seconds; each batch
 * gives way to whatever the subscriber does meanwhile.
 */
export function useDrawing(wanted: readonly boolean[], size: ItemSize): readonly Drawn[] {
  const [drawn, setDrawn] = useState(() => nextDrawing([], wanted, size));
  useEffect(() => {
    const next = nextDrawing(drawn, wanted, size);
    if (next !== drawn) startTransition(() => setDrawn(next));
  }, [drawn, wanted, size]);
  return drawn;
}
