import { expect, test } from "./fixtures.ts";

const kari = "kari.nordmann@example.com";

for (const language of ["nb", "en"] as const) {
  test.describe(`in ${language === "nb" ? "Norwegian" : "English"}`, () => {
    test.use({ language });

    test("one signs in with a code, after a wrong one too", async ({
      open,
      visitor,
      words,
      expectRefusals,
    }) => {
      expectRefusals(422);
      await open("no-remembered-account");
      await visitor.asksForCode(kari);
      await visitor.entersCode("000000");
      await visitor.reads(words.codeWrong(4));
      await expect(visitor.page.getByLabel(words.code)).toHaveAccessibleDescription(
        `${language === "nb" ? "6 sifre" : "6 digits"} ${words.codeWrong(4)}`,
      );
      await visitor.entersCode();
      await visitor.isAt(words.subscriptions);
      await visitor.reads("Kari Nordmann");
    });

    test("an address that no account has is answered in words", async ({
      open,
      visitor,
      words,
      expectRefusals,
    }) => {
      expectRefusals(404);
      await open("no-remembered-account");
      await visitor.page.getByLabel(words.identifier).fill("kari.nordman@example.com");
      await visitor.button(words.sendCode).click();
      await visitor.reads(words.accountNotFound);
      await expect(visitor.page.getByLabel(words.identifier)).toHaveValue(
        "kari.nordman@example.com",
      );
      await visitor.asksForCode(kari);
    });

    test("letters in the code are pointed out without costing a try", async ({
      open,
      visitor,
      words,
      expectRefusals,
    }) => {
      expectRefusals(422);
      await open("no-remembered-account");
      await visitor.asksForCode(kari);
      await visitor.entersCode("27A913");
      await visitor.reads(words.codeDigits);
      await visitor.entersCode("000000");
      await visitor.reads(words.codeWrong(4));
    });

    test("after five wrong codes the account is locked, and that is said", async ({
      open,
      visitor,
      words,
      expectRefusals,
    }) => {
      expectRefusals(422, 423);
      await open("no-remembered-account");
      await visitor.asksForCode(kari);
      for (const left of [4, 3, 2]) {
        await visitor.entersCode("000000");
        await visitor.reads(words.codeWrong(left));
      }
      await visitor.entersCode("000000");
      await visitor.reads(language === "nb" ? "Du har 1 forsøk igjen." : "You have 1 try left.");
      await visitor.entersCode("000000");
      await visitor.isAt(words.locked);
      await expect(visitor.page.getByLabel(words.code)).toHaveCount(0);
      await visitor.reads(
        language === "nb" ? /prøve igjen etter .*\d{2}:\d{2}/ : /again after .*\d{1,2}:\d{2}/,
      );
      await expect(visitor.link(words.lockedHelp)).toHaveAttribute("href", "/help/locked-out");

      await visitor.page.goto("/sign-in/identifier");
      await visitor.isAt(words.signIn);
      await visitor.page.getByLabel(words.identifier).fill(kari);
      await visitor.button(words.sendCode).click();
      await visitor.reads(words.accountLocked);
    });

    test("signing out closes the way back", async ({ open, visitor, words, expectRefusals }) => {
      expectRefusals(401);
      await open("personal-monthly");
      await visitor.isAt(words.subscriptions);
      await visitor.button(words.signOut).click();
      await visitor.isAt(words.signInTitle);
      await expect(visitor.page.getByRole("heading", { name: words.hi })).toBeVisible();

      await visitor.page.goBack();
      await visitor.isAt(words.signInTitle);
      await visitor.page.goto("/subscriptions");
      await visitor.isAt(words.signInTitle);
      await expect(visitor.link(words.cancel)).toHaveCount(0);
    });
  });
}

test("an identifier of 10,000 characters is too long, not a crash", async ({
  open,
  visitor,
  words,
}) => {
  await open("no-remembered-account");
  await visitor.page.getByLabel(words.identifier).fill("k".repeat(10_000));
  await visitor.button(words.sendCode).click();
  await visitor.reads(words.identifierTooLong);
});

test("a code that is pasted with a space in it works", async ({ open, visitor, words }) => {
  await open("no-remembered-account");
  await visitor.asksForCode(kari);
  const field = visitor.page.getByLabel(words.code);
  await expect(field).toHaveAttribute("autocomplete", "one-time-code");
  await field.focus();
  await visitor.page.keyboard.insertText(" 274 913 ");
  await visitor.page.keyboard.press("Enter");
  await visitor.isAt(words.subscriptions);
});

test("reloading while a code is awaited asks for no new one", async ({ open, visitor, words }) => {
  await open("no-remembered-account");
  await visitor.asksForCode(kari);
  await visitor.page.reload();
  await visitor.isAt(words.codeTitle);
  await visitor.entersCode();
  await visitor.isAt(words.subscriptions);
});

test("a remembered account goes on without a code", async ({ open, visitor, words }) => {
  await open("one-remembered-account");
  await expect(visitor.page.getByRole("heading", { name: words.hi })).toBeVisible();
  await visitor.button(words.goOn).click();
  await visitor.isAt(words.subscriptions);
});

test("instead of the remembered account one can sign in as another", async ({
  open,
  visitor,
  words,
}) => {
  await open("one-remembered-account");
  await visitor.link(words.chooseAnother).click();
  await visitor.isAt(words.signIn);
  await visitor.asksForCode(kari);
  await visitor.entersCode();
  await visitor.isAt(words.subscriptions);
});
