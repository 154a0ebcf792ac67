import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { family, personal } from "./visitor.ts";

const review = "/subscriptions/sub-personal/review";
const confirm = "/subscriptions/sub-personal/confirm";

interface Looks {
  readonly tag: string;
  readonly style: Readonly<Record<string, string>>;
}

function looksOf(element: Element): Looks {
  const style = getComputedStyle(element);
  const compared = [
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "letter-spacing",
    "text-transform",
    "color",
    "background-color",
    "background-image",
    "border-color",
    "border-style",
    "border-width",
    "border-radius",
    "box-shadow",
    "opacity",
    "padding",
    "cursor",
    "text-decoration-line",
  ];
  return {
    tag: element.tagName,
    style: Object.fromEntries(compared.map((name) => [name, style.getPropertyValue(name)])),
  };
}

async function sizeOf(target: Locator) {
  const box = await target.boundingBox();
  if (box === null) throw new Error(`${String(target)} has no size.`);
  return box;
}

async function expectEqualWeight(keep: Locator, cancel: Locator): Promise<void> {
  // The pointer is where it was on the screen before, which may be over one of them.
  await keep.page().mouse.move(0, 0);
  expect(await cancel.evaluate(looksOf)).toEqual(await keep.evaluate(looksOf));
  const [one, other] = [await sizeOf(keep), await sizeOf(cancel)];
  expect(Math.abs(one.height - other.height)).toBeLessThanOrEqual(1);
  expect(Math.abs(one.width - other.width)).toBeLessThanOrEqual(0.1 * one.width);
}

test("three activations lead from the subscriptions to the receipt", async ({
  open,
  visitor,
  words,
}) => {
  await open("several-accounts");
  await visitor.choosesAccount(/kari\.nordmann@example\.com/);
  let activations = 0;
  for (const activate of [
    () => visitor.link(words.cancel).click(),
    () => visitor.link(words.dontWant).click(),
    () => visitor.button(words.cancel).click(),
  ]) {
    await activate();
    activations += 1;
  }
  await visitor.isAt(words.cancelled(family));
  expect(activations).toBeLessThanOrEqual(3);
});

test("no state of the subscription puts anything between it and its receipt", async ({
  open,
  visitor,
  words,
  page,
}) => {
  for (const [scenario, label] of [
    ["personal-monthly", words.cancel],
    ["upgrade-or-cancel", words.upgradeOrCancel],
    ["payment-method-expired", words.cancel],
    ["past-due", words.cancel],
  ] as const) {
    await test.step(scenario, async () => {
      await open(scenario);
      await visitor.link(label).click();
      await visitor.isAt(words.review);
      expect(new URL(page.url()).pathname).toBe(review);
      await expect(page.locator("main").getByRole("button")).toHaveCount(0);
      await visitor.link(words.dontWant).click();
      await visitor.isAt(words.confirm);
      expect(new URL(page.url()).pathname).toBe(confirm);
      await expect(page.locator("main").getByRole("button")).toHaveText([words.keep, words.cancel]);
      await expect(page.locator("details")).toHaveCount(0);
      await visitor.cancels(personal);
    });
  }
});

for (const language of ["nb", "en"] as const) {
  for (const width of [320, 1280]) {
    test.describe(`keeping and cancelling in ${language}, ${width} px wide`, () => {
      test.use({ language, viewport: { width, height: 568 } });

      test("look the same on the review and on the last screen", async ({
        open,
        visitor,
        words,
      }) => {
        await open("personal-annual-refund", { path: review });
        await expectEqualWeight(visitor.link(words.keepBenefits), visitor.link(words.dontWant));
        await visitor.goesToConfirm();
        await expectEqualWeight(visitor.button(words.keep), visitor.button(words.cancel));
      });

      test("are seen together on the review and on the last screen", async ({
        open,
        visitor,
        words,
      }) => {
        await open("personal-annual-refund", { path: review });
        await visitor.link(words.keepBenefits).scrollIntoViewIfNeeded();
        await visitor.link(words.dontWant).scrollIntoViewIfNeeded();
        await expect(visitor.link(words.keepBenefits)).toBeInViewport({ ratio: 1 });
        await expect(visitor.link(words.dontWant)).toBeInViewport({ ratio: 1 });

        await visitor.goesToConfirm();
        await visitor.button(words.keep).scrollIntoViewIfNeeded();
        await visitor.button(words.cancel).scrollIntoViewIfNeeded();
        await expect(visitor.button(words.keep)).toBeInViewport({ ratio: 1 });
        await expect(visitor.button(words.cancel)).toBeInViewport({ ratio: 1 });
      });
    });
  }
}

test("nothing is chosen or focused beforehand", async ({ open, visitor, words }) => {
  await open("personal-annual-refund", { path: review });
  await visitor.isAt(words.review);
  await expect(visitor.page.locator("body")).toBeFocused();
  await visitor.goesToConfirm();
  await expect(visitor.page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(visitor.page.getByRole("radio")).toHaveCount(2);
  await expect(visitor.page.getByRole("radio", { checked: true })).toHaveCount(0);

  await visitor.page.reload();
  await visitor.isAt(words.confirm);
  await expect(visitor.page.locator("body")).toBeFocused();
  await expect(visitor.page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("a double click on the way to the last screen presses nothing on it", async ({
  open,
  visitor,
  words,
}) => {
  await visitor.page.setViewportSize({ width: 390, height: 568 });
  await open("personal-monthly", { path: review });
  await visitor.isAt(words.review);
  const { mouse } = visitor.page;
  const { x, y, width, height } = await sizeOf(visitor.link(words.dontWant));
  await mouse.click(x + width / 2, y + height / 2);
  // The last screen stands under the pointer already, and its button where the link was.
  await visitor.isAt(words.confirm);
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
  await visitor.link(words.review).click();
  await visitor.isAt(words.review);
  await visitor.page.goto("/subscriptions");
  await visitor.reads(words.renews);
});

test("without a choice nothing is cancelled", async ({ open, visitor, words }) => {
  await open("personal-annual-refund", { path: confirm });
  await visitor.button(words.cancel).click();
  await visitor.reads(words.missingChoice);
  await visitor.page.goto("/subscriptions");
  await visitor.reads(words.renews);
});

test("Enter on a way of cancelling chooses nothing and cancels nothing", async ({
  open,
  visitor,
  words,
}) => {
  await open("personal-annual-refund", { path: "/subscriptions/sub-personal/confirm" });
  await visitor.isAt(words.confirm);
  const way = visitor.page.getByRole("radio").first();
  await way.press("Space");
  await expect(way).toBeChecked();
  await way.press("Enter");
  await visitor.isAt(words.confirm);
  await visitor.page.goto("/subscriptions");
  await visitor.isAt(words.subscriptions);
  await visitor.reads(words.renews);
});

test("a choice that the terms do not have is no choice", async ({ open, visitor, words }) => {
  await open("personal-annual-refund", { path: `${confirm}?choice=made-up` });
  await visitor.isAt(words.confirm);
  await expect(visitor.page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("the reason is asked only after, and the receipt needs none", async ({
  open,
  visitor,
  words,
}) => {
  await open("personal-monthly", { path: review });
  await visitor.isAt(words.review);
  await expect(visitor.folded(words.reason)).toHaveCount(0);
  await visitor.goesToConfirm();
  await expect(visitor.folded(words.reason)).toHaveCount(0);
  await visitor.cancels(personal);
  const reason = visitor.folded(words.reason);
  await expect(reason.getByRole("radio")).toHaveCount(0);
  await visitor.unfolds(words.reason);
  await expect(reason.getByRole("radio", { checked: true })).toHaveCount(0);
  await visitor.chooses("Prisen");
  await reason.getByRole("button", { name: words.send }).click();
  await visitor.reads("Takk. Svaret er sendt, og oppsigelsen er som før.");
});

test("withdrawing and cancelling begin beside each other, alike in every respect", async ({
  open,
  visitor,
  words,
}) => {
  await open("withdrawal-open");
  const card = visitor.page.getByRole("region", { name: personal });
  await expectEqualWeight(
    card.getByRole("link", { name: words.withdraw }),
    card.getByRole("link", { name: words.cancel }),
  );
});

test("where it ends, withdrawing and keeping are alike, and in view on a small phone", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await open("withdrawal-last-day");
  const keep = visitor.button(words.keep);
  const withdraw = visitor.button(words.confirmWithdrawal);
  await expect(keep).toBeInViewport({ ratio: 1 });
  await expect(withdraw).toBeInViewport({ ratio: 1 });
  await expectEqualWeight(keep, withdraw);
});
