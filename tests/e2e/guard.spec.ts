import { scenarioIds } from "../../src/mocks/data/scenarios.ts";
import { expect, test } from "./fixtures.ts";

const notHere = "Adressen du åpnet, hører ikke til et abonnement på denne kontoen.";
const signInFirst = "Logg på for å se siden du ville til. Etterpå kommer du rett dit.";
const chooseFirst = "Velg konto for å se siden du ville til. Etterpå kommer du rett dit.";
const review = "/subscriptions/sub-personal/review";

test.describe("a subscription that is not there", () => {
  for (const [what, id] of [
    ["an unknown id", "sub-made-up"],
    ["markup", "%3Cscript%3Ealert(1)%3C%2Fscript%3E"],
    ["a way up", "..%2F..%2Fsession"],
    ["5,000 characters", "x".repeat(5_000)],
    ["spaces and a percent sign", "%20%25%20"],
  ] as const) {
    test(`${what} leads to the subscriptions, with the reason`, async ({
      open,
      visitor,
      words,
      expectRefusals,
    }) => {
      expectRefusals(404);
      await open("personal-monthly", { path: `/subscriptions/${id}/review` });
      await visitor.isAt(words.subscriptions);
      await visitor.reads(notHere);
      await expect(visitor.link(words.cancel)).toBeVisible();
    });
  }

  test("someone else's is not shown either", async ({ open, visitor, words, expectRefusals }) => {
    expectRefusals(404);
    await open("several-accounts");
    await visitor.choosesAccount(/kari\.n@example\.org/);
    for (const screen of ["review", "confirm", "kept", "cancelled", "recurring-billing"]) {
      await visitor.page.goto(`/subscriptions/sub-family/${screen}`);
      await visitor.isAt(words.subscriptions);
      await visitor.reads(notHere);
      await expect(visitor.page.getByText("Family")).toHaveCount(0);
    }
  });
});

test.describe("signing in comes first, and then the screen that was asked for", () => {
  test("as the remembered account", async ({ open, visitor, words, expectRefusals }) => {
    expectRefusals(401);
    await open("one-remembered-account", { path: review });
    await visitor.isAt(words.signInTitle);
    await visitor.reads(signInFirst);
    await visitor.button(words.goOn).click();
    await visitor.isAt(words.review);
  });

  test("with a code", async ({ open, visitor, words, expectRefusals }) => {
    expectRefusals(401);
    await open("no-remembered-account", { path: review });
    await visitor.isAt(words.signInTitle);
    await visitor.asksForCode("kari.nordmann@example.com");
    await visitor.entersCode();
    await visitor.isAt(words.review);
  });

  test("by choosing among several accounts", async ({ open, visitor, words, expectRefusals }) => {
    expectRefusals(401);
    await open("several-accounts", { path: "/subscriptions/sub-family/confirm" });
    await visitor.isAt(words.severalAccounts);
    await visitor.reads(chooseFirst);
    await visitor.button(/kari\.nordmann@example\.com/).click();
    await visitor.isAt(words.confirm);
  });
});

test.describe("after signing in nobody is led astray", () => {
  for (const next of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/subscriptions/../../evil.example",
    "javascript:alert(1)",
    "/subscriptions@evil.example",
  ]) {
    test(`to ${next}`, async ({ open, visitor, words, page, baseURL }) => {
      await open("one-remembered-account", {
        path: `/sign-in?${new URLSearchParams({ next }).toString()}`,
      });
      await visitor.button(words.goOn).click();
      await visitor.isAt(words.subscriptions);
      expect(page.url()).toBe(`${baseURL}/subscriptions`);
    });
  }
});

test("a receipt that there is not leads to the subscriptions, with the reason", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals(404);
  await open("personal-monthly", { path: "/subscriptions/sub-personal/cancelled" });
  await visitor.isAt(words.subscriptions);
  await visitor.reads(
    "Vi finner ingen kvittering for dette abonnementet. Her er det som gjelder nå.",
  );
});

test("an address that there is not leads to the start", async ({ open, visitor, words }) => {
  await open("personal-monthly", { path: "/no/such/page" });
  await visitor.isAt(words.notFound);
  await visitor.link("Gå til starten").click();
  await visitor.isAt(words.subscriptions);
});

test("an unknown scenario is answered with the names of those that there are", async ({
  page,
  expectRefusals,
}) => {
  expectRefusals(400);
  await page.goto("/sign-in?scenario=no-such-thing");
  await expect(page.getByRole("paragraph")).toHaveText(
    `"no-such-thing" is not a scenario; the scenarios are ${scenarioIds.join(", ")}.`,
  );
  await page.getByRole("link", { name: /Basic/ }).click();
  await expect(page.getByRole("heading", { name: "Microsoft 365 Basic" })).toBeVisible();
});
