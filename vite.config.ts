import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { floor } from "./src/first-screen/floor.ts";
import { firstScreen } from "./src/first-screen/vite-plugin.ts";
import { mockApi } from "./src/mocks/engine/vite-plugin.ts";

/**
 * The server whose `/api` the development server passes requests on to, if it is told one. Such a server sees them as it
 * would those of a page of its own.
 */
const apiServer = process.env["VITE_API_PROXY"];

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
  server: {
    port: 5173,
    ...(apiServer && {
      proxy: {
        "/api": {
          target: apiServer,
          changeOrigin: true,
          headers: { Origin: new URL(apiServer).origin },
        },
      },
    }),
  },
  preview: { port: 4173 },
  build: {
    target: floor,
    // A browser that cannot preload modules loads them a little later, and all others need no help with it.
    modulePreload: { polyfill: false },
  },
  test: {
    environment: "jsdom",
    include: ["{src,tests,.storybook}/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/setup.ts"],
    // Styles are left out of unit tests, but for those that are read as text.
    css: { include: /\?raw$/ },
    restoreMocks: true,
    // The default leaves one core idle, half of a small machine.
    maxWorkers: "100%",
  },
});
