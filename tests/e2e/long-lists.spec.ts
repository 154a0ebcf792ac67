import axe from "axe-core";
import { expect, test } from "./fixtures.ts";

test.use({ viewport: { width: 320, height: 568 }, bypassCSP: true });

test("of ten thousand subscriptions a part is drawn, and each is found by a part of its words, at 320 px", async ({
  open,
  visitor,
  words,
  page,
}) => {
  // Ten thousand of anything take a busy machine their time.
  test.slow();
  await open("many-subscriptions");
  await page.getByRole("heading", { level: 1 }).waitFor({ timeout: 60_000 });
  await visitor.isAt(words.subscriptions);
  const items = page.locator("main ul[role=list] > li");
  await expect(items).toHaveCount(50);
  await visitor.reads("Viser 50 av 10 000");
  for (const said of ["Viser 100 av 10 000", "Viser 51 til 150 av 10 000"]) {
    await visitor.button(/^Vis 50 til/).click();
    await visitor.reads(said);
    await expect(items).toHaveCount(100);
    await expect(items.nth(50)).toBeFocused();
  }

  const field = page.getByRole("searchbox", { name: "Finn et abonnement" });
  await field.fill("CAFE byte");
  await visitor.reads("Viser 50 av 208 som passer");
  await expect(items).toHaveCount(50);
  await expect(items.first()).toContainText("Café Byte");
  await expect(field).toBeFocused();

  const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sticksOut).toBeLessThanOrEqual(0);
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document.querySelector("main") ?? document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  });
  expect(found).toEqual([]);

  await field.fill("netflix");
  await visitor.reads("Ingenting her passer med «netflix».");
  await visitor.button("Vis alle").click();
  await expect(field).toBeFocused();
  await expect(items).toHaveCount(100);

  await page.getByRole("link", { name: words.help }).first().click();
  await page.goBack();
  await visitor.isAt(words.subscriptions);
  await visitor.reads("Viser 51 til 150 av 10 000");
  await expect(items).toHaveCount(100);
});

test("of ten thousand accounts a part is drawn, and the last is signed in with by keyboard", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("many-accounts");
  await visitor.isAt(words.severalAccounts);
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(50);
  await page.getByRole("searchbox", { name: "Finn en konto" }).focus();
  await page.keyboard.type("siobhan lucja ode");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(visitor.button(/Siobhán Łucja Ødegård/)).toBeFocused();
  await page.keyboard.press("Enter");
  await visitor.isAt(words.subscriptions);
});

test("nobody with a few has a filter", async ({ open, visitor, words, page }) => {
  await open("several-subscriptions");
  await visitor.isAt(words.subscriptions);
  await expect(page.getByRole("searchbox")).toHaveCount(0);
});
