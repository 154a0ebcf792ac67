import { useLayoutEffect } from "react";
import type { Translate } from "../i18n/messages.tsx";

/** The title of a screen: its heading, and whose screen it is. */
export function titleOf(t: Translate, heading: string): string {
  // Nothing is broken across lines in a title.
  return t("page.title", { heading, service: t("service.name") }).replaceAll("\u00A0", " ");
}

/** Titles the page. The title that stands in it is changed: one that React renders would stand there beside it. */
export function useTitle(title: string): void {
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
}
