import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

const workerName = "mockServiceWorker.js";

function readWorker(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve(`msw/${workerName}`), "utf8");
}

/**
 * Gives the mock API to whoever needs it: MSW's worker to the development server and the demo, the same
 * handlers over real HTTP to the preview of the production bundle. The bundle itself gets nothing.
 */
export function mockApi(): Plugin {
  let isDemo = false;
  return {
    name: "mock-api",
    configResolved(config) {
      isDemo = config.mode === "demo";
    },
    configureServer(server) {
      server.middlewares.use(`${server.config.base}${workerName}`, (_request, response, next) => {
        response.setHeader("Content-Type", "text/javascript");
        readWorker().then((worker) => response.end(worker), next);
      });
    },
    async generateBundle() {
      if (isDemo) {
        this.emitFile({ type: "asset", fileName: workerName, source: await readWorker() });
      }
    },
    async configurePreviewServer(server) {
      const { createMockApiMiddleware } = await import("./http.ts");
      const { logger } = server.config;
      server.middlewares.use(
        createMockApiMiddleware({ base: "/api", log: (message) => logger.info(message) }),
      );
    },
  };
}
