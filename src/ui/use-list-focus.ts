import { type FocusEvent, type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the keyboard's place while a list changes: on the entry that it shall go to, once that is drawn, and
 * never nowhere because the entry that had it is gone: then it is on `fallback`.
 */
export function useListFocus(
  drawn: readonly { readonly id: string }[],
  fallback: RefObject<HTMLElement | null>,
) {
  const list = useRef<HTMLUListElement>(null);
  const hasFocus = useRef(false);
  const next = useRef<string | null>(null);

  useEffect(() => {
    const index = drawn.findIndex(({ id }) => id === next.current);
    const entry = list.current?.children[index];
    if (entry instanceof HTMLElement) {
      next.current = null;
      entry.tabIndex = -1;
      entry.focus();
    } else if (hasFocus.current && !list.current?.contains(document.activeElement)) {
      // Whoever is elsewhere by now has told so by leaving.
      hasFocus.current = false;
      fallback.current?.focus();
    }
  }, [drawn, fallback]);

  return {
    list,
    /** What the list's own element is to be told. */
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      hasFocus.current = relatedTarget instanceof Node && !!list.current?.contains(relatedTarget);
    },
    /** Sends the focus to the entry with this id as soon as it is drawn. */
    focusOn: (id: string | undefined) => {
      next.current = id ?? null;
    },
  };
}
