import type { ReactNode } from "react";
import { useMemo, useRef, useState } from "react";
import { isolate } from "../i18n/isolate.ts";
import { useMessages } from "../i18n/messages.tsx";
import { Button } from "./button.tsx";
import { type ItemSize, useDrawing } from "./draw-in-batches.ts";
import { isFoundIn, plain } from "./find-by.ts";
import styles from "./long-list.module.css";
import { Row, Stack } from "./stack.tsx";
import { TextField } from "./text-field.tsx";

interface LongListProps<Item> {
  /** The place of the filter on the page. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly items: readonly Item[];
  /** What an item can be found by, as it is shown. Not to change from one drawing to the next. */
  readonly wordsOf: (item: Item) => readonly (string | null)[];
  /** How large an item usually is, so that those out of sight take about their place. */
  readonly size: ItemSize;
  /** An item's content. Not to change from one drawing to the next, either. */
  readonly children: (item: Item) => ReactNode;
}

/**
 * A list with a filter above it. To assistive technology, to the browser's own search and to Tab it is one
 * plain list, whatever its length: all its items are there from the beginning, and what does not fit the
 * filter is hidden, not taken away, so that clearing the filter draws nothing anew.
 */
export function LongList<Item extends { readonly id: string }>(props: LongListProps<Item>) {
  const { id, label, hint, items, wordsOf, size, children } = props;
  const { t, format } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const texts = useMemo(
    () => items.map((item) => plain(wordsOf(item).join(" "))),
    [items, wordsOf],
  );
  const fits = useMemo(() => {
    const plainQuery = plain(query);
    return texts.map((text) => isFoundIn(text, plainQuery));
  }, [texts, query]);
  const drawn = useDrawing(fits, size);
  const contents = useMemo(() => items.map((item) => children(item)), [items, children]);
  const list = useMemo(
    () => (
      // Said outright, since Safari takes a list without bullets for none.
      // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- see above
      <ul role="list" className={`${styles.list} ${styles[size]}`}>
        {items.map((item, index) => (
          <li key={item.id} className={styles.item} hidden={drawn[index]?.isHidden}>
            {drawn[index]?.isFilled && contents[index]}
          </li>
        ))}
      </ul>
    ),
    [items, size, drawn, contents],
  );
  const count = fits.filter(Boolean).length;

  const clear = () => {
    setQuery("");
    field.current?.focus();
  };

  return (
    <>
      <Stack>
        <TextField
          id={id}
          type="search"
          label={label}
          hint={hint}
          autoComplete="off"
          spellCheck={false}
          ref={field}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <output>
          {count === 0
            ? t("list.nothing", { query: isolate(query.trim()) })
            : t("list.count", {
                shown: format.number(count),
                total: format.number(items.length),
              })}
        </output>
        {count === 0 && (
          <Row>
            <Button onClick={clear}>{t("list.all")}</Button>
          </Row>
        )}
      </Stack>
      {list}
    </>
  );
}
