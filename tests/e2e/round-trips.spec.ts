import { expect, test } from "./fixtures.ts";
import { family } from "./visitor.ts";

test("a change is one round trip: what the next screen shows comes with its answer", async ({
  open,
  page,
  visitor,
  words,
}) => {
  // Nothing is fetched ahead for someone who saves data.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  await open("several-accounts");
  let asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(`${request.method()} ${pathname.slice(4)}`);
  });
  /** What was asked of the API on the way. */
  const askedBy = async (way: () => Promise<void>): Promise<string[]> => {
    asked = [];
    await way();
    return asked;
  };

  expect(
    await askedBy(async () => {
      await visitor.button(/kari\.nordmann@example\.com/).click();
      await visitor.isAt(words.subscriptions);
    }),
  ).toEqual(["PUT /session/account"]);

  await visitor.reviews();
  await visitor.goesToConfirm();
  expect(await askedBy(() => visitor.cancels(family))).toEqual([
    "POST /subscriptions/sub-family/cancellation",
  ]);

  await visitor.link(words.turnOn).click();
  await visitor.isAt(words.turnOn);
  expect(
    await askedBy(async () => {
      await visitor.button(words.turnOn).click();
      await visitor.isAt(words.kept(family));
    }),
  ).toEqual(["PUT /subscriptions/sub-family/recurring-billing"]);
});
