import type { Page } from "@playwright/test";
import { isTakenOver } from "./hold.ts";
import { expect, test } from "./fixtures.ts";
import type { Visitor } from "./visitor.ts";

const unreachable = "Vi får ikke kontakt med tjenesten. Sjekk at du er på nett.";
const ours = "Feilen ligger i denne siden, ikke i noe du gjorde.";
const isNew = "Denne siden finnes i en ny versjon.";
const reload = "Last siden på nytt";
const goBack = "Gå tilbake";

/** A browser that never has a moment to fetch ahead. */
async function neverRests(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
}

/** A host on which the files of help are gone, as after a deploy; the function brings them back. */
async function takeHelpAway(page: Page): Promise<() => void> {
  let isGone = true;
  await page.route(/\/assets\/help-/, (route) =>
    isGone ? route.fulfill({ status: 404, body: "" }) : route.continue(),
  );
  return () => {
    isGone = false;
  };
}

/** A host that has a newer page than the one that runs, for whoever asks past the cache. */
async function deploy(page: Page): Promise<void> {
  await page.route("/", (route) =>
    route.request().resourceType() === "fetch"
      ? route.fulfill({
          contentType: "text/html",
          body: '<script type="module" crossorigin src="/assets/index-newer.js"></script>',
        })
      : route.continue(),
  );
}

/** Counts how often the page is loaded from here on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on("domcontentloaded", () => {
    loads += 1;
  });
  return () => loads;
}

async function expectMissing(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  await visitor.isAt(words.errorHeading);
  await expect(page).toHaveTitle(`${words.errorHeading} – ${words.service}`);
}

test("E20 offline from the first screen, help says so, and works once the network is back", async ({
  open,
  visitor,
  words,
  page,
  context,
  expectRefusals,
}) => {
  expectRefusals("file", "network");
  await neverRests(page);
  await open("no-remembered-account");
  await visitor.isAt(words.signInTitle);
  await isTakenOver(page);
  await context.setOffline(true);
  await visitor.link(words.help).click();
  await expectMissing(visitor);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await visitor.reads(unreachable);

  await visitor.button(words.tryAgain).click();
  await visitor.reads(unreachable);
  await visitor.button(goBack).click();
  await visitor.isAt(words.signInTitle);
  await visitor.link(words.help).click();
  await expectMissing(visitor);

  await context.setOffline(false);
  await visitor.button(words.tryAgain).click();
  await visitor.isAt(words.help);
  await expect(page).toHaveTitle(`${words.help} – ${words.service}`);
  await expect(page).toHaveURL(/\/help$/);
});

test("files that a new version has replaced: the page is loaded anew by itself, once", async ({
  open,
  visitor,
  words,
  page,
  expectRefusals,
}) => {
  expectRefusals("file");
  await neverRests(page);
  const bringBack = await takeHelpAway(page);
  await deploy(page);
  await open("no-remembered-account");
  await visitor.isAt(words.signInTitle);
  const loads = countLoads(page);
  page.once("domcontentloaded", bringBack);
  page.on("request", (request) => {
    if (request.isNavigationRequest()) bringBack();
  });
  await visitor.link(words.help).click();
  await visitor.isAt(words.help);
  await expect(page).toHaveURL(/\/help$/);
  expect(loads()).toBe(1);
});

test("a reload that does not help is not done again by itself", async ({
  open,
  visitor,
  words,
  page,
  expectRefusals,
}) => {
  expectRefusals("file");
  await neverRests(page);
  const bringBack = await takeHelpAway(page);
  await deploy(page);
  await open("no-remembered-account");
  await visitor.isAt(words.signInTitle);
  const loads = countLoads(page);
  await visitor.link(words.help).click();
  await visitor.button(reload).waitFor();
  await expectMissing(visitor);
  await visitor.reads(isNew);
  expect(loads()).toBe(1);

  bringBack();
  await visitor.button(reload).click();
  await visitor.isAt(words.help);
});

test("where nothing can be remembered, the page is loaded anew only by hand", async ({
  open,
  visitor,
  words,
  page,
  expectRefusals,
}) => {
  expectRefusals("file");
  await neverRests(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, "sessionStorage", {
      get: () => {
        throw new DOMException("Denied", "SecurityError");
      },
    });
  });
  const bringBack = await takeHelpAway(page);
  await deploy(page);
  await open("no-remembered-account");
  await visitor.isAt(words.signInTitle);
  const loads = countLoads(page);
  await visitor.link(words.help).click();
  await visitor.reads(isNew);
  expect(loads()).toBe(0);
  bringBack();
  await visitor.button(reload).click();
  await visitor.isAt(words.help);
});

test("a file that is missing although the version is the same does not blame the connection", async ({
  open,
  visitor,
  words,
  page,
  expectRefusals,
}) => {
  expectRefusals("file");
  await neverRests(page);
  const bringBack = await takeHelpAway(page);
  await open("no-remembered-account");
  await visitor.isAt(words.signInTitle);
  await visitor.link(words.help).click();
  await expectMissing(visitor);
  await visitor.reads(ours);
  await expect(page.getByText(unreachable)).toHaveCount(0);
  bringBack();
  await visitor.button(words.tryAgain).click();
  await visitor.isAt(words.help);
});

test("words that cannot be had leave the page's own, and it says what happened", async ({
  visitor,
  words,
  page,
  expectRefusals,
}) => {
  expectRefusals("file");
  let isGone = true;
  await page.route(/\/assets\/nb-/, (route) =>
    isGone ? route.fulfill({ status: 404, body: "" }) : route.continue(),
  );
  await page.goto("/help");
  await expectMissing(visitor);
  await visitor.reads(ours);
  isGone = false;
  await visitor.button(words.tryAgain).click();
  await visitor.isAt(words.help);
});

test("once the first screen has been at rest, help and its pages work offline", async ({
  open,
  visitor,
  words,
  page,
  context,
  expectRefusals,
}) => {
  // The browser asks for its icon again and again.
  expectRefusals("network", "file");
  const files = new Set<string>();
  page.on("requestfinished", (request) => files.add(new URL(request.url()).pathname));
  const has = (name: string) => [...files].some((path) => path.startsWith(`/assets/${name}-`));
  await open("no-remembered-account");
  await visitor.isAt(words.signInTitle);
  await expect.poll(() => has("help") && has("nb") && has("with-feedback")).toBe(true);
  await context.setOffline(true);
  await visitor.link(words.help).click();
  await visitor.isAt(words.help);
  for (const [address, name] of [
    ["/help/locked-out", words.lockedOut],
    ["/help/on-behalf", words.onBehalf],
    ["/help/refunds", words.refunds],
    ["/help/storage", words.storage],
  ] as const) {
    await page.locator(`main a[href="${address}"]`).first().click();
    await visitor.isAt(name);
    await page.goBack();
    await visitor.isAt(words.help);
  }
});
