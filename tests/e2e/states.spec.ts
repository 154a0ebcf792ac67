import { guides } from "../../src/flow/guides.ts";
import { pathOf } from "../../src/flow/screens.ts";
import type { ScenarioId } from "../../src/mocks/data/scenarios.ts";
import { expect, test } from "./fixtures.ts";
import { personal, Visitor } from "./visitor.ts";

interface State {
  readonly name: string;
  readonly scenario: ScenarioId;
  /** The heading of its panel or card. */
  readonly panel: string;
  /** Something that is said there. */
  readonly says: string;
  /** The next action, and where it leads. */
  readonly action: string;
  readonly leadsTo: string;
}

const review = pathOf("review", "sub-personal");
const confirm = pathOf("confirm", "sub-personal");

/** The states that show on the page of subscriptions. */
const states: readonly State[] = [
  {
    name: "E1 opened directly: a work account",
    scenario: "work-account",
    panel: "Dette er en jobb- eller skolekonto",
    says: "En administrator sier det opp",
    action: "Velg en annen konto",
    leadsTo: pathOf("accounts"),
  },
  {
    name: "E2 opened directly: Google Play",
    scenario: "google-play",
    panel: personal,
    says: "Google tar betalt",
    action: "Gå til Google Play",
    leadsTo: guides.googlePlay,
  },
  {
    name: "E2 opened directly: the App Store",
    scenario: "app-store",
    panel: personal,
    says: "Apple tar betalt",
    action: "Gå til App Store",
    leadsTo: guides.appStore,
  },
  {
    name: "E3 opened directly: a retailer",
    scenario: "retailer",
    panel: personal,
    says: "Abonnementet er kjøpt hos Fjellheim Elektro.",
    action: "Gå til Fjellheim Elektro",
    leadsTo: "https://fjellheim.example/abonnement",
  },
  {
    name: "E4 opened directly: Xbox",
    scenario: "xbox",
    panel: "Xbox Game Pass Essential",
    says: "det sier du opp på en annen måte",
    action: "Gå til Xbox-veiledningen",
    leadsTo: guides.xbox,
  },
  {
    name: "E5 opened directly: already off",
    scenario: "already-expiring",
    panel: personal,
    says: "Det er allerede gjort",
    action: "Slå på regelmessig fakturering",
    leadsTo: pathOf("recurring-billing", "sub-personal"),
  },
  {
    name: "E6 opened directly: Upgrade or cancel",
    scenario: "upgrade-or-cancel",
    panel: personal,
    says: "Fornyes av seg selv",
    action: "Oppgrader eller si opp",
    leadsTo: review,
  },
  {
    name: "E7 opened directly: an expired card",
    scenario: "payment-method-expired",
    panel: personal,
    says: "men du kan si opp likevel.",
    action: "Endre betalingsmåte",
    leadsTo: pathOf("payment-method", "sub-personal"),
  },
  {
    name: "E8 opened directly: past due",
    scenario: "past-due",
    panel: personal,
    says: "Hvis du sier opp, slipper du å betale det.",
    action: "Si opp abonnementet",
    leadsTo: review,
  },
  {
    name: "E9 opened directly: expired",
    scenario: "expired",
    panel: personal,
    says: "Det er ingenting igjen å si opp.",
    action: "Hva skjer med filene?",
    leadsTo: pathOf("storage"),
  },
  {
    name: "E10 opened directly: no subscription",
    scenario: "no-subscription",
    panel: "Ingen abonnementer på denne kontoen",
    says: "Sannsynligvis ligger abonnementet på en annen konto.",
    action: "Velg en annen konto",
    leadsTo: pathOf("accounts"),
  },
  {
    name: "E11 opened directly: a member",
    scenario: "family-member",
    panel: "Microsoft 365 Family",
    says: "Bare eieren kan si det opp.",
    action: "Gå ut av delingen på kontosiden hos Microsoft",
    leadsTo: guides.account,
  },
  {
    name: "E12 opened directly: several subscriptions",
    scenario: "several-subscriptions",
    panel: "Microsoft 365 Basic",
    says: "Det er allerede gjort",
    action: "Slå på regelmessig fakturering",
    leadsTo: pathOf("recurring-billing", "sub-basic"),
  },
];

for (const { name, scenario, panel, says, action, leadsTo } of states) {
  test(name, async ({ open, page }) => {
    await open(scenario, { path: pathOf("subscriptions") });
    const region = page.getByRole("region", { name: panel, exact: true });
    await expect(region).toContainText(says);
    const next = region.getByRole("link", { name: action, exact: true });
    await expect(next).toHaveAttribute("href", leadsTo);
    if (!leadsTo.startsWith("/")) return;
    await next.click();
    await expect(page).toHaveURL(leadsTo);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test("E13 opened directly: cancelled elsewhere", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals(409);
  await open("cancelled-elsewhere", { path: confirm });
  await visitor.cancels(personal);
  await visitor.reads(words.alreadyCancelled);
});

test("E14 opened directly: changed terms", async ({ open, visitor, words, expectRefusals }) => {
  expectRefusals(412);
  await open("terms-change", { path: confirm });
  await visitor.chooses(words.endOfTerm);
  await visitor.button(words.cancel).click();
  await expect(visitor.page.getByRole("alert")).toContainText(words.termsChanged);
  await expect(visitor.option(words.endOfTerm)).toBeChecked();
  await visitor.cancels(personal);
});

test("E15 opened directly: the session ends", async ({ open, visitor, words, expectRefusals }) => {
  expectRefusals(401);
  await open("session-expires", { path: confirm });
  await visitor.chooses(words.endOfTerm);
  await visitor.button(words.cancel).click();
  await visitor.reads(words.sessionExpired);
  await visitor.button(words.goOn).click();
  await expect(visitor.option(words.endOfTerm)).toBeChecked();
});

test("E16 opened directly: an outage", async ({ open, visitor, words, expectRefusals }) => {
  expectRefusals(503);
  await open("outage", { path: confirm });
  await visitor.button(words.cancel).click();
  await visitor.isAt(words.notKnown);
  await expect(visitor.page.getByText(words.notCancelled)).toHaveCount(0);
  await visitor.button(words.cancel).click();
  await expect(visitor.button(words.cancel)).not.toHaveAttribute("aria-disabled");
  await visitor.isAt(words.notKnown);
  await visitor.cancels(personal);
});

test("E17 opened directly: the outcome is not known", async ({ open, visitor, words, page }) => {
  await page.clock.install();
  await open("outcome-unknown", { path: confirm });
  await visitor.button(words.cancel).click();
  await page.clock.fastForward(16_000);
  await visitor.isAt(words.notKnown);
  await visitor.button(words.keep).click();
  await visitor.isAt(words.kept(personal));
});

test("E18 opened directly: the reads lag behind", async ({ open, visitor, words, page }) => {
  await open("reads-lag", { path: confirm });
  await visitor.cancels(personal);
  await page.goto("/subscriptions");
  await expect(visitor.link(words.seeReceipt)).toBeVisible();
  await expect(page.getByText(words.renews)).toHaveCount(0);
});

test("E19 opened directly: another tab has news", async ({
  open,
  visitor,
  words,
  context,
  expectRefusals,
}) => {
  expectRefusals(409);
  await open("personal-monthly", { path: confirm });
  const other = new Visitor(await context.newPage(), words);
  await other.page.goto(confirm);
  await other.cancels(personal);
  await visitor.isAt(words.cancelled(personal));
});
