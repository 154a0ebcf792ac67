import { useMemo } from "react";
import { type Formats, formatsFor } from "./format.ts";
import { formatLocale } from "./format-locale.ts";
import { type Translate, useMessages } from "./messages.tsx";

/** What a phrase is made of: the language's messages and formats. */
export interface Words {
  readonly t: Translate;
  readonly format: Formats;
}

/**
 * Messages and the formats of the language, where there are dates, sums or counts to be said. The first screen has
 * none, so its script has no formats.
 */
export function useWords(): Words & { readonly language: string } {
  const messages = useMessages();
  return useMemo(
    () => ({
      ...messages,
      format: formatsFor(formatLocale(messages.language, navigator.languages)),
    }),
    [messages],
  );
}
