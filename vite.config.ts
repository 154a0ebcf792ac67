import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { firstScreen } from "./src/first-screen/vite-plugin.ts";
import { mockApi } from "./src/mocks/vite-plugin.ts";

export default defineConfig({
  plugins: [
    react(),
    lingui({
      configPath: "src/i18n/lingui.config.ts",
      failOnMissing: true,
      failOnCompileError: true,
    }),
    mockApi(),
    firstScreen(),
  ],
  server: { port: 5173 },
  preview: { port: 4173 },
  build: {
    target: "es2022",
    // A browser that cannot preload modules loads them a little later, and all others need no help with it.
    modulePreload: { polyfill: false },
    // What the first screen needs comes in one piece: it compresses better, and nothing of it waits for another.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "first-screen", tags: ["$initial"] }] } },
    },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/setup.ts"],
    restoreMocks: true,
  },
});
