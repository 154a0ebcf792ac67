import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { pathOf } from "../../src/flow/screens.ts";
import { changeTerms } from "../../src/mocks/handlers/recurring-billing.ts";
import { expectBreachesBy } from "../breaches.ts";
import { renderApp } from "../render-app.tsx";
import { heading, twinFacts } from "../screens.ts";

type Options = Parameters<typeof renderApp>[0];

/** The screen, for the Family of five people, whose owner uses 212 GB. */
async function openFamily(options: Options = {}) {
  const app = await renderApp({
    scenario: "several-subscriptions",
    path: pathOf("plan-change", "sub-family"),
    ...options,
  });
  await heading("Switch plan");
  return app;
}

/** The screen, for a Personal whose owner uses 64 GB. */
function openPersonal(options: Options = {}) {
  const path = pathOf("plan-change", "sub-personal");
  return openFamily({ scenario: "personal-monthly", path, ...options });
}

const plan = (name: string) =>
  screen.getByRole("radio", { name: new RegExp(`^Microsoft 365 ${name}`) });
const switchPlan = () => screen.getByRole("button", { name: "Switch plan" });
const happens = () => screen.getByRole("region", { name: "What happens" });

test("from the subscription to a switch at the end of the term", async () => {
  const { user, api, address } = await renderApp({ scenario: "personal-monthly" });

  await user.click(await screen.findByRole("link", { name: "Switch plan" }));
  await heading("Switch plan");
  await user.click(plan("Basic"));
  expect(happens()).toHaveTextContent(
    /You have Microsoft 365 Personal until December\s12,\s2026\. Then you switch to Microsoft 365 Basic, and the price becomes NOK\s26 a month\./,
  );
  expect(happens()).toHaveTextContent("Nothing is charged for the switch before that day.");
  expect(happens()).not.toHaveTextContent("doesn't fit");
  await user.click(switchPlan());

  await heading("You're switching to Microsoft 365 Basic");
  expect(address()).toBe("/subscriptions/sub-personal/kept?plan-changed");
  expect(
    screen.getByText(
      /^Switches to Microsoft 365 Basic on December\s12,\s2026, at NOK\s26 a month\.$/,
    ),
  ).toBeVisible();
  expect(twinFacts()).toEqual({
    Price: ["NOK 119 a month", "Until December 12, 2026"],
    "Next charge": ["NOK 26", "December 12, 2026"],
  });
  const { subscription } = api.db.subscriptions[0] ?? {};
  expect(subscription?.plan.name).toBe("Microsoft 365 Personal");
  expect(subscription?.scheduledChange?.plan.name).toBe("Microsoft 365 Basic");
});

test("before choosing, each plan is held against what is in use", async () => {
  await openFamily();
  expect(twinFacts()).toEqual({
    "You have now": ["Microsoft 365 Family", "NOK 1,499 a year"],
    "You store": ["212 GB", "5 of you share. The others store at most 38 GB each."],
  });
  // The day that all of them have in common stands above them, once.
  expect(screen.getByRole("group")).toHaveAccessibleName(/ From February\s16,\s2027\.$/);
  expect(plan("Basic")).toHaveAccessibleName(/,\s?NOK\s259 a year$/);
  expect(plan("Basic")).toHaveAccessibleDescription(
    /100\sGB of cloud storage\.\s?You use 212\sGB, so your files don't fit: 112\sGB over\./,
  );
  expect(plan("Basic")).toHaveAccessibleDescription(
    /For 1 person\.\s?There are 5 of you now, so 4 of you won't have a place\./,
  );
  expect(plan("Personal")).toHaveAccessibleDescription(
    /1\sTB of cloud storage\.\s?You use 212\sGB, and everything fits\./,
  );
});

test("a plan that is too small can be chosen all the same, knowingly", async () => {
  const { user, api } = await openFamily();
  await user.click(plan("Basic"));
  expect(happens()).toHaveTextContent(
    "Some of what's in use today doesn't fit. You can still switch.",
  );
  await user.click(switchPlan());
  await heading("You're switching to Microsoft 365 Basic");
  expect(api.db.subscriptions[0]?.subscription.scheduledChange?.plan.id).toBe("plan-basic");
});

test("nothing is chosen beforehand, and a missing choice is told twice", async () => {
  const { user, api } = await openPersonal();
  for (const radio of screen.getAllByRole("radio")) expect(radio).not.toBeChecked();
  expect(happens()).toHaveTextContent("Choose a plan, and you'll see here what happens, and when.");
  await user.click(switchPlan());
  const summary = screen.getByRole("alert");
  await user.click(within(summary).getByRole("link", { name: "Choose a plan to switch to." }));
  expect(plan("Basic")).toHaveFocus();
  expect(screen.getByRole("group")).toHaveAccessibleDescription("Choose a plan to switch to.");
  expect(api.db.subscriptions[0]?.subscription.scheduledChange).toBeNull();
});

test("keeping the plan is as easy, and changes nothing", async () => {
  const { user, api } = await openPersonal();
  await user.click(plan("Basic"));
  await user.click(screen.getByRole("link", { name: "Keep current plan" }));
  await heading("Services and subscriptions");
  expect(api.db.subscriptions[0]?.subscription.scheduledChange).toBeNull();
});

test("terms that changed are shown anew, and nothing is switched until they are signed", async () => {
  const { user, api } = await openPersonal();
  await user.click(plan("Basic"));
  const [record] = api.db.subscriptions;
  if (record === undefined) throw new Error("No subscription");
  record.offers = record.offers.map((offer) => ({
    ...offer,
    price: { amount: 29_00, currency: "NOK" },
  }));
  changeTerms(record, record.subscription.price, "2026-12-20");

  await user.click(switchPlan());
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "The terms have changed, and nothing has been switched.",
  );
  expect(record.subscription.scheduledChange).toBeNull();
  expect(plan("Basic")).toBeChecked();
  expect(happens()).toHaveTextContent(/until December\s20,\s2026.*NOK\s29 a month/);

  await user.click(switchPlan());
  await heading("You're switching to Microsoft 365 Basic");
});

test("where the new terms do not arrive, what is shown is not called new", async () => {
  const { user, api } = await openPersonal();
  await user.click(plan("Basic"));
  const [record] = api.db.subscriptions;
  if (record === undefined) throw new Error("No subscription");
  changeTerms(record, record.subscription.price, "2026-12-20");
  api.db.faults.push({ operation: "getPlanChangeTerms", kind: "503", times: null });
  await user.click(switchPlan());
  const notice = await screen.findByRole("alert");
  expect(notice).toHaveTextContent("Nothing has been switched.");
  expect(notice).not.toHaveTextContent("Here are the new terms");
});

test("an answer that is lost after the switch is found to be success", async () => {
  const { user } = await openPersonal({ faults: ["changePlan:timeout:1"] });
  await user.click(plan("Basic"));
  await user.click(switchPlan());
  expect(await heading("You're switching to Microsoft 365 Basic")).toBeVisible();
});

test("a request that never arrived is not called a failure, and trying again is safe", async () => {
  const { user, api } = await openPersonal({ faults: ["changePlan:network:1"] });
  await user.click(plan("Basic"));
  await user.click(switchPlan());
  await heading("We do not know yet whether the plan has been switched");
  expect(screen.queryByText(/Nothing has been switched/)).toBeNull();
  expect(api.db.subscriptions[0]?.subscription.scheduledChange).toBeNull();
  await user.click(switchPlan());
  await heading("You're switching to Microsoft 365 Basic");
});

test("an outcome that nobody knows is told as such; the retry is the same decision", async () => {
  const { user, api } = await openPersonal({ faults: ["changePlan:timeout:1"] });
  api.db.faults.push({ operation: "getDecision", kind: "network", times: 1 });
  expectBreachesBy(api.db.faults);
  await user.click(plan("Basic"));
  await user.click(switchPlan());
  await heading("We do not know yet whether the plan has been switched");
  const revision = api.db.subscriptions[0]?.revision;
  await user.click(switchPlan());
  await heading("You're switching to Microsoft 365 Basic");
  expect(api.db.subscriptions[0]?.revision).toBe(revision);
});

test("a session that expired leads back here with the same choice", async () => {
  const { user, api } = await openPersonal();
  await user.click(plan("Family"));
  api.db.session = null;
  await user.click(switchPlan());
  await screen.findByText(/Your sign-in has expired/);
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await heading("Switch plan");
  expect(plan("Family")).toBeChecked();
  expect(api.db.subscriptions[0]?.subscription.scheduledChange).toBeNull();
});

test("a switch that was decided earlier is told first, and can be left as it is", async () => {
  const { user, router } = await openPersonal();
  await user.click(plan("Basic"));
  await user.click(switchPlan());
  await heading("You're switching to Microsoft 365 Basic");
  await router.navigate(pathOf("plan-change", "sub-personal"));
  await heading("Switch plan");
  expect(screen.getByText(/^Switches to Microsoft 365 Basic on/)).toBeVisible();
  expect(screen.queryByRole("link", { name: "Keep current plan" })).toBeNull();
  expect(screen.getByRole("link", { name: "Leave the switch as it is" })).toBeVisible();
});

test("where there is nothing to switch to, that is said", async () => {
  await openPersonal({ prepare: (db) => db.subscriptions.forEach((one) => (one.offers = [])) });
  expect(screen.getByText("There are no other plans to switch to right now.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Switch plan" })).toBeNull();
});

test("the cheaper plans of the review lead here, beside the way to cancel", async () => {
  const { user } = await renderApp({
    scenario: "personal-monthly",
    path: pathOf("review", "sub-personal"),
  });
  const offers = await screen.findByRole("region", { name: "Cheaper plans" });
  expect(screen.getByRole("link", { name: "I don't want my subscription" })).toBeVisible();
  await user.click(within(offers).getByRole("link", { name: "Switch plan" }));
  await heading("Switch plan");
});

test("the address alone does not make the page say that a switch is decided", async () => {
  await renderApp({
    scenario: "personal-monthly",
    path: `${pathOf("kept", "sub-personal")}?plan-changed`,
  });
  expect(await heading("You're keeping Microsoft 365 Personal")).toBeVisible();
});

test("in Norwegian", async () => {
  const { user } = await renderApp({
    scenario: "several-subscriptions",
    path: pathOf("plan-change", "sub-family"),
    language: "nb",
  });
  await heading("Bytt abonnement");
  expect(plan("Basic")).toHaveAccessibleDescription(
    /100\sGB skylagring\.\s?Du bruker 212\sGB, så filene dine får ikke plass: 112\sGB for mye\./,
  );
  await user.click(plan("Basic"));
  await user.click(screen.getByRole("button", { name: "Bytt abonnement" }));
  await heading("Du bytter til Microsoft 365 Basic");
});
