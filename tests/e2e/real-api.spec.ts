import { fileURLToPath } from "node:url";
import { expect, test as base } from "@playwright/test";
import { createServer, type Plugin } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const apiBase = "/real/api";

/** An API that is no mock of ours: it remembers one person, whom no scenario knows. */
const realApi: Plugin = {
  name: "real-api",
  configureServer({ middlewares }) {
    middlewares.use(`${apiBase}/session`, (_request, response) => {
      const account = {
        id: "real",
        name: "Ingrid Ekte",
        address: "ingrid@real.example",
        kind: "personal",
      };
      response.setHeader("Content-Type", "application/json");
      response.end(
        JSON.stringify({ status: "signed-out", rememberedAccounts: [account], challenge: null }),
      );
    });
  },
};

/** The development server as `VITE_API_BASE=… npm start` starts it. */
const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
  baseURL: async ({}, provide) => {
    process.env["VITE_API_BASE"] = apiBase;
    const server = await createServer({
      root,
      logLevel: "error",
      cacheDir: "node_modules/.vite-real-api",
      server: { port: 0 },
      plugins: [realApi],
    });
    await server.listen();
    await provide(server.resolvedUrls?.local[0] ?? "");
    await server.close();
    delete process.env["VITE_API_BASE"];
  },
});

test("the development server runs against the API that it is given, without mocks", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await expect(page.getByText("Hei, Ingrid Ekte")).toBeVisible();
  await expect(page.getByRole("group", { name: "Mock API" })).toHaveCount(0);
  await expect(page.getByText("Mock API")).toHaveCount(0);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
});
