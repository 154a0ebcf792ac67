import { useLingui } from "@lingui/react";
import type { Args, Decorator } from "@storybook/react-vite";
import { isValidElement, type ReactNode } from "react";
import type { MessageValues } from "../src/i18n/message-values.ts";

/** The messages that need no values. */
export type PlainMessageId = {
  [Id in keyof MessageValues]: [keyof MessageValues[Id]] extends [never] ? Id : never;
}[keyof MessageValues];

/** A message of the application as an arg. The compiler knows whether there is one. */
export function message(id: PlainMessageId): string {
  return id;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !isValidElement(value);
}

/** The same value with each text in it translated, however deep it lies. */
export function translate(value: unknown, say: (text: string) => string): unknown {
  if (typeof value === "string") return say(value);
  if (Array.isArray(value)) return value.map((item) => translate(item, say));
  return isPlainObject(value) ? translateArgs(value, say) : value;
}

function translateArgs(args: Args, say: (text: string) => string): Args {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, translate(value, say)]),
  );
}

interface TranslatedProps {
  readonly args: Args;
  readonly children: (args: Args) => ReactNode;
}

function Translated({ args, children }: TranslatedProps) {
  const { i18n } = useLingui();
  return children(
    translateArgs(args, (text) => (Object.hasOwn(i18n.messages, text) ? i18n._(text) : text)),
  );
}

/**
 * Lets a part speak the language of the toolbar: an arg that is the id of a message is shown as that message,
 * any other text as it is. So a control can be given any words.
 */
export const translated: Decorator = (Story, { args }) => (
  <Translated args={args}>{(words) => <Story args={words} />}</Translated>
);
