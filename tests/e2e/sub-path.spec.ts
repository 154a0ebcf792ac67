import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type PreviewServer, preview } from "vite";
import { expect, test } from "./fixtures.ts";
import { ports } from "./ports.ts";
import { personal, Visitor } from "./visitor.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const base = "/some/folder/";
const port = ports.subPath;
const origin = `http://localhost:${port}`;
const home = origin + base;

test.use({ baseURL: origin });

/** Serves a build that was made for a folder of a host, with the mock API at its usual place. */
async function serveUnderSubPath(outDir: string): Promise<PreviewServer> {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  execFileSync(
    process.execPath,
    [vite, "build", "--base", base, "--outDir", outDir, "--logLevel", "error"],
    { cwd: root, env: { ...process.env, NODE_ENV: "production" } },
  );
  return preview({
    root,
    base,
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
    build: { outDir },
    preview: { port, strictPort: true },
  });
}

test("in a folder of a host, the whole way works, with every address in that folder", async ({
  browser,
  words,
  watch,
  expectRefusals,
}) => {
  expectRefusals(401, 409);
  test.setTimeout(90_000);
  // It goes with the results of the tests: what the page still fetches ahead at the end may be read to its end.
  const server = await serveUnderSubPath(test.info().outputPath("built"));
  const context = await browser.newContext({ locale: "nb-NO" });
  watch(context);
  const page = await context.newPage();
  const visitor = new Visitor(page, words);

  await page.goto(`${home}?scenario=no-remembered-account`);
  await visitor.isAt(words.signInTitle);
  await page.goto(`${home}subscriptions/sub-personal/review`);
  await visitor.isAt(words.signInTitle);
  await visitor.asksForCode("kari.nordmann@example.com");
  await page.reload();
  await visitor.isAt(words.codeTitle);
  await visitor.entersCode();
  await visitor.isAt(words.review);
  expect(new URL(page.url()).pathname).toBe(`${base}subscriptions/sub-personal/review`);
  await visitor.goesToConfirm();
  await visitor.cancels(personal);
  await page.goBack();
  await visitor.isAt(words.cancelled(personal));
  await visitor.link(words.help).click();
  await visitor.isAt(words.help);
  expect(page.url()).toBe(`${origin}${base}help`);
  await page.goto(home);
  await visitor.isAt(words.subscriptions);

  await context.close();
  await server.close();
});
