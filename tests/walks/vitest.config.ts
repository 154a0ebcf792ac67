import { defineConfig, mergeConfig } from "vitest/config";
import application from "../../vite.config.ts";

/** Only the walks that `npm run walks` asks for. */
export default defineConfig(() => {
  const config: unknown = mergeConfig(application, {});
  return Object.assign({}, config, {
    test: { ...application.test, include: ["tests/walks/any-walks.ts"] },
  });
});
