import type { Messages } from "@lingui/core";

type Message = Messages[string];
type Token = Exclude<Message, string>[number];
type Branches = Readonly<Record<string, unknown>>;

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("aceghijlnorstuwyzACEGHIJLNORSTUWYZ", (letter, index) => [
    letter,
    "âçêĝĥîĵļñôŕŝţûŵýžÂÇÊĜĤÎĴĻÑÔŔŜŢÛŴÝŽ".charAt(index),
  ]),
);

/** Every vowel twice is a third more of letters, about what German or Finnish needs beyond English. */
function stretch(text: string): string {
  return text
    .split(/(<\/?\w+\/?>)/)
    .map((part, index) =>
      // What was caught by the pattern is a tag, and tags are no text.
      index % 2 === 1
        ? part
        : part
            .replaceAll(/[aeiouy]/gi, "$&$&")
            .replaceAll(/[a-z]/gi, (letter) => accents[letter] ?? letter),
    )
    .join("");
}

function isMessage(branch: unknown): branch is Exclude<Message, string> {
  return Array.isArray(branch);
}

function isBranches(format: unknown): format is Branches {
  return typeof format === "object" && format !== null;
}

function pseudoBranch(branch: unknown): unknown {
  if (typeof branch === "string") return stretch(branch);
  return isMessage(branch) ? branch.map(pseudoToken) : branch;
}

function pseudoToken(token: Token): Token {
  if (typeof token === "string") return stretch(token);
  const [name, type, format] = token;
  if (type === undefined || !isBranches(format)) return token;
  const branches = Object.entries(format).map(([key, branch]) => [key, pseudoBranch(branch)]);
  return [name, type, Object.fromEntries(branches)];
}

/**
 * Messages in a language that nobody speaks: longer than English, with accents, and in brackets, so that text
 * that is cut off, put together from pieces or written past the catalogues shows. Placeholders, the branches
 * of plurals and tags are as they were.
 */
export function pseudoMessages(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [
      id,
      ["[", ...(typeof message === "string" ? [message] : message).map(pseudoToken), "]"],
    ]),
  );
}
