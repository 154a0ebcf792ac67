import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { type Plugin, type PreviewServer, preview } from "vite";
import { directionOf, languageCodes } from "../../src/i18n/languages.ts";
import { expect, test } from "./fixtures.ts";
import { hold, isTakenOver } from "./hold.ts";
import { ports } from "./ports.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const origin = `http://localhost:${ports.anyHost}`;

/** Sends everyone `index.html`, whatever they read and wherever they go. */
const oneForAll: Plugin = {
  name: "one-for-all",
  enforce: "pre",
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, _, next) => {
      const [path = "", ...query] = (request.url ?? "").split("?");
      const isPage = !path.startsWith("/api/") && !path.includes(".");
      if (isPage) request.url = ["/index.html", ...query].join("?");
      next();
    });
  },
};

// One after the other, since they share a server.
test.describe.configure({ mode: "default" });

let server: PreviewServer | undefined;

test.use({ baseURL: origin });

// The build that the other tests are served is there by then.
test.beforeAll(async () => {
  server = await preview({
    root,
    configFile: join(root, "vite.config.ts"),
    plugins: [oneForAll],
    logLevel: "error",
    preview: { port: ports.anyHost, strictPort: true },
  });
});

test.afterAll(() => server?.close());

/** What the page asked of the host until now, by path. */
function watchRequests(page: Page): readonly string[] {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

for (const language of languageCodes) {
  test.describe(`for a reader of ${language}`, () => {
    test.use({ language });

    test("the first screen is in the page before any of the application", async ({
      page,
      visitor,
      words,
    }) => {
      const paths = watchRequests(page);
      const release = await hold(page, /\/assets\/index-[^/]*\.js$/);
      await page.goto("/", { waitUntil: "commit" });
      await visitor.isAt(words.signInTitle);
      await expect(page.getByRole("combobox", { name: words.language })).toHaveValue(language);
      const html = page.locator("html");
      await expect(html).toHaveAttribute("lang", language);
      await expect(html).toHaveAttribute("dir", directionOf(language));
      await expect(page).toHaveTitle(`${words.signInTitle} – ${words.service}`);
      // Its script and the answer of the API are all that is asked for.
      expect(paths).toEqual([
        "/",
        expect.stringMatching(/^\/assets\/index-[^/]*\.js$/),
        "/api/session",
      ]);

      // What the page gave is what the application goes on with.
      await page.evaluate(() => {
        Reflect.set(window, "heading", document.querySelector("#root h1"));
      });
      release();
      await isTakenOver(page);
      await visitor.isAt(words.signInTitle);
      const isSame = await page.evaluate(
        () => Reflect.get(window, "heading") === document.querySelector("#root h1"),
      );
      expect(isSame).toBe(true);
    });
  });
}

test("a screen that is opened directly comes in the reader's language", async ({
  page,
  visitor,
  words,
}) => {
  await page.goto("/help");
  await visitor.isAt(words.helpTitle);
  await expect(page.locator("html")).toHaveAttribute("lang", "nb");
});
