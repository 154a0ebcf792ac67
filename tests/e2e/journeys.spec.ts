import { expect, test } from "./fixtures.ts";
import { family, personal } from "./visitor.ts";

for (const language of ["nb", "en"] as const) {
  test.describe(`in ${language === "nb" ? "Norwegian" : "English"}`, () => {
    test.use({ language });

    test("keeping leaves the subscription as it was", async ({ open, visitor, words }) => {
      await open("several-accounts");
      await visitor.isAt(words.signInTitle);
      await visitor.choosesAccount(/kari\.nordmann@example\.com/);
      await visitor.reviews();
      await visitor.link(words.keepBenefits).click();
      await visitor.isAt(words.kept(family));
      await visitor.reads(words.unchanged);

      await visitor.page.goto("/subscriptions");
      await visitor.reads(words.renews);
    });

    test("one can also keep at the last moment", async ({ open, visitor, words }) => {
      await open("personal-monthly");
      await visitor.reviews();
      await visitor.goesToConfirm();
      await visitor.button(words.keep).click();
      await visitor.isAt(words.kept(personal));
      await visitor.reads(words.unchanged);
    });

    test("cancelling at the end of the term ends in a receipt", async ({ open, visitor }) => {
      await open("several-accounts");
      await visitor.choosesAccount(/kari\.nordmann@example\.com/);
      await visitor.reviews();
      await visitor.goesToConfirm();
      await visitor.cancels(family);
      expect(await visitor.confirmationNumber()).toBe("KC-20261123-0001");
      await visitor.reads(
        language === "nb"
          ? "Tilgangen slutter 16. februar 2027"
          : "Access ends on 16 February 2027",
      );
    });

    test("cancelling now pays money back and cannot be undone", async ({
      open,
      visitor,
      words,
    }) => {
      await open("personal-annual-refund");
      await visitor.reviews();
      await visitor.goesToConfirm();
      await visitor.chooses(words.now);
      await visitor.cancels(personal);
      await visitor.reads(language === "nb" ? /^195,38\sDKK$/ : /^DKK\s195\.38$/);
      await visitor.reads(words.notUndone);
      await expect(visitor.link(words.turnOn)).toHaveCount(0);
    });

    test("a cancellation at the end of the term is undone by turning recurring billing back on", async ({
      open,
      visitor,
      words,
    }) => {
      await open("personal-monthly");
      await visitor.reviews();
      await visitor.goesToConfirm();
      await visitor.cancels(personal);
      await visitor.link(words.turnOn).click();
      await visitor.isAt(words.turnOn);
      await visitor.button(words.turnOn).click();
      await visitor.isAt(words.kept(personal));
      await visitor.reads(words.turnedOn);

      await visitor.page.goto("/subscriptions");
      await visitor.reads(words.renews);
    });

    test("from a wrong account one finds the way to the right one", async ({
      open,
      visitor,
      words,
    }) => {
      await open("several-accounts");
      await visitor.choosesAccount(/kari@fjordkraft\.example/);
      await visitor.reads(words.workAccount);

      await visitor.link(words.notYou).click();
      await visitor.isAt(words.severalAccounts);
      await visitor.button(/kari\.n@example\.org/).click();
      await visitor.reads(words.noSubscription);

      await visitor.link(words.notYou).click();
      await visitor.isAt(words.severalAccounts);
      await visitor.button(/kari\.nordmann@example\.com/).click();
      await visitor.isAt(words.subscriptions);
      await expect(visitor.page.getByRole("region", { name: family })).toBeVisible();
      await expect(visitor.link(words.cancel)).toBeVisible();
    });
  });
}

test("whoever leaves recurring billing off comes back to the receipt", async ({
  open,
  visitor,
  words,
}) => {
  await open("personal-monthly", { path: "/subscriptions/sub-personal/confirm" });
  await visitor.cancels(personal);
  const number = await visitor.confirmationNumber();
  await visitor.link(words.turnOn).click();
  await visitor.button(words.leaveOff).click();
  await visitor.isAt(words.cancelled(personal));
  expect(await visitor.confirmationNumber()).toBe(number);
});
