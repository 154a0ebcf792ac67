import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";
import { languageCodes } from "./languages.ts";

/** Read by the build, which compiles the catalogues. Ids are explicit; Norwegian is written first. */
export default defineConfig({
  rootDir: import.meta.dirname,
  sourceLocale: "nb",
  locales: [...languageCodes],
  catalogs: [{ path: "<rootDir>/catalogues/{locale}", include: [] }],
  format: formatter({ explicitIdAsDefault: true, origins: false }),
});
