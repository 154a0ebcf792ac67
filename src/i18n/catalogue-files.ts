import { readFileSync } from "node:fs";
import { formatter } from "@lingui/format-po";
import { compileMessage, type CompiledMessage } from "@lingui/message-utils/compileMessage";
import type { Language } from "./languages.ts";

/** One language's words by message, as translators write them. Read from the file, so for tests only. */
export async function readCatalogue(language: Language): Promise<ReadonlyMap<string, string>> {
  const file = new URL(`catalogues/${language}.po`, import.meta.url);
  const catalogue = await formatter({ explicitIdAsDefault: true }).parse(
    readFileSync(file, "utf8"),
    { locale: language, sourceLocale: "nb", filename: file.pathname },
  );
  return new Map(Object.entries(catalogue).map(([id, { translation }]) => [id, translation ?? ""]));
}

function collect(message: CompiledMessage, names: Set<string>): Set<string> {
  if (typeof message === "string") return names;
  for (const token of message) {
    if (typeof token === "string") continue;
    const [name, , options] = token;
    if (name !== "#") names.add(name);
    if (typeof options !== "object" || options === null) continue;
    for (const branch of Object.values(options)) {
      if (Array.isArray(branch)) collect(branch, names);
    }
  }
  return names;
}

/** The names of the values that a message takes, in order. */
export function valueNames(message: string): string[] {
  return [...collect(compileMessage(message), new Set())].toSorted();
}
