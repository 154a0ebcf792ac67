import type { StorageShare } from "../api/schema/cancellation.ts";
import { isolate } from "../i18n/isolate.ts";
import type { Words } from "../i18n/words.ts";

const mostNames = 4;

/** Someone's name, or words of ours where it is missing. It can stand in a sentence or a file. */
export function nameText({ t }: Pick<Words, "t">, name: string | null): string {
  return name?.trim() ? isolate(name) : t("person.no-name");
}

/** Whose storage it is; the subscriber's own is told apart. */
export function whoText(words: Words, { name, isYou }: Pick<StorageShare, "name" | "isYou">) {
  if (!isYou) return nameText(words, name);
  return name?.trim()
    ? words.t("storage.you", { name: isolate(name) })
    : words.t("storage.you-alone");
}

/** Who these people are: "Ola, Nora and 2 more". */
export function namesText(
  words: Words,
  people: readonly Pick<StorageShare, "name" | "isYou">[],
): string {
  const { t, format } = words;
  const names = people.map((person) => whoText(words, person));
  // One more takes no more room than its number.
  if (names.length <= mostNames + 1) return format.all(names);
  const others = t("people.others", { count: names.length - mostNames });
  return format.all([...names.slice(0, mostNames), others]);
}
