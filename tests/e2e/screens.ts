import { openSituation } from "./fixtures.ts";
import { family, personal, type Visitor } from "./visitor.ts";

/** Looks at a screen; `name` says which one it is. */
type Look = (name: string) => Promise<void>;

/** Every screen of signing in, with its mistakes: two addresses and codes are typed wrong on the way. */
async function walkThroughSigningIn(visitor: Visitor, look: Look): Promise<void> {
  const { page, words } = visitor;
  await openSituation(page, "no-remembered-account");
  await visitor.isAt(words.signInTitle);
  await look("sign-in with an address");
  await visitor.button(words.sendCode).click();
  await page.getByRole("alert").waitFor();
  await look("sign-in with a mistake");
  await visitor.asksForCode("kari.nordmann@example.com");
  await look("code");
  await visitor.entersCode("letters");
  await visitor.reads(words.codeDigits);
  await look("code with a mistake");
  await visitor.entersCode();
  await visitor.isAt(words.subscriptions);
  await look("subscriptions of Personal");
  await visitor.button(words.signOut).click();
  await visitor.isAt(words.signInTitle);
  await look("sign-in as the remembered account");
  await visitor.link(words.chooseAnother).click();
  await visitor.isAt(words.signIn);
  await look("sign-in as another account");
  await visitor.link(words.help).click();
  await visitor.isAt(words.help);
  await look("help");
  await page.goto("/no/such/page");
  await visitor.isAt(words.notFound);
  await look("no such page");
}

/** The accounts, the way to both outcomes of a Family subscription, and the way back. */
async function walkThroughFamily(visitor: Visitor, look: Look): Promise<void> {
  const { page, words } = visitor;
  await openSituation(page, "several-accounts");
  await visitor.isAt(words.signInTitle);
  await look("sign-in with several accounts");
  await visitor.link(words.signIn).click();
  await visitor.isAt(words.severalAccounts);
  await look("accounts");
  await visitor.button(/kari@fjordkraft\.example/).click();
  await visitor.reads(words.workAccount);
  await look("work account");
  await visitor.link(words.notYou).click();
  await visitor.isAt(words.severalAccounts);
  await visitor.button(/kari\.nordmann@example\.com/).click();
  await visitor.isAt(words.subscriptions);
  await look("subscriptions of Family");
  await visitor.reviews();
  await look("review of Family");
  await visitor.link(words.keepBenefits).click();
  await visitor.isAt(words.kept(family));
  await look("kept");
  await page.goBack();
  await visitor.isAt(words.review);
  await visitor.goesToConfirm();
  await look("confirm with one way");
  await visitor.cancels(family);
  await look("cancelled, can be undone");
  await visitor.link(words.turnOn).click();
  await visitor.isAt(words.turnOn);
  await look("turning recurring billing on");
}

/** A refund: two ways of cancelling, a choice that is missing, and a receipt without a way back. */
async function walkThroughRefund(visitor: Visitor, look: Look): Promise<void> {
  const { words } = visitor;
  await openSituation(visitor.page, "personal-annual-refund", {
    path: "/subscriptions/sub-personal/review",
  });
  await visitor.isAt(words.review);
  await look("review with two ways");
  await visitor.goesToConfirm();
  await look("confirm with two ways");
  await visitor.button(words.cancel).click();
  await visitor.reads(words.missingChoice);
  await look("confirm with a missing choice");
  await visitor.chooses(words.now);
  await look("confirm with a choice");
  await visitor.cancels(personal);
  await look("cancelled with a refund");
  await visitor.button(words.send).click();
  await visitor.page.getByRole("alert").waitFor();
  await look("cancelled with a missing reason");
}

/** Names that break pages, from the accounts to the receipt. */
async function walkThroughHostileData(visitor: Visitor, look: Look): Promise<void> {
  const { page, words } = visitor;
  await openSituation(page, "hostile-data", { path: "/accounts" });
  await visitor.isAt(words.severalAccounts);
  await look("accounts with hostile names");
  await page.goto("/subscriptions");
  await visitor.isAt(words.subscriptions);
  await look("subscriptions of a hostile name");
  await visitor.reviews();
  await look("review with hostile names");
  await visitor.goesToConfirm();
  await look("confirm with hostile names");
  await visitor.cancels(family);
  await look("receipt with a hostile name");
}

/** Every walk, by what it shows. */
export const walks = [
  ["signing in", walkThroughSigningIn],
  ["a Family subscription", walkThroughFamily],
  ["a refund", walkThroughRefund],
  ["hostile names", walkThroughHostileData],
] as const;
