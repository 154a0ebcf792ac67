import { expect, test } from "./fixtures.ts";
import { personal } from "./visitor.ts";

test("a browser at the floor, without anything newer, gets from signing in to the receipt and to help", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await page.addInitScript(() => {
    const iterator = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
    for (const [owner, names] of [
      [AbortSignal, ["any"]],
      [URL, ["canParse", "parse"]],
      [Array, ["fromAsync"]],
      [Array.prototype, ["toSorted", "toReversed", "toSpliced", "with"]],
      [Promise, ["withResolvers", "try"]],
      [Object, ["groupBy"]],
      [Map, ["groupBy"]],
      [Set.prototype, ["union", "intersection", "difference", "symmetricDifference", "isSubsetOf"]],
      [iterator, ["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach"]],
      [iterator, ["some", "every", "find"]],
      [RegExp, ["escape"]],
      [String.prototype, ["isWellFormed", "toWellFormed"]],
    ] as const) {
      for (const name of names) Reflect.deleteProperty(owner, name);
    }
  });
  await open("no-remembered-account");
  expect(await page.evaluate(() => "canParse" in URL || "toSorted" in Array.prototype)).toBe(false);
  await visitor.asksForCode("kari.nordmann@example.com");
  await visitor.entersCode();
  await visitor.isAt(words.subscriptions);
  await visitor.reviews();
  await visitor.goesToConfirm();
  await visitor.cancels(personal);
  await visitor.link(words.help).click();
  await visitor.isAt(words.help);
  await page.goto("/help/refunds");
  await visitor.isAt(words.refunds);
});

test("where nothing may be stored, one signs in, switches language and theme, and gets the receipt", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await page.addInitScript(() => {
    const denied = () => {
      throw new DOMException("Denied", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { get: denied });
    }
    Object.defineProperty(Document.prototype, "cookie", { get: denied, set: denied });
  });
  await open("no-remembered-account");
  await visitor.isAt(words.signInTitle);
  await page.getByRole("combobox", { name: words.theme }).selectOption(words.dark);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("combobox", { name: words.language }).selectOption("English");
  const language = page.getByRole("combobox", { name: "Language" });
  await language.selectOption("Norsk");
  await expect(page.getByRole("combobox", { name: words.language })).toHaveValue("nb");
  await expect(page.getByText("Det andre språket kan ikke hentes nå")).toHaveCount(0);
  await visitor.asksForCode("kari.nordmann@example.com");
  await visitor.entersCode();
  await visitor.isAt(words.subscriptions);
  await visitor.reviews();
  await visitor.goesToConfirm();
  await visitor.cancels(personal);
});
