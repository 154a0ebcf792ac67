import { pathOf } from "../../src/flow/screens.ts";
import { expect, test } from "./fixtures.ts";
import { personal } from "./visitor.ts";

const confirm = pathOf("confirm", "sub-personal");

test("E23 opened directly: a right of withdrawal", async ({ open, visitor, words, page }) => {
  await open("withdrawal-open", { path: "/subscriptions" });
  const card = page.getByRole("region", { name: personal });
  await card.getByRole("link", { name: words.withdraw }).click();
  await visitor.isAt(words.withdrawing);
  await visitor.button(words.confirmWithdrawal).click();
  await visitor.isAt(words.withdrawn(personal));
  await expect(visitor.fact(words.moneyBack)).toHaveText(/1\s199\skr/);
  await page.reload();
  await visitor.isAt(words.withdrawn(personal));
  await page.goBack();
  await expect(card.getByRole("link", { name: words.seeReceipt })).toBeVisible();
  await expect(card.getByRole("link", { name: words.withdraw })).toHaveCount(0);
});

test("E24 opened directly: without signing in", async ({ open, visitor, words, page }) => {
  await open("no-remembered-account", { path: "/cancel" });
  await page.getByLabel(words.declareName).fill("Ola Nordmann");
  await page.getByLabel(words.declareContract).fill("+47 412 34 567");
  await page.getByLabel(words.declareAddress).fill("ola@example.com");
  await visitor.chooses(words.ordinary);
  await visitor.chooses(words.earliest);
  await visitor.button(words.declareSend).click();
  await visitor.isAt(words.declared);
  await expect(visitor.fact(words.confirmationNumber)).toHaveText(/^KC-\d{8}-\d{4}$/);
  await page.reload();
  await visitor.isAt(words.declared);
  // Whoever uses this browser next finds nothing of it.
  const next = await page.context().newPage();
  await next.goto("/declaration");
  await expect(next.getByRole("heading", { level: 1 })).toHaveText(words.declare);
  await expect(next.getByLabel(words.declareName)).toHaveValue("");
});

test("offline, a declaration claims nothing, and is sent once when the network is back", async ({
  open,
  visitor,
  words,
  page,
  context,
  expectRefusals,
  allowRefusals,
}) => {
  expectRefusals("network");
  // A sign that was not on the screen before.
  allowRefusals("file");
  await open("no-remembered-account", { path: "/withdraw" });
  await page.getByLabel(words.declareName).fill("Ola Nordmann");
  await page.getByLabel(words.declareContract).fill("+47 412 34 567");
  await page.getByLabel(words.declareAddress).fill("ola@example.com");
  await context.setOffline(true);
  await visitor.button(words.confirmWithdrawal).click();
  await visitor.isAt(words.declareUnknown);
  await context.setOffline(false);
  await visitor.button(words.declareAgain).click();
  await expect(visitor.fact(words.confirmationNumber)).toHaveText(/-0001$/);
});

test("from every screen, one can cancel and withdraw without signing in", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("personal-monthly");
  for (const path of ["/sign-in", "/subscriptions", confirm, "/help", "/no/such/page"]) {
    await page.goto(path);
    const footer = page.getByRole("contentinfo");
    await expect(footer.getByRole("link", { name: words.declare })).toBeVisible();
    await expect(footer.getByRole("link", { name: words.withdraw })).toBeVisible();
  }
  await visitor.link(words.declare).click();
  await expect(page.getByLabel(words.declareName)).toHaveValue("Kari Nordmann");
});

for (const [width, height] of [
  [320, 568],
  [390, 844],
  [1280, 900],
] as const) {
  test(`California, ${width} px: wherever one reads, the button that cancels is in view`, async ({
    open,
    visitor,
    words,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open("california", { path: confirm });
    const cancel = visitor.button(words.cancel);
    await expect(page.getByRole("heading", { name: words.cheaperPlans })).toBeVisible();
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < whole; top += height / 2) {
      await page.evaluate((to) => window.scrollTo(0, to), top);
      await expect(cancel, `scrolled to ${top}`).toBeInViewport({ ratio: 1 });
      await expect(visitor.button(words.keep)).toBeInViewport({ ratio: 1 });
    }
    await visitor.cancels(personal);
  });
}

test.describe("in German", () => {
  test.use({ language: "de" });

  test("two activations lead from the subscription to the receipt", async ({
    open,
    visitor,
    words,
    page,
  }) => {
    await open("germany");
    const card = page.getByRole("region", { name: personal });
    await card.getByRole("link", { name: "Verträge hier kündigen", exact: true }).click();
    await visitor.isAt(words.confirm);
    await page.getByRole("button", { name: "jetzt kündigen", exact: true }).click();
    await visitor.isAt(words.cancelled(personal));
  });

  test("the first screen has the way that the law names, and no login lies on it", async ({
    open,
    page,
  }) => {
    await open("germany-signed-out");
    await page.getByRole("link", { name: "Verträge hier kündigen", exact: true }).click();
    await expect(page).toHaveURL("/cancel");
    await expect(page.getByRole("main").getByRole("button")).toHaveText(["jetzt kündigen"]);
    await expect(page.getByRole("main").getByRole("link")).toHaveCount(0);
  });
});
