import { compileMessage, type CompiledMessage } from "@lingui/message-utils/compileMessage";
import { valueNames } from "../src/i18n/catalogue-files.ts";

// What a language's catalogue must hold. Each rule answers with what is wrong, by the id of the message.

type Catalogue = ReadonlyMap<string, string>;

/** Messages that are asked for and not there, and those that nobody asks for: left over, or misspelt. */
export function strayMessages(catalogue: Catalogue, used: readonly string[]): string[] {
  const wanted = new Set(used);
  return [
    ...used.filter((id) => !catalogue.has(id)).map((id) => `${id} is missing`),
    ...[...catalogue.keys()].filter((id) => !wanted.has(id)).map((id) => `${id} is not asked for`),
  ];
}

/** Messages that take other values than in the language they were written in first. */
export function otherValues(catalogue: Catalogue, source: Catalogue): string[] {
  return [...catalogue].flatMap(([id, message]) => {
    const own = valueNames(message).join(", ");
    const wanted = valueNames(source.get(id) ?? "").join(", ");
    return own === wanted ? [] : [`${id} takes (${own}) instead of (${wanted})`];
  });
}

/** The sets of forms in a message, one for each plural in it. */
function pluralsIn(message: CompiledMessage): string[][] {
  if (typeof message === "string") return [];
  return message.flatMap((token) => {
    if (typeof token === "string") return [];
    const [, type, forms] = token;
    if (typeof forms !== "object" || forms === null) return [];
    const inner = Object.values(forms).flatMap((form) =>
      Array.isArray(form) ? pluralsIn(form) : [],
    );
    return type === "plural" ? [Object.keys(forms), ...inner] : inner;
  });
}

/** Messages that lack a plural form which the language has. */
export function missingPluralForms(catalogue: Catalogue, language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return [...catalogue].flatMap(([id, message]) =>
    pluralsIn(compileMessage(message)).flatMap((forms) =>
      pluralCategories
        .filter((form) => !forms.includes(form))
        .map((form) => `${id} lacks “${form}”`),
    ),
  );
}
