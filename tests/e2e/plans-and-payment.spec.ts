import { pathOf } from "../../src/flow/screens.ts";
import { expect, test } from "./fixtures.ts";
import { personal } from "./visitor.ts";

test("an expired card is replaced by another saved one", async ({ open, visitor, words, page }) => {
  await open("payment-method-expired");
  await visitor.link(words.changePayment).click();
  await visitor.isAt(words.changePayment);
  await expect(visitor.option(/^Visa/)).toBeDisabled();
  await expect(visitor.option(/^Mastercard/)).not.toBeChecked();

  await visitor.chooses(/^Mastercard/);
  // The choice survives a reload.
  await page.reload();
  await expect(visitor.option(/^Mastercard/)).toBeChecked();
  await visitor.button(words.savePayment).click();
  await visitor.reads(words.paymentChanged);
});

test("a card is added on a page of Microsoft's, with the address that the API gives", async ({
  open,
  visitor,
  page,
}) => {
  await open("payment-method-expired", { path: pathOf("payment-method", "sub-personal") });
  await expect(visitor.link("Legg til en betalingsmåte")).toHaveAttribute(
    "href",
    /^https:\/\/account\.microsoft\.com\//,
  );
  await expect(page.getByRole("textbox")).toHaveCount(0);
});

test("a plan is compared with what is in use, and switched at the end of the term", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("several-subscriptions", { path: pathOf("plan-change", "sub-family") });
  await visitor.isAt(words.switchPlan);
  const basic = visitor.option(/^Microsoft 365 Basic/);
  const tooSmall = /Du bruker 212\sGB, så filene dine får ikke plass/;
  await expect(basic).toHaveAccessibleDescription(tooSmall);
  // Whoever presses what is said of an option chooses it: all of the box is one target.
  await visitor.press(page.getByText(tooSmall));
  await expect(basic).toBeChecked();
  await page.reload();
  await expect(basic).toBeChecked();
  await visitor.reads("Ingenting trekkes for byttet før den dagen.");

  await visitor.button(words.switchPlan).click();
  await visitor.isAt(words.switching("Microsoft 365 Basic"));
  // It is the server that holds it, not the page.
  await page.reload();
  await visitor.reads(/Byttes til Microsoft 365 Basic .* per år/);
});

test("terms that changed meanwhile switch nothing", async ({
  open,
  visitor,
  words,
  page,
  expectRefusals,
}) => {
  expectRefusals(412);
  await open("personal-monthly", {
    path: `${pathOf("plan-change", "sub-personal")}?choice=plan-basic`,
    faults: ["changePlan:412:1"],
  });
  await visitor.button(words.switchPlan).click();
  await expect(page.getByRole("alert")).toContainText(
    "Vilkårene er endret, og ingenting er byttet.",
  );
  await visitor.link("Behold det du har").click();
  await visitor.isAt(words.subscriptions);
  await expect(page.getByRole("region", { name: personal, exact: true })).toBeVisible();
  await expect(page.getByText(/Byttes til/)).toHaveCount(0);
});
