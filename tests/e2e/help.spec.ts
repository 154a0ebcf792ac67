import { pathOf } from "../../src/flow/screens.ts";
import { expect, test } from "./fixtures.ts";
import { Visitor } from "./visitor.ts";

test.use({ language: "en" });

test("can't cancel: from the header to the one link that helps", async ({
  open,
  visitor,
  words,
}) => {
  await open("already-expiring");
  await visitor.link(words.help).click();
  await visitor.link("Can't cancel?").click();
  await visitor.reads("Yes. Recurring billing is off.");
  await visitor.link("See the subscription").click();
  await visitor.isAt(words.subscriptions);
});

test("locked out, before any sign-in: a phone number and a reference", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("no-remembered-account", { path: pathOf("locked-out") });
  await visitor.link(words.contactSupport).click();
  await page.getByLabel(words.description).fill("I lost my phone.");
  await visitor.button(words.contactSupport).click();
  await expect(visitor.link("Call +47 800 12 345")).toBeVisible();
  await visitor.reads("SR-000001");
});

test("an answer opens in another tab, and what was typed stays", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("no-remembered-account", { path: pathOf("support") });
  const description = page.getByLabel(words.description);
  await description.fill("What happens to my files ");
  const answer = page.waitForEvent("popup");
  await visitor.link("What happens to my files?").click();
  await new Visitor(await answer, words).isAt(words.storage);
  await expect(description).toHaveValue("What happens to my files ");
});

test("a link to a part of help leads to that part", async ({ open, page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open("no-remembered-account");
  await page.getByRole("link", { name: /another subscription/ }).click();
  await expect(page.locator("#other-subscriptions")).toBeInViewport();
});

test("feedback is not printed", async ({ open, words, page }) => {
  await open("personal-annual-refund", { path: pathOf("refunds") });
  const feedback = page.getByText(words.feedback);
  await expect(feedback).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(feedback).toBeHidden();
});

test("refunds opened directly: the sum of today before the countries", async ({
  open,
  visitor,
}) => {
  await open("personal-annual-refund", { path: pathOf("refunds") });
  await visitor.reads(/^DKK\s195\.38$/);
  await visitor.reads(/^To Visa ending in\s4821, by /);
  await visitor.reads("South Korea");
});

test("storage opened directly: each person's own figures and dates", async ({ open, visitor }) => {
  await open("family-over-quota", { path: pathOf("storage") });
  await visitor.reads(/^871\sGB, 866\sGB over$/);
  await visitor.reads(/^From 16\sAugust\s2027$/);
});

test("see also leads to guides and terms, before signing in too", async ({ open, page }) => {
  await open("no-remembered-account", { path: pathOf("help") });
  const guides = page.getByRole("region", { name: "See also" }).getByRole("link");
  await expect(guides.filter({ hasText: "Terms of Sale" })).toHaveAttribute("href", /^https:/);
});
