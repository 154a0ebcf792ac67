import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { mockApi } from "./src/mocks/vite-plugin.ts";

/**
 * Puts a strict policy into the production page. Where the API lives on another origin, that origin
 * (and no other) may be called.
 */
function contentSecurityPolicy(apiBase: string): Plugin {
  const api = URL.canParse(apiBase) ? ` ${new URL(apiBase).origin}` : "";
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${api}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  return {
    name: "content-security-policy",
    apply: (_, { command, mode }) => command === "build" && mode === "production",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: policy },
        injectTo: "head-prepend",
      },
    ],
  };
}

export default defineConfig({
  plugins: [
    react(),
    lingui({
      configPath: "src/i18n/lingui.config.ts",
      failOnMissing: true,
      failOnCompileError: true,
    }),
    mockApi(),
    contentSecurityPolicy(process.env["VITE_API_BASE"] ?? ""),
  ],
  server: { port: 5173 },
  preview: { port: 4173 },
  build: { target: "es2022" },
  test: {
    environment: "jsdom",
    include: ["{src,tests,.storybook}/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/setup.ts"],
    // Styles are left out of unit tests, but for those that are read as text.
    css: { include: /\?raw$/ },
    restoreMocks: true,
  },
});
