import axe from "axe-core";
import { axeRules } from "../../.storybook/axe-rules.ts";
import { expect, test } from "./fixtures.ts";

const confirm = "/subscriptions/sub-personal/confirm?choice=now";

for (const language of ["nb", "en"] as const) {
  test.describe(`in ${language === "nb" ? "Norwegian" : "English"}`, () => {
    test.use({ language });

    test("E25 opened directly: a page of the API's own, there and back to the same choice", async ({
      open,
      visitor,
      words,
      expectRefusals,
    }) => {
      expectRefusals(401);
      await open("own-login", { path: confirm });
      await visitor.isAt(words.signInTitle);
      await visitor.reads(words.ownLogin);
      await expect(visitor.page.getByRole("textbox")).toHaveCount(0);
      await visitor.link(words.signIn).click();
      await visitor.button(/^Mette Jensen/).click();
      await visitor.isAt(words.confirm);
      await expect(visitor.page).toHaveURL(confirm);
      await expect(visitor.option(words.now)).toBeChecked();
    });

    test("who does not finish there is told so here, and who tries again is not", async ({
      open,
      visitor,
      words,
      expectRefusals,
    }) => {
      expectRefusals(401);
      await open("own-login", { path: confirm });
      await visitor.link(words.signIn).click();
      await visitor.button("Cancel").click();
      await visitor.isAt(words.signInTitle);
      await visitor.reads(words.loginCancelled);
      await visitor.page.reload();
      await visitor.reads(words.loginCancelled);

      await visitor.link(words.signIn).click();
      await visitor.button("Let it fail").click();
      await visitor.reads(words.loginFailed);
      await expect(visitor.page.getByText(words.loginCancelled)).toHaveCount(0);

      await visitor.link(words.signIn).click();
      await visitor.button(/^Mette Jensen/).click();
      await visitor.isAt(words.confirm);
      await expect(visitor.option(words.now)).toBeChecked();
    });
  });
}

test("a session that ends mid-way is begun again, back at the same choice", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals(401);
  await open("own-login", { path: confirm, faults: ["cancelSubscription:401:1"] });
  await visitor.link(words.signIn).click();
  await visitor.button(/^Mette Jensen/).click();
  await visitor.isAt(words.confirm);
  await visitor.button(words.cancel).click();
  await visitor.isAt(words.signInTitle);
  await visitor.reads(words.sessionExpired);
  await visitor.button(words.goOn).click();
  await visitor.isAt(words.confirm);
  await expect(visitor.option(words.now)).toBeChecked();
});

test("a remembered account that must prove itself again, and another one", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals(401);
  await open("own-login-several");
  await visitor.button(/kari\.n@example\.org/).click();
  await visitor.isAt(words.signIn);
  await visitor.reads("kari.n@example.org");
  await visitor.link(words.signIn).click();
  await expect(visitor.page.getByRole("button")).toHaveText([/^Kari N\./, "Cancel", "Let it fail"]);

  await visitor.page.goto("/sign-in");
  await visitor.link(words.useAnother).click();
  await visitor.isAt(words.signIn);
  await expect(visitor.page.getByRole("textbox")).toHaveCount(0);
  await visitor.link(words.signIn).click();
  await visitor.button(/^Mette Jensen/).click();
  await visitor.isAt(words.subscriptions);
  await visitor.reads("Mette Jensen");
});

test("the screens of the code lead there too", async ({ open, visitor, words }) => {
  for (const path of ["/sign-in/identifier", "/sign-in/code"]) {
    await open("own-login", { path });
    await visitor.isAt(words.signIn);
    await expect(visitor.page.getByRole("textbox")).toHaveCount(0);
    await expect(visitor.link(words.signIn)).toHaveAttribute(
      "href",
      /\?mock-sign-in=&returnTo=http.*%2Fsubscriptions$/,
    );
  }
});

test("no layout shifts while the way there takes the place of what stands in the page", async ({
  open,
  visitor,
  words,
}) => {
  await visitor.page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ("value" in entry) shifts.push(Number(entry.value));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const path of ["/sign-in", "/sign-in/identifier"]) {
    await open("own-login", { path });
    await expect(visitor.link(words.signIn)).toBeVisible();
    expect(await visitor.page.evaluate(() => Reflect.get(window, "shifts"))).toEqual([]);
  }
});

test.describe("the mock page itself", () => {
  test.use({ bypassCSP: true, language: "en" });

  test("has nothing for axe to find, and works with a keyboard", async ({
    open,
    visitor,
    words,
  }) => {
    await open("own-login");
    await visitor.link(words.signIn).click();
    await visitor.isAt("Sign in");
    await visitor.page.evaluate(axe.source);
    const { violations } = await visitor.page.evaluate(
      (rules) => window.axe.run(document, rules),
      axeRules,
    );
    expect(violations).toEqual([]);
    await visitor.page.keyboard.press("Tab");
    await expect(visitor.button(/^Mette Jensen/)).toBeFocused();
    await visitor.page.keyboard.press("Enter");
    await visitor.isAt(words.subscriptions);
  });
});
