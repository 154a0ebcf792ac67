import axe from "axe-core";
import { expect, test } from "./fixtures.ts";

// A thousand cards are drawn little by little, and the machine may be busy.
test.setTimeout(120_000);
test.use({ viewport: { width: 320, height: 568 }, bypassCSP: true });

test("a thousand subscriptions are one list, found by a part of their words, at 320 px", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("many-subscriptions");
  await visitor.isAt(words.subscriptions);
  const items = page.locator("main ul[role=list] > li");
  await expect(items).toHaveCount(1000);
  await visitor.reads("Viser 1 000 av 1 000");

  const field = page.getByRole("searchbox", { name: "Finn et abonnement" });
  await field.fill("CAFE byte");
  await expect(items.filter({ visible: true })).toHaveCount(21);
  await visitor.reads("Viser 21 av 1 000");
  await expect(items.filter({ visible: true }).first()).toContainText("Café Byte");
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
  await expect(items.filter({ visible: true })).toHaveCount(1000, { timeout: 60_000 });
});

test("a thousand accounts are one list, and one of them is signed in with by keyboard", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("many-accounts");
  await visitor.isAt(words.severalAccounts);
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1000);
  await page.getByRole("searchbox", { name: "Finn en konto" }).focus();
  await page.keyboard.type("siobhan ode");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(visitor.button(/Siobhán Ødegård/)).toBeFocused();
  await page.keyboard.press("Enter");
  await visitor.isAt(words.subscriptions);
});

test("nobody with a few has a filter", async ({ open, visitor, words, page }) => {
  await open("several-subscriptions");
  await visitor.isAt(words.subscriptions);
  await expect(page.getByRole("searchbox")).toHaveCount(0);
});
