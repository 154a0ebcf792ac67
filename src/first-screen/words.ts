import type { Messages } from "@lingui/core";

/** How the ids begin of every message that the first screen can show, its mistakes and failures included. */
const beginnings = [
  "account.",
  "accounts.",
  "declare.open",
  "error.",
  "error-summary.",
  "failure.",
  "identifier.",
  "layout.",
  "loading",
  "page.",
  "person.",
  "progress",
  "service.",
  "sign-in.",
  "theme.",
  "withdraw.open",
];

/** Whether the first screen may need this message. The others come with the screens behind it. */
export function isFirstScreenMessage(id: string): boolean {
  return beginnings.some((beginning) => id.startsWith(beginning));
}

/** The part of a compiled catalogue that the first screen needs. */
export function firstScreenWords(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).filter(([id]) => isFirstScreenMessage(id)));
}
