import { createServer as createHttpServer, type RequestListener } from "node:http";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { createServer, type Plugin } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What an API answers that is no mock of ours: it remembers one person, whom no scenario knows. */
const session = JSON.stringify({
  status: "signed-out",
  rememberedAccounts: [
    { id: "real", name: "Ingrid Ekte", address: "ingrid@real.example", kind: "personal" },
  ],
  challenge: null,
});

/** A server of its own with such an API. It answers nobody but pages of its own origin. */
const answer: RequestListener = ({ url, headers: { host, origin } }, response) => {
  const isWelcome = url === "/api/session" && origin === `http://${host}`;
  response.writeHead(isWelcome ? 200 : 403, { "Content-Type": "application/json" });
  response.end(isWelcome ? session : "{}");
};

/** Runs the development server with a variable of the environment for as long as `work` takes. */
async function withVariable(
  [name, value]: readonly [string, string],
  work: (address: string) => Promise<void>,
  plugins: Plugin[] = [],
): Promise<void> {
  process.env[name] = value;
  const server = await createServer({
    root,
    logLevel: "error",
    cacheDir: `node_modules/.vite-${name.toLowerCase()}`,
    server: { port: 0 },
    plugins,
  });
  try {
    await server.listen();
    await work(server.resolvedUrls?.local[0] ?? "");
  } finally {
    await server.close();
    delete process.env[name];
  }
}

/** The person is greeted, and nothing of the mock API is there. */
async function expectRealApi(page: Page, address: string): Promise<void> {
  await page.goto(`${address}sign-in`);
  await expect(page.getByText("Hei, Ingrid Ekte")).toBeVisible();
  await expect(page.getByRole("group", { name: "Mock API" })).toHaveCount(0);
  await expect(page.getByText("Mock API")).toHaveCount(0);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
}

test("the development server runs against the API that it is given, without mocks", async ({
  page,
}) => {
  const base = "/real/api";
  const realApi: Plugin = {
    name: "real-api",
    configureServer({ middlewares }) {
      middlewares.use(`${base}/session`, (_request, response) => {
        response.setHeader("Content-Type", "application/json");
        response.end(session);
      });
    },
  };
  await withVariable(["VITE_API_BASE", base], (address) => expectRealApi(page, address), [realApi]);
});

test("the development server passes requests on to the server that it is given, as a page of that server would send them", async ({
  page,
}) => {
  const api = createHttpServer(answer);
  await new Promise<void>((resolve) => api.listen(0, resolve));
  const listening = api.address();
  const port = typeof listening === "object" ? listening?.port : undefined;
  const server = `http://localhost:${port}`;
  await withVariable(["VITE_API_PROXY", server], (address) => expectRealApi(page, address));
  api.close();
});
