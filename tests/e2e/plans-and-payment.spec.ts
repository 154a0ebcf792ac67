import { expect, test } from "@playwright/test";
import { paths } from "../../src/flow/paths.ts";

test("an expired card is replaced by another saved one", async ({ page }) => {
  await page.goto(`${paths.subscriptions()}?scenario=payment-method-expired`);
  await page.getByRole("link", { name: "Endre betalingsmåte" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Endre betalingsmåte");
  await expect(page.getByRole("radio", { name: /^Visa/ })).toBeDisabled();
  await expect(page.getByRole("radio", { name: /^Mastercard/ })).not.toBeChecked();

  await page.getByRole("radio", { name: /^Mastercard/ }).check();
  // The choice survives a reload.
  await page.reload();
  await expect(page.getByRole("radio", { name: /^Mastercard/ })).toBeChecked();
  await page.getByRole("button", { name: "Lagre betalingsmåten" }).click();
  await expect(
    page.getByText(
      "Betalingsmåten for Microsoft 365 Personal er nå Mastercard som slutter på 1177.",
    ),
  ).toBeVisible();
});

test("a card is added on a page of Microsoft's, with the address that the API gives", async ({
  page,
}) => {
  await page.goto(`${paths.paymentMethod("sub-personal")}?scenario=payment-method-expired`);
  await expect(page.getByRole("link", { name: "Legg til en betalingsmåte" })).toHaveAttribute(
    "href",
    /^https:\/\/account\.microsoft\.com\//,
  );
  await expect(page.getByRole("textbox")).toHaveCount(0);
});

test("a plan is compared with what is in use, and switched at the end of the term", async ({
  page,
}) => {
  await page.goto(`${paths.planChange("sub-family")}?scenario=several-subscriptions`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bytt abonnement");
  const basic = page.getByRole("radio", { name: /^Microsoft 365 Basic/ });
  await expect(basic).toHaveAccessibleDescription(
    /Du bruker 212 GB, så filene dine får ikke plass/,
  );
  await basic.check();
  await page.reload();
  await expect(basic).toBeChecked();
  await expect(page.getByText("Ingenting trekkes for byttet før den dagen.")).toBeVisible();

  await page.getByRole("button", { name: "Bytt abonnement" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Du bytter til Microsoft 365 Basic",
  );
  // It is the server that holds it, not the page.
  await page.reload();
  await expect(page.getByText(/Byttes til Microsoft 365 Basic .* per år/).first()).toBeVisible();
});

test("terms that changed meanwhile switch nothing", async ({ page }) => {
  const situation = new URLSearchParams({
    scenario: "personal-monthly",
    fault: "changePlan:412:1",
    choice: "plan-basic",
  });
  await page.goto(`${paths.planChange("sub-personal")}?${situation}`);
  await page.getByRole("button", { name: "Bytt abonnement" }).click();
  await expect(page.getByRole("alert")).toContainText(
    "Vilkårene er endret, og ingenting er byttet.",
  );
  await page.getByRole("link", { name: "Behold abonnementet du har" }).click();
  await expect(page.getByText("Microsoft 365 Personal").first()).toBeVisible();
  await expect(page.getByText(/Byttes til/)).toHaveCount(0);
});
