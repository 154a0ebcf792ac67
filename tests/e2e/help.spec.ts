import { expect, test } from "@playwright/test";

test.use({ locale: "en-GB" });

test("can't cancel: from the header to the one link that helps", async ({ page }) => {
  await page.goto("/help?scenario=already-expiring");
  await page.getByRole("link", { name: "Find out why" }).click();
  await expect(page.getByText("Yes. Recurring billing is off.")).toBeVisible();
  await page.getByRole("link", { name: "See the subscription" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Services and subscriptions" }),
  ).toBeVisible();
});

test("locked out, before any sign-in: a phone number and a reference", async ({ page }) => {
  await page.goto("/help/locked-out?scenario=no-remembered-account");
  await page.getByRole("link", { name: "Contact support" }).click();
  await page.getByLabel("Describe the problem").fill("I lost my phone.");
  await page.getByRole("button", { name: "Contact support" }).click();
  await expect(page.getByRole("link", { name: "Call +47 800 12 345" })).toBeVisible();
  await expect(page.getByText("SR-000001")).toBeVisible();
});

test("an answer opens in another tab, and what was typed stays", async ({ page }) => {
  await page.goto("/support?scenario=no-remembered-account");
  const description = page.getByLabel("Describe the problem");
  await description.fill("What happens to my files ");
  const answer = page.waitForEvent("popup");
  await page.getByRole("link", { name: "What happens to my files?" }).click();
  await expect(
    (await answer).getByRole("heading", { level: 1, name: "Storage after cancelling" }),
  ).toBeVisible();
  await expect(description).toHaveValue("What happens to my files ");
});

test("a link to a part of help leads to that part", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto("/sign-in?scenario=no-remembered-account");
  await page.getByRole("link", { name: /another subscription/ }).click();
  await expect(page.locator("#other-subscriptions")).toBeInViewport();
});

test("feedback is not printed", async ({ page }) => {
  await page.goto("/help/refunds?scenario=personal-annual-refund");
  const feedback = page.getByText("What do you think of this page?");
  await expect(feedback).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(feedback).toBeHidden();
});
