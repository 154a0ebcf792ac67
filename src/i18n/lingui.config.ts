import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";

/** Read by the build, which compiles the catalogues. Ids are explicit; Norwegian is written first. */
export default defineConfig({
  rootDir: import.meta.dirname,
  sourceLocale: "nb",
  locales: ["nb", "en"],
  catalogs: [{ path: "<rootDir>/catalogues/{locale}", include: [] }],
  format: formatter({ explicitIdAsDefault: true, origins: false }),
});
