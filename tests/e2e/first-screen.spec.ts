import type { Page } from "@playwright/test";
import type { ScenarioId } from "../../src/mocks/data/scenarios.ts";
import { expect, test } from "./fixtures.ts";
import { hold, isTakenOver } from "./hold.ts";
import { words as wordsOf } from "./words.ts";

declare global {
  interface Window {
    changes?: string[];
    shifts?: string[];
  }
}

/** Opens a page and holds the application back, as a slow line would, until it is let through. */
async function openHeld(page: Page, path = "/sign-in"): Promise<() => void> {
  const release = await hold(page, /\/assets\/index-[^/]*\.js$/);
  await page.goto(path, { waitUntil: "commit" });
  return release;
}

/** Writes down every element that the page itself puts in, takes away or moves. */
async function watchChanges(page: Page): Promise<{
  readonly changes: () => Promise<readonly string[]>;
  readonly shifts: () => Promise<readonly string[]>;
}> {
  await page.addInitScript(() => {
    const changes: string[] = [];
    const shifts: string[] = [];
    window.changes = changes;
    window.shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
    }).observe({ type: "layout-shift", buffered: true });
    document.addEventListener("DOMContentLoaded", () => {
      const root = document.getElementById("root");
      if (root === null) return;
      new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records) {
          for (const node of [...addedNodes, ...removedNodes]) changes.push(node.nodeName);
        }
      }).observe(root, { childList: true, subtree: true });
    });
  });
  return {
    changes: () => page.evaluate(() => window.changes ?? []),
    shifts: () => page.evaluate(() => window.shifts ?? []),
  };
}

for (const language of ["nb", "en"] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("the first screen is in the page before any of the application", async ({
      page,
      visitor,
      words,
    }) => {
      for (const path of ["/", "/sign-in"]) {
        const release = await openHeld(page, path);
        await visitor.isAt(words.signInTitle);
        await expect(page).toHaveTitle(`${words.signInTitle} – ${words.service}`);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expect(page.locator("meta[name=description]")).toHaveAttribute("content", words.lead);
        await expect(page.getByLabel(words.identifier)).toBeVisible();
        await expect(visitor.link(words.help)).toHaveAttribute("href", "/help");
        release();
        await isTakenOver(page);
      }
    });
  });
}

test("a language that was chosen counts for more than the browser's", async ({
  browser,
  baseURL,
  watch,
}) => {
  const context = await browser.newContext({
    locale: "nb-NO",
    baseURL: baseURL ?? "",
  });
  watch(context);
  await context.addCookies([{ name: "language", value: "en", url: baseURL ?? "" }]);
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem("language", "en"));
  const release = await openHeld(page, "/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(wordsOf("en").signInTitle);
  release();
  await isTakenOver(page);
  await context.close();
});

test("the application takes the first screen over as it stands", async ({ open, page }) => {
  const { changes, shifts } = await watchChanges(page);
  await open("no-remembered-account");
  await isTakenOver(page);
  expect(await changes()).toEqual([]);
  expect(await shifts()).toEqual([]);
});

const remembered: readonly ScenarioId[] = ["one-remembered-account", "several-accounts"];
for (const scenario of remembered) {
  for (const width of [320, 390, 780, 1280]) {
    test(`nothing moves when it turns out who is remembered: ${scenario} at ${width} px`, async ({
      open,
      page,
      words,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      const { changes, shifts } = await watchChanges(page);
      await open(scenario);
      await expect(
        page
          .getByRole("button", { name: /kari@fjordkraft\.example/ })
          .or(page.getByRole("button", { name: words.goOn })),
      ).toBeVisible();
      expect(await changes()).not.toEqual([]);
      expect(await shifts()).toEqual([]);
    });
  }
}

test("what is typed and sent before the application is there is not lost", async ({
  open,
  page,
  visitor,
  words,
}) => {
  await open("no-remembered-account", { path: "/help" });
  const release = await openHeld(page);
  await page.getByLabel(words.identifier).fill("kari.nordmann@example.com");
  await visitor.button(words.sendCode).click();
  await visitor.isAt(words.signInTitle);
  release();
  await visitor.isAt(words.codeTitle);
  expect(page.url()).not.toContain("example.com");
});

test("what is chosen before the application is there is not lost either", async ({
  open,
  page,
  words,
}) => {
  await open("no-remembered-account", { path: "/help" });
  const release = await openHeld(page);
  await page.getByLabel(words.identifier).fill("kari");
  await page.getByLabel(words.language).press("ArrowDown");
  release();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(wordsOf("en").signInTitle);
  const field = page.getByLabel(wordsOf("en").identifier);
  await expect(field).toHaveValue("kari");
  await field.press("End");
  await page.keyboard.type(".nordmann@example.com");
  await page.getByRole("button", { name: wordsOf("en").sendCode }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(wordsOf("en").codeTitle);
});

test("who has begun to write goes on, whoever is remembered", async ({ open, page, words }) => {
  await open("one-remembered-account", { path: "/help" });
  const release = await openHeld(page);
  const field = page.getByLabel(words.identifier);
  await field.fill("kari");
  release();
  await isTakenOver(page);
  await field.press("End");
  await page.keyboard.type(".nordmann@example.com");
  await page.getByRole("button", { name: words.sendCode }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.codeTitle);
});

test("a link works before the application is there", async ({ open, page, visitor, words }) => {
  await open("no-remembered-account", { path: "/help" });
  const release = await openHeld(page);
  await visitor.link(words.help).click();
  await page.waitForURL("**/help", { waitUntil: "commit" });
  release();
  await visitor.isAt(words.help);
});

for (const path of ["/help", "/sign-in?next=%2Fsubscriptions", "/no/such/page"]) {
  test(`${path} has its header and nothing of the first screen while it is on its way`, async ({
    page,
    words,
    visitor,
  }) => {
    const { shifts } = await watchChanges(page);
    const release = await openHeld(page, path);
    await page.locator("#root h1").waitFor({ state: "attached" });
    await expect(page.getByRole("link", { name: words.help, exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: words.signInTitle })).toBeHidden();
    // What is chosen in it now would be lost.
    await expect(page.getByRole("combobox")).toHaveCount(0);
    release();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByLabel(words.language)).toBeVisible();
    expect(await shifts()).toEqual([]);
    if (path === "/help") await visitor.isAt(words.help);
  });
}

test("of a page in another language nothing is shown", async ({ page, words }) => {
  await page.addInitScript(() => localStorage.setItem("language", "en"));
  const release = await openHeld(page, "/help");
  await page.locator("#root h1").waitFor({ state: "attached" });
  await expect(page.getByText(words.help, { exact: true })).toBeHidden();
  release();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(wordsOf("en").help);
});

test("who is signed in already goes on to the subscriptions", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("basic", { path: "/" });
  await visitor.isAt(words.subscriptions);
  await page.goBack();
  expect(page.url()).not.toContain("/sign-in");
});

test("a first answer that fails is said where failures are said", async ({
  open,
  page,
  expectRefusals,
  visitor,
  words,
}) => {
  expectRefusals(503);
  await open("no-remembered-account", { faults: ["getSession:503:6"] });
  await visitor.isAt(words.signInTitle);
  // Asking again takes its time, as the answers ask for.
  await expect(page.getByRole("heading", { name: words.errorHeading })).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole("button", { name: words.tryAgain }).click();
  await visitor.isAt(words.signInTitle);
});

for (const [path, requests] of [
  ["/", ["session"]],
  ["/subscriptions", ["session", "subscriptions"]],
  [
    "/subscriptions/sub-basic/review",
    ["session", "subscriptions/sub-basic", "subscriptions/sub-basic/cancellation-terms"],
  ],
] as const) {
  test(`${path} asks the API once, and before the application is there`, async ({ open, page }) => {
    const asked: string[] = [];
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith("/api/")) asked.push(pathname.slice("/api/".length));
    });
    await open("basic", { path: "/help" });
    asked.length = 0;
    const release = await openHeld(page, path);
    await expect.poll(() => asked).toEqual([...requests]);
    release();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.getByRole("contentinfo").waitFor();
    for (const request of requests) {
      expect(asked.filter((found) => found === request)).toHaveLength(1);
    }
  });
}

test("what lies behind it is asked for once, however often one comes back", async ({
  open,
  page,
  visitor,
  words,
}) => {
  await open("personal-monthly");
  for (let times = 0; times < 2; times += 1) {
    await visitor.isAt(words.subscriptions);
    await visitor.link(words.help).click();
    await visitor.isAt(words.helpTitle);
    await page.goBack();
  }
  await visitor.isAt(words.subscriptions);
  const files = await page
    .locator("link[rel=modulepreload]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(files.length).toBeGreaterThan(0);
  expect(files).toEqual([...new Set(files)]);
});
