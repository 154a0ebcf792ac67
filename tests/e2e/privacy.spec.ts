import { expect, test } from "./fixtures.ts";
import { personal } from "./visitor.ts";

const aboutKari = /kari|nordmann|example\.com|@|%40/i;

test("neither storage nor any address holds anything about the person", async ({
  open,
  visitor,
  words,
  page,
  context,
}) => {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  const stored = () => page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));

  await open("no-remembered-account");
  await visitor.asksForCode("kari.nordmann@example.com");
  expect(await stored()).not.toMatch(aboutKari);
  await visitor.entersCode();
  await visitor.isAt(words.subscriptions);
  await visitor.reviews();
  await visitor.goesToConfirm();
  expect(await stored()).not.toMatch(aboutKari);
  await visitor.cancels(personal);
  await visitor.reads("kari.nordmann@example.com");

  expect(await stored()).not.toMatch(aboutKari);
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => aboutKari.test(address))).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  expect(JSON.stringify(await context.cookies())).not.toMatch(aboutKari);
});

test("what was decided is forgotten once its outcome is known", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("personal-annual-refund", { path: "/subscriptions/sub-personal/confirm?choice=now" });
  await visitor.isAt(words.confirm);
  await visitor.cancels(personal);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("the page's policy stops what is not its own", async ({ open, visitor, words, page }) => {
  await open("one-remembered-account");
  await visitor.isAt(words.signInTitle);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute("content", /default-src 'none'.*script-src 'self'/);
  await expect(policy).toHaveAttribute("content", /require-trusted-types-for 'script'/);
  await expect(policy).not.toHaveAttribute("content", /unsafe/);
});

test("names with markup, right-to-left text and very long words stay text", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("hostile-data");
  await visitor.isAt(words.review);
  await visitor.reads("<img src=x onerror=alert(1)>");
  await visitor.reads("<script>alert(2)</script>");
  await visitor.reads("Person uten navn");
  await expect(page.locator("main img, main script")).toHaveCount(0);
  await visitor.goesToConfirm();
  await visitor.cancels("Microsoft 365 Family");
  await expect(page.getByRole("region", { name: words.receipt })).toContainText(
    "<img src=x onerror=alert(1)>",
  );
});
