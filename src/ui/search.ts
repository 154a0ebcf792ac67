import { isFoundIn } from "./find-by.ts";

/** Lets whatever waits have its turn: a press, a key, a picture. Then it goes on, without the pause of a timer. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** So many at a time: some milliseconds on a slow phone, also where each text is made for the first time. */
const slice = 250;

/**
 * Looks through all items for those that have each word of a plain query, and gives way to everything else in
 * between. @returns their ids; `null` where the signal was given meanwhile
 */
export async function search<Item extends { readonly id: string }>(
  items: readonly Item[],
  query: string,
  { textOf, signal }: { readonly textOf: (item: Item) => string; readonly signal: AbortSignal },
): Promise<ReadonlySet<string> | null> {
  const ids = new Set<string>();
  for (let from = 0; from < items.length; from += slice) {
    for (const item of items.slice(from, from + slice)) {
      if (isFoundIn(textOf(item), query)) ids.add(item.id);
    }
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await giveWay();
    if (signal.aborted) return null;
  }
  return ids;
}
