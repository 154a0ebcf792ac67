import { expect, test } from "./fixtures.ts";
import { family } from "./visitor.ts";

for (const language of ["nb", "en"] as const) {
  test.describe(`in ${language === "nb" ? "Norwegian" : "English"}`, () => {
    test.use({ language });

    test("each screen has its own title, and the page its language", async ({
      open,
      visitor,
      words,
      page,
    }) => {
      const hasTitle = async (heading: string) => {
        await visitor.isAt(heading);
        await expect(page).toHaveTitle(`${heading} – ${words.service}`);
      };
      await open("several-accounts");
      await hasTitle(words.signInTitle);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await visitor.button(/kari\.nordmann@example\.com/).click();
      await hasTitle(words.subscriptions);
      await visitor.link(words.cancel).click();
      await hasTitle(words.review);
      await visitor.link(words.dontWant).click();
      await hasTitle(words.confirm);
      await visitor.button(words.keep).click();
      await hasTitle(words.kept(family));
      await page.goBack();
      await visitor.cancels(family);
      await hasTitle(words.cancelled(family));
      await visitor.link(words.turnOn).click();
      await hasTitle(words.turnOn);
      await visitor.link(words.help).click();
      await hasTitle(words.help);
      await page.goto("/no/such/page");
      await hasTitle(words.notFound);
    });

    test("there is one title, before any of the application and after each change of screen", async ({
      open,
      visitor,
      words,
      page,
    }) => {
      const title = page.locator("head title");
      for (const path of ["/sign-in", "/subscriptions"]) {
        await open("personal-monthly", { path });
        const answer = await page.request.get(path);
        expect((await answer.text()).match(/<title>[^<]+<\/title>/g)).toHaveLength(1);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(title).toHaveCount(1);
        await visitor.link(words.help).click();
        await visitor.isAt(words.help);
        await expect(title).toHaveCount(1);
        await expect(page).toHaveTitle(`${words.help} – ${words.service}`);
      }
    });

    test("a title says that something must be corrected, for as long as it must", async ({
      open,
      visitor,
      words,
      page,
    }) => {
      await open("personal-annual-refund", { path: "/subscriptions/sub-personal/confirm" });
      const title = `${words.confirm} – ${words.service}`;
      await expect(page).toHaveTitle(title);
      await visitor.button(words.cancel).click();
      await expect(page).toHaveTitle(words.errorPrefix + title);
      await visitor.chooses(words.endOfTerm);
      await expect(page).toHaveTitle(title);
    });
  });
}

test("the language switches at once, keeps what was typed, and is remembered", async ({
  open,
  visitor,
  page,
  words,
}) => {
  await open("no-remembered-account");
  await page.getByLabel(words.identifier).fill("kari");
  await page.getByLabel(words.language).selectOption({ label: "English" });
  await visitor.isAt("Keep or cancel Microsoft 365");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle("Keep or cancel Microsoft 365 – Keep or Cancel");
  await expect(page.getByLabel("Email, phone number or username")).toHaveValue("kari");

  await page.reload();
  await visitor.isAt("Keep or cancel Microsoft 365");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");

  await page.getByLabel("Language").selectOption({ label: "Norsk" });
  await visitor.isAt(words.signInTitle);
  await expect(page.locator("html")).toHaveAttribute("lang", "nb");
});

test("help and the language are in the same place on every screen", async ({
  open,
  visitor,
  words,
  page,
}) => {
  const places = async () => [
    await visitor.link(words.help).boundingBox(),
    await page.getByLabel(words.language).boundingBox(),
  ];
  await open("personal-monthly");
  await visitor.isAt(words.subscriptions);
  const first = await places();
  await visitor.reviews();
  expect(await places()).toEqual(first);
  await visitor.goesToConfirm();
  expect(await places()).toEqual(first);
  await visitor.cancels("Microsoft 365 Personal");
  expect(await places()).toEqual(first);
});
