import { choose, expect, openStory, sharedAddress, storyAddress, test } from "./workbench.ts";

const confirm = "screens-5-confirm--confirm-two-ways";

test("a shared link shows the same: language, theme, text size, direction and date", async ({
  page,
}) => {
  await openStory(page, confirm, {
    language: "en",
    theme: "dark",
    textSize: "150",
    direction: "rtl",
    date: "2028-02-29",
  });
  await expect(
    page.getByRole("heading", { level: 1, name: "Confirm the cancellation" }),
  ).toBeVisible();
  await expect(page.getByLabel("Language")).toHaveValue("en");
  await expect(page.getByLabel("Appearance")).toHaveValue("dark");
  const root = page.locator("html");
  await expect(root).toHaveAttribute("dir", "rtl");
  await expect(root).toHaveCSS("font-size", "24px");
  await expect(root).toHaveCSS("background-color", "rgb(20, 20, 19)");
  await expect(page.getByText("29 Feb 2028").first()).toBeVisible();
});

test("another scenario, fault and latency in the link replace the story's own", async ({
  page,
}) => {
  await openStory(page, "screens-5-confirm--confirm-one-way", {
    language: "en",
    scenario: "past-due",
    faultOperation: "cancelSubscription",
    faultKind: "503",
    latency: "0",
  });
  await page.getByRole("button", { name: "Cancel subscription" }).click();
  const name = "We do not know yet whether the subscription has been cancelled";
  await expect(page.getByRole("heading", { name })).toBeVisible();
});

test("another profile of rules in the link makes another screen of the same state", async ({
  page,
}) => {
  await openStory(page, "screens-5-confirm--confirm-one-way", {
    language: "de",
    profile: "germany",
  });
  await expect(page.getByRole("main").getByRole("button")).toHaveText(["jetzt kündigen"]);
  await openStory(page, "flow-map--screens", { language: "en", profile: "california" });
  await expect(page.getByText("left out: one is led to confirm")).toBeVisible();
});

test("the pseudo-language, reduced motion and changed tokens stand in the link too", async ({
  page,
}) => {
  await openStory(page, confirm, {
    language: "pseudo",
    motion: "reduced",
    tokens: "color-accent  _23_c00000",
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Ćōńƒĩŕḿ/);
  await expect(page.locator("html")).toHaveCSS("--color-accent", "#c00000");
  await expect(page.getByRole("button").first()).toHaveCSS("transition-duration", "1e-05s");
});

test("forced colours are imitated with the system's", async ({ page }) => {
  await openStory(page, confirm, { theme: "forced" });
  const canvas = await page.evaluate(() => {
    const probe = document.createElement("p");
    probe.style.background = "Canvas";
    document.body.append(probe);
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  });
  await expect(page.locator("html")).toHaveCSS("background-color", canvas);
});

for (const [name, value, sentence] of [
  ["scenario", "nonsense", /"nonsense" is not a scenario; the scenarios are several-accounts, /],
  ["profile", "atlantis", /"atlantis" is not a profile; the profiles are default, eu, /],
  ["language", "tlh", /"tlh" is not a language; choose one of nb, en, .*pseudo/],
  ["date", "2026-02-30", /"2026-02-30" is not a time; write a date such as/],
  ["latency", "999999", /"999999" is not a latency/],
  ["faultKind", "999", /"999" is not a kind of fault; the kinds are network|choose one of network/],
  ["faultOperation", "explode", /"explode" is not an operation/],
  ["tokens", "no-such-token  1", /"no-such-token" is not a token; the tokens are color-page/],
] as const) {
  test(`an unknown ${name} in a link, ${value}, is answered with the valid ones`, async ({
    page,
  }) => {
    await page.goto(storyAddress(confirm, { [name]: value }));
    await expect(page.getByRole("heading", { name: "No such situation" })).toBeVisible();
    await expect(page.getByText(sentence)).toBeVisible();
  });
}

test("what cannot be said in a link at all is answered, too", async ({ page, noise }) => {
  await page.goto(storyAddress(confirm, { date: "yesterday!" }));
  await expect(page.getByText('"yesterday!" is not a time; write a date such as')).toBeVisible();
  // Storybook's own word to developers.
  expect(noise.take()).toEqual([expect.stringContaining("potentially unsafe URL args")]);
});

test("an unknown story in a link is answered with those of its group", async ({ page, noise }) => {
  await page.goto(sharedAddress("screens-5-confirm--no-such-story"));
  const story = page.frameLocator("#storybook-preview-iframe");
  await expect(
    story.getByText('There is no story "screens-5-confirm--no-such-story".'),
  ).toBeVisible();
  await story.getByRole("link", { name: "Screens/5 Confirm, Two ways, nothing chosen" }).click();
  await expect(story.getByRole("heading", { level: 1, name: "Bekreft oppsigelsen" })).toBeVisible();
  // Storybook's own word to developers.
  expect(noise.take()).toEqual([expect.stringContaining("Couldn't find story matching")]);
});

test("every choice of the toolbar is in view on a small screen", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(
    sharedAddress(confirm, {
      scenario: "several-accounts",
      date: "2027-03-01",
      language: "pseudo",
      theme: "dark-contrast",
      direction: "rtl",
      textSize: "150",
      motion: "reduced",
    }),
  );
  for (const name of [/^Situation: /, /Pseudo/, /Dark/, /Right to left/, /150 %/, /Less motion/]) {
    await expect(page.getByRole("button", { name })).toBeInViewport({ ratio: 1 });
  }
});

test("more contrast can be looked at in both themes", async ({ page }) => {
  await openStory(page, confirm, { theme: "dark-contrast" });
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(0, 0, 0)");
  await choose(page, { theme: "light-contrast" });
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await choose(page, { theme: "light" });
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(244, 243, 240)");
});

test("the tokens page keeps its focus where all changes are taken back", async ({ page }) => {
  await openStory(page, "tokens-colour-type-and-space--colours", { tokens: "space-4  2rem" });
  await page.getByRole("button", { name: "Reset all" }).click();
  await expect(page.getByText("Change a value, and every story shows it")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Colours" })).toBeFocused();
});

test("two tabs do not disturb each other", async ({ page, context, noise }) => {
  const story = "screens-5-confirm--confirm-one-way";
  await openStory(page, story, { language: "en" });
  const other = await context.newPage();
  noise.watch(other, new URL(page.url()).origin);
  await openStory(other, story, { language: "nb", theme: "dark" });

  await other.getByRole("button", { name: "Si opp abonnementet" }).click();
  await expect(
    other.getByRole("heading", { name: "Microsoft 365 Personal er sagt opp" }),
  ).toBeVisible();

  await page.getByLabel("Appearance").selectOption("light");
  await page.getByRole("button", { name: "Keep subscription" }).click();
  await expect(
    page.getByRole("heading", { name: "You're keeping Microsoft 365 Personal" }),
  ).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("the workbench around a story asks no other host, and says what to try", async ({ page }) => {
  await page.goto(
    sharedAddress("screens-5-confirm--confirm-terms-changed", { language: "en", textSize: "150" }),
  );
  const story = page.frameLocator("#storybook-preview-iframe");
  await expect(
    story.getByRole("heading", { level: 1, name: "Confirm the cancellation" }),
  ).toBeVisible();
  await expect(page.getByText("E14: the terms changed meanwhile")).toBeVisible();
  await expect(
    page.getByText("Confirm: nothing is cancelled, and the new terms are shown."),
  ).toBeVisible();

  // What stands in the address shows in the toolbar, also where it looks like a number.
  await expect(page.getByRole("button", { name: /150 %/ })).toBeVisible();

  // From any screen to any other: its step of the journey, then itself.
  await page.getByRole("button", { name: "4 Review" }).click();
  await page.getByRole("link", { name: "Family of six, all over the free storage" }).click();
  await expect(story.getByRole("heading", { level: 1, name: "Please review" })).toBeVisible();

  await page.getByRole("button", { name: "Situation" }).click();
  await page.getByLabel("Date").fill("2027-03-01");
  await expect(page).toHaveURL(/globals=[^&]*date:2027-03-01/);
  await expect(story.getByText("2027").first()).toBeVisible();
});

test("another language or theme stays where one is; another scenario begins anew", async ({
  page,
}) => {
  await openStory(page, "screens-5-confirm--confirm-one-way", { language: "en" });
  await page.getByRole("button", { name: "Keep subscription" }).click();
  await expect(
    page.getByRole("heading", { name: "You're keeping Microsoft 365 Personal" }),
  ).toBeVisible();

  await choose(page, { language: "nb", theme: "dark" });
  await expect(
    page.getByRole("heading", { name: "Du beholder Microsoft 365 Personal" }),
  ).toBeVisible();
  await expect(page.getByLabel("Utseende")).toHaveValue("dark");

  await choose(page, { scenario: "past-due" });
  await expect(page.getByRole("heading", { level: 1, name: "Bekreft oppsigelsen" })).toBeVisible();
  await expect(page.getByText("En betaling mangler")).toBeVisible();
});
