import type { I18n } from "@lingui/core";
import { Trans, useLingui } from "@lingui/react";
import type { ReactNode } from "react";
import { useMemo } from "react";
import type { MessageValues } from "./message-values.ts";

export type MessageId = keyof MessageValues;

/** The names of the values a message takes. For a union of messages, those that they all take. */
type ValueNames<Id extends MessageId> = Id extends MessageId ? keyof MessageValues[Id] : never;
type Values<Id extends MessageId, Value> = [ValueNames<Id>] extends [never]
  ? []
  : [values: Record<ValueNames<Id>, Value>];

export type Translate = <Id extends MessageId>(
  id: Id,
  ...values: Values<Id, string | number>
) => string;

/**
 * One language's messages as plain strings. Lingui decodes escapes such as `\u202E` in the finished text, what
 * the API said included; so a backslash in a value goes in as an escape itself, and comes out as what it was.
 */
export function translateWith(i18n: I18n): Translate {
  return (id, ...[values]) => {
    const literal: Record<string, string | number> = {};
    for (const [name, value] of Object.entries<string | number>(values ?? {})) {
      literal[name] = typeof value === "string" ? value.replaceAll("\\", String.raw`\x5c`) : value;
    }
    return i18n._(id, literal);
  };
}

/** Messages as plain strings, and the language that they are in. Both change when the language does. */
export function useMessages(): { readonly t: Translate; readonly language: string } {
  const { i18n } = useLingui();
  const { locale } = i18n;
  return useMemo(() => ({ t: translateWith(i18n), language: locale }), [i18n, locale]);
}

/**
 * A message with elements in it. Text from the API goes in as an element too, such as `<bdi>`, so that it is
 * never read as part of the message.
 */
export function Message<Id extends MessageId>({
  id,
  values,
}: {
  readonly id: Id;
  readonly values: Record<ValueNames<Id>, ReactNode>;
}) {
  return <Trans id={id} values={values} />;
}
