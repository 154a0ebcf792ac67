import { type ReactNode, useDeferredValue, useMemo, useRef } from "react";
import { isolate } from "../i18n/isolate.ts";
import { useWords } from "../i18n/words.ts";
import { Button } from "./button.tsx";
import styles from "./long-list.module.css";
import { remembering } from "./remembered-views.ts";
import { reachBefore, step } from "./visible-range.ts";
import { Row, Stack } from "./stack.tsx";
import { TextField } from "./text-field.tsx";
import { type Filtered, type Part, useFiltered } from "./use-filtered.ts";
import { useListFocus } from "./use-list-focus.ts";

interface LongListProps<Item> extends Filtered<Item> {
  /** The place of the filter on the page. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** How large an item usually is, so that those out of sight take about their place. */
  readonly size: "row" | "card";
  /** An item's content. Not to change from one drawing to the next. */
  readonly children: (item: Item) => ReactNode;
}

/** So many come with the screen itself. The rest follows, and gives way to whatever is done meanwhile. */
const drawnAtOnce = 10;

/** How much of a list is to be seen, in words. */
function Status<Item>({ part, total }: { readonly part: Part<Item>; readonly total: number }) {
  const { t, format } = useWords();
  const { query, fitting, start, end } = part;
  if (fitting.length === 0) return t("list.nothing", { query: isolate(query) });
  const isAllFound = query === "" || (start === 0 && end === fitting.length);
  const [first, last] = [format.number(start + 1), format.number(end)];
  if (isAllFound) {
    const all = format.number(total);
    return start === 0
      ? t("list.count", { shown: last, total: all })
      : t("list.range", { first, last, total: all });
  }
  const found = format.number(fitting.length);
  return start === 0
    ? t("list.count-found", { shown: last, found })
    : t("list.range-found", { first, last, found });
}

/**
 * A list of any length with a filter above it. A bounded part of it is drawn, so that it is as light with ten
 * thousand as with a hundred; the filter looks through all, and all can be gone through without it.
 */
export function LongList<Item extends { readonly id: string }>(props: LongListProps<Item>) {
  const { id, label, hint, items, size, children } = props;
  const { t, format } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const { query, part: wanted, setQuery, setReach } = useFiltered(props);
  const part = useDeferredValue(wanted);
  const atOnce = useDeferredValue(Number.POSITIVE_INFINITY, drawnAtOnce);
  const { fitting, start, end } = part;
  const drawn = useMemo(
    () => fitting.slice(start, Math.min(end, start + atOnce)),
    [fitting, start, end, atOnce],
  );
  const { list, onFocus, onBlur, focusOn } = useListFocus(drawn, field);

  // The same content is not drawn anew.
  const contentOf = useMemo(() => remembering(children), [children]);

  const clear = () => {
    setQuery("");
    field.current?.focus();
  };
  const showBefore = () => {
    focusOn(fitting[start - step]?.id);
    setReach(reachBefore(part));
  };
  const showMore = () => {
    focusOn(fitting[end]?.id);
    setReach(end + step);
  };
  const left = fitting.length - end;

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
          <Status part={part} total={items.length} />
        </output>
        {fitting.length === 0 && <Button onClick={clear}>{t("list.all")}</Button>}
        {start > 0 && (
          <Button onClick={showBefore}>{t("list.before", { count: format.number(step) })}</Button>
        )}
      </Stack>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it is only told where the focus is */}
      <ul
        // Said outright, since Safari takes a list without bullets for none.
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- see above
        role="list"
        className={`${styles.list} ${styles[size]}`}
        // What is about to be drawn has its room, so that whoever comes back is as far down as they were.
        style={{ paddingBlockEnd: `calc(${end - start - drawn.length} * var(--usual-size))` }}
        ref={list}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        {drawn.map((item) => (
          <li key={item.id} className={styles.item}>
            {contentOf(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Row>
          <Button onClick={showMore}>
            {t("list.more", {
              count: format.number(Math.min(step, left)),
              left: format.number(left),
            })}
          </Button>
        </Row>
      )}
    </>
  );
}
