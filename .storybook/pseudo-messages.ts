import { createCompiledCatalog } from "@lingui/cli/api";
import { readCatalogue } from "../src/i18n/catalogue-files.ts";

const name = "virtual:pseudo-messages";

/**
 * The English words in Lingui's own pseudo-localisation, with accents, so that text that was written past the
 * catalogues shows. Placeholders, the branches of plurals and tags are as they were.
 */
export function pseudoMessages() {
  return {
    name: "pseudo-messages",
    resolveId: (id: string) => (id === name ? `\0${name}` : null),
    async load(id: string) {
      if (id !== `\0${name}`) return null;
      const messages = Object.fromEntries(await readCatalogue("en"));
      return createCompiledCatalog("pseudo", messages, { namespace: "es", pseudoLocale: "pseudo" })
        .source;
    },
  };
}
