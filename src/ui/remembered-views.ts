import { createContext } from "react";

/** Makes something for each object once, and gives the same again. */
export function remembering<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const entry = known.get(key) ?? { value: make(key) };
    known.set(key, entry);
    return entry.value;
  };
}

/** What someone has made of a long list. */
export interface ListView {
  /** What is typed into its filter. */
  readonly query: string;
  /** What was found last, and by what; `null` where nothing was looked for. */
  readonly found: { readonly query: string; readonly ids: ReadonlySet<string> } | null;
  /** How far one has gone through all of it, and through what was found. */
  readonly reach: number;
  readonly reachFound: number;
}

/**
 * The views of lists by their place, for as long as the page lives: what was typed may be someone's name, so it
 * goes into no history entry and no storage. Without one around them, lists begin anew.
 */
export const RememberedViews = createContext<Map<string, ListView> | null>(null);
