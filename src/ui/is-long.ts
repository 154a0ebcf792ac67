/** With more items than this, looking through them is work, and a list has a filter. */
const mostWithoutFilter = 10;

/** Whether something is better shown as a `LongList`. */
export function isLong(items: readonly unknown[]): boolean {
  return items.length > mostWithoutFilter;
}
