import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import application from "../../../vite.config.ts";

/** Built for the same browsers, and otherwise as Vite builds by itself: what goes beyond that is the application's own. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { ...application.build },
});
