import type { Locator } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { pathOf } from "../../src/flow/screens.ts";
import { expect, test } from "./fixtures.ts";
import { personal } from "./visitor.ts";

test.use({ language: "ar", viewport: { width: 390, height: 844 } });

async function middle(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("It is nowhere.");
  return box.x + box.width / 2;
}

test("the whole journey in Arabic runs from right to left, and ends in a receipt", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await open("personal-annual-refund", { path: pathOf("subscriptions") });
  await visitor.isAt(words.subscriptions);
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  expect(await middle(visitor.link(words.service))).toBeGreaterThan(
    await middle(visitor.link(words.help)),
  );

  await visitor.reviews();
  const day = page.locator("main li time").first();
  expect(await middle(page.locator("main li svg").first())).toBeGreaterThan(await middle(day));
  expect(await middle(visitor.link(words.keepBenefits))).toBeGreaterThan(
    await middle(visitor.link(words.dontWant)),
  );
  await visitor.goesToConfirm();
  await visitor.chooses(words.now);
  await visitor.cancels(personal);
  // Numbers and the names of files are not mirrored.
  expect(await visitor.confirmationNumber()).toBe("KC-20261123-0001");
  await visitor.reads(/195\.38/);
  const download = page.waitForEvent("download");
  await visitor.button(words.download).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text).toContain("KC-20261123-0001");
  expect(text).toMatch(/[\u0600-\u06FF]/);
});
