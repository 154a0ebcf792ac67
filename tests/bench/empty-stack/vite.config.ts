import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import application from "../../../vite.config.ts";

/** Built as the application is, but for what only the application has: its words, its policy and its mock API. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { ...application.build },
});
