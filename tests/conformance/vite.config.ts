import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Makes one file of the kit that needs nothing but Node, to be run from a published package. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: fileURLToPath(new URL("./main.ts", import.meta.url)),
    target: "node20",
    outDir: fileURLToPath(new URL("../../dist-conformance", import.meta.url)),
    emptyOutDir: true,
    rolldownOptions: {
      output: { entryFileNames: "conformance.js", banner: "#!/usr/bin/env node" },
    },
  },
});
