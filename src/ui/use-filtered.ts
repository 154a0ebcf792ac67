import { use, useEffect, useMemo, useState } from "react";
import { plain } from "./find-by.ts";
import { type ListView, RememberedViews, remembering } from "./remembered-views.ts";
import { search } from "./search.ts";
import { type Span, spanOf, step } from "./visible-range.ts";

/** A list with a filter. */
export interface Filtered<Item> {
  /** Where the list is: whoever comes back there finds it as they left it. */
  readonly place: string;
  readonly items: readonly Item[];
  /** What an item can be found by, as it is shown. Not to change from one drawing to the next. */
  readonly wordsOf: (item: Item) => readonly (string | null)[];
}

/** The part of a list that is to be seen. */
export interface Part<Item> extends Span {
  /** What it was found by; empty where nothing was looked for. */
  readonly query: string;
  /** All that fits the filter. */
  readonly fitting: readonly Item[];
}

const untouched: ListView = { query: "", found: null, reach: step, reachFound: step };

/** The view of the list at a place, as it was left there. */
function useListView(place: string) {
  const remembered = use(RememberedViews);
  const state = useState(() => remembered?.get(place) ?? untouched);
  const [view] = state;
  useEffect(() => {
    remembered?.set(place, view);
  }, [remembered, place, view]);
  return state;
}

/** What is typed into the filter of a list, and which part of it is to be seen. */
export function useFiltered<Item extends { readonly id: string }>({
  place,
  items,
  wordsOf,
}: Filtered<Item>) {
  const [view, setView] = useListView(place);
  const { query, found, reach, reachFound } = view;
  const wanted = plain(query);
  const isFiltered = wanted !== "";

  const textOf = useMemo(
    () => remembering((item: Item) => plain(wordsOf(item).join(" "))),
    [wordsOf],
  );

  useEffect(() => {
    if (!isFiltered) return undefined;
    const stopping = new AbortController();
    const look = async () => {
      const ids = await search(items, wanted, { textOf, signal: stopping.signal });
      if (ids !== null) setView((before) => ({ ...before, found: { query: query.trim(), ids } }));
    };
    void look();
    return () => stopping.abort();
  }, [items, query, wanted, isFiltered, textOf, setView]);

  const part = useMemo((): Part<Item> => {
    // Until the search has come to its end, what it found last stands.
    if (!isFiltered || found === null) {
      return { query: "", fitting: items, ...spanOf(reach, items.length) };
    }
    const fitting = items.filter(({ id }) => found.ids.has(id));
    return { query: found.query, fitting, ...spanOf(reachFound, fitting.length) };
  }, [items, isFiltered, found, reach, reachFound]);

  return {
    query,
    part,
    setQuery: (typed: string) =>
      setView((before) => ({
        ...before,
        query: typed,
        found: plain(typed) === "" ? null : before.found,
        reachFound: step,
      })),
    setReach: (wide: number) =>
      setView((before) =>
        part.query === "" ? { ...before, reach: wide } : { ...before, reachFound: wide },
      ),
  };
}
