import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test as anyOrigin } from "@playwright/test";
import { sendFile } from "../../docs/back-end/files.ts";
import { startBackEnd } from "../../docs/back-end/server.ts";
import { testOptions } from "../back-end/options.ts";
import { expect, test } from "./fixtures.ts";
import { freePort } from "./ports.ts";
import { personal, Visitor } from "./visitor.ts";
import { words as wordsIn } from "./words.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** From the first screen to the subscriptions. */
async function signsIn(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.isAt(words.signInTitle);
  await visitor.asksForCode("kari.nordmann@example.com");
  await visitor.entersCode();
  await visitor.isAt(words.subscriptions);
}

/** From the subscriptions to the review of one of them. */
async function reviewsPersonal(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const own = page.getByRole("region", { name: personal, exact: true });
  await own.getByRole("link", { name: words.cancel, exact: true }).click();
  await visitor.isAt(words.review);
}

/** Signs in, keeps, cancels, reads the receipt again, and turns it back on. */
async function keepsAndCancels(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  await signsIn(visitor);
  await reviewsPersonal(visitor);
  await visitor.link(words.keepBenefits).click();
  await visitor.isAt(words.kept(personal));

  await page.goto("/subscriptions");
  await reviewsPersonal(visitor);
  await visitor.goesToConfirm();
  await visitor.cancels(personal);
  const number = await visitor.confirmationNumber();
  await page.reload();
  await visitor.isAt(words.cancelled(personal));
  expect(await visitor.confirmationNumber()).toBe(number);

  await visitor.link(words.turnOn).click();
  await visitor.isAt(words.turnOn);
  await visitor.button(words.turnOn).click();
  await visitor.isAt(words.kept(personal));
  await visitor.reads(words.turnedOn);
}

test("with the mock API one keeps, cancels and turns it back on", async ({ open, visitor }) => {
  await open("no-remembered-account", { path: "/" });
  await keepsAndCancels(visitor);
});

test.describe("with the example back end", () => {
  test.use({
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
    baseURL: async ({}, provide) => {
      // The build that the other tests are served is there by then.
      const { port, close } = await startBackEnd({ ...testOptions, serve: join(root, "dist") });
      await provide(`http://localhost:${port}`);
      await close();
    },
  });

  test("one keeps, cancels and turns it back on", async ({ page, visitor }) => {
    await page.goto("/");
    await keepsAndCancels(visitor);
  });
});

/** Serves a build for an API at another address. @returns how to stop */
async function servePages(folder: string, apiBase: string, port: number) {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "--outDir", folder, "--logLevel", "error"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", VITE_API_BASE: apiBase },
  });
  const server = createServer((request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    sendFile(response, folder, path).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(port, () => resolve());
  });
  return () => server.close();
}

anyOrigin("a page of another origin signs in, and cancels", async ({ page }) => {
  const port = await freePort(24_000);
  const origin = `http://localhost:${port}`;
  const backEnd = await startBackEnd({ ...testOptions, origins: [origin] });
  const apiBase = `http://localhost:${backEnd.port}/api`;
  const stop = await servePages(anyOrigin.info().outputPath("built"), apiBase, port);
  const lines: string[] = [];
  page.on("console", (message) => lines.push(message.text()));

  const visitor = new Visitor(page, wordsIn("nb"));
  await page.goto(origin);
  await signsIn(visitor);
  await page.reload();
  await reviewsPersonal(visitor);
  await visitor.goesToConfirm();
  await visitor.cancels(personal);
  expect(lines).toEqual([]);

  await page.close();
  stop();
  await backEnd.close();
});
