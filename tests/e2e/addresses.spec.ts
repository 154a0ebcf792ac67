import { expect, openSituation, test } from "./fixtures.ts";
import { family, personal, Visitor } from "./visitor.ts";

/**
 * Walks from the first screen to the receipt of a cancellation, or of one undone, and looks at every screen on
 * the way: `look` is called with its heading.
 */
async function walk(visitor: Visitor, look: (heading: string) => Promise<void>): Promise<void> {
  const { page, words } = visitor;
  const arrive = async (heading: string) => {
    await visitor.isAt(heading);
    await look(heading);
  };
  await openSituation(page, "several-accounts");
  await arrive(words.signInTitle);
  await visitor.button(/kari\.nordmann@example\.com/).click();
  await arrive(words.subscriptions);
  await visitor.link(words.cancel).click();
  await arrive(words.review);
  await visitor.link(words.dontWant).click();
  await arrive(words.confirm);
  await visitor.button(words.keep).click();
  await arrive(words.kept(family));
  await page.goBack();
  await visitor.isAt(words.confirm);
  await visitor.button(words.cancel).click();
  await arrive(words.cancelled(family));
  await visitor.link(words.turnOn).click();
  await arrive(words.turnOn);
}

async function expectNoCancelButton(visitor: Visitor): Promise<void> {
  await expect(visitor.button(visitor.words.cancel)).toHaveCount(0);
}

test("a reload at any step lands on the same screen", async ({ visitor }) => {
  await walk(visitor, async (heading) => {
    const address = visitor.page.url();
    await visitor.page.reload();
    await visitor.isAt(heading);
    expect(visitor.page.url()).toBe(address);
  });
});

test("a second tab at any step shows the same screen", async ({ visitor, context, words }) => {
  await walk(visitor, async (heading) => {
    const tab = await context.newPage();
    await tab.goto(visitor.page.url());
    await new Visitor(tab, words).isAt(heading);
    await tab.close();
  });
});

test("Back and Forward lead through every screen of the way", async ({ open, visitor, words }) => {
  await open("several-accounts");
  await visitor.choosesAccount(/kari\.nordmann@example\.com/);
  await visitor.reviews();
  await visitor.goesToConfirm();

  for (const heading of [words.review, words.subscriptions, words.signInTitle]) {
    await visitor.page.goBack();
    await visitor.isAt(heading);
  }
  for (const heading of [words.subscriptions, words.review, words.confirm]) {
    await visitor.page.goForward();
    await visitor.isAt(heading);
  }
  await visitor.cancels(family);
});

test("going back from the receipt never meets a button that cancels, nor a circle", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals(409);
  await open("personal-monthly");
  await visitor.reviews();
  await visitor.goesToConfirm();
  await visitor.cancels(personal);
  const number = await visitor.confirmationNumber();

  await visitor.page.goBack();
  await visitor.reads(words.alreadyCancelled);
  await visitor.isAt(words.cancelled(personal));
  await expectNoCancelButton(visitor);
  await visitor.page.goBack();
  await visitor.isAt(words.subscriptions);
  await expectNoCancelButton(visitor);
  await expect(visitor.link(words.cancel)).toHaveCount(0);
  await visitor.link(words.seeReceipt).click();
  await visitor.isAt(words.cancelled(personal));
  expect(await visitor.confirmationNumber()).toBe(number);
});

test("the addresses of review and confirm lead to the receipt once it is done", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  // What a cancelled subscription would mean to cancel is asked for beside the guard, and refused.
  expectRefusals(409);
  await open("personal-monthly", { path: "/subscriptions/sub-personal/confirm" });
  await visitor.cancels(personal);
  for (const screen of ["review", "confirm", "kept"]) {
    await visitor.page.goto(`/subscriptions/sub-personal/${screen}`);
    await visitor.isAt(words.cancelled(personal));
    await visitor.reads(words.alreadyCancelled);
  }
});

test("what another tab has done shows here by itself, at the same receipt", async ({
  open,
  visitor,
  context,
  words,
  expectRefusals,
}) => {
  expectRefusals(409);
  await open("personal-annual-refund", {
    path: "/subscriptions/sub-personal/confirm?choice=end-of-term",
  });
  await expect(visitor.option(words.endOfTerm)).toBeChecked();

  const other = new Visitor(await context.newPage(), words);
  await other.page.goto(visitor.page.url());
  await other.cancels(personal);
  const number = await other.confirmationNumber();

  await visitor.isAt(words.cancelled(personal));
  await visitor.reads(words.alreadyCancelled);
  expect(await visitor.confirmationNumber()).toBe(number);
});

test("the choice between the ways of cancelling survives a reload and a second tab", async ({
  open,
  visitor,
  context,
  words,
}) => {
  await open("personal-annual-refund");
  await visitor.reviews();
  await visitor.goesToConfirm();
  await visitor.chooses(words.now);
  await visitor.page.reload();
  await expect(visitor.option(words.now)).toBeChecked();

  const other = new Visitor(await context.newPage(), words);
  await other.page.goto(visitor.page.url());
  await expect(other.option(words.now)).toBeChecked();
});

test("two browsers know nothing of each other", async ({
  open,
  visitor,
  browser,
  watch,
  words,
}) => {
  await open("personal-monthly", { path: "/subscriptions/sub-personal/confirm" });

  const elsewhere = await browser.newContext();
  watch(elsewhere);
  const other = new Visitor(await elsewhere.newPage(), words);
  await openSituation(other.page, "personal-monthly", {
    path: "/subscriptions/sub-personal/confirm",
  });
  await other.cancels(personal);

  await visitor.page.reload();
  await visitor.isAt(words.confirm);
  await elsewhere.close();
});

test("the situation can stand in the address of the screen itself", async ({
  page,
  visitor,
  words,
}) => {
  await page.goto("/subscriptions?scenario=personal-monthly&now=2026-11-23T09:30:00%2B01:00");
  await visitor.reviews();
  await visitor.goesToConfirm();
  await visitor.cancels(personal);
  expect(await visitor.confirmationNumber()).toBe("KC-20261123-0001");
  expect(new URL(page.url()).search).toBe("");
  await expect(page).toHaveTitle(new RegExp(words.service));
});

for (const [path, type] of [
  ["/robots.txt", "text/plain"],
  ["/favicon.ico", "image/x-icon"],
  ["/apple-touch-icon.png", "image/png"],
  ["/shared.png", "image/png"],
] as const) {
  test(`${path}, which is asked for by that name, is a file`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.headers()["content-type"]).toContain(type);
  });
}
