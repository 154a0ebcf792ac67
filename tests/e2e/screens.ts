import { pathOf } from "../../src/flow/screens.ts";
import {
  scenario as scenarioOf,
  type ScenarioId,
  scenarioIds,
} from "../../src/mocks/data/scenarios.ts";
import { expect, openSituation, type Refusal } from "./fixtures.ts";
import { family, personal, type Visitor } from "./visitor.ts";

/** Looks at a screen; `name` says which one it is. */
type Look = (name: string) => Promise<void>;

/** Every screen of signing in, with its mistakes: two addresses and codes are typed wrong on the way. */
async function walkThroughSigningIn(visitor: Visitor, look: Look): Promise<void> {
  const { page, words } = visitor;
  await openSituation(page, "no-remembered-account");
  await visitor.isAt(words.signInTitle);
  await look("sign-in with an address");
  await visitor.button(words.sendCode).click();
  await page.getByRole("alert").waitFor();
  await look("sign-in with a mistake");
  await visitor.asksForCode("kari.nordmann@example.com");
  await look("code");
  await visitor.entersCode("letters");
  await visitor.reads(words.codeDigits);
  await look("code with a mistake");
  await visitor.entersCode();
  await visitor.isAt(words.subscriptions);
  await look("subscriptions of Personal");
  await visitor.button(words.signOut).click();
  await visitor.isAt(words.signInTitle);
  await look("sign-in as the remembered account");
  await visitor.link(words.chooseAnother).click();
  await visitor.isAt(words.signIn);
  await look("sign-in as another account");
  await visitor.link(words.help).click();
  await visitor.isAt(words.help);
  await look("help");
  await page.goto("/no/such/page");
  await visitor.isAt(words.notFound);
  await look("no such page");
}

/** The accounts, the way to both outcomes of a Family subscription, and the way back. */
async function walkThroughFamily(visitor: Visitor, look: Look): Promise<void> {
  const { page, words } = visitor;
  await openSituation(page, "several-accounts");
  await visitor.isAt(words.signInTitle);
  await look("sign-in with several accounts");
  await visitor.button(/kari@fjordkraft\.example/).click();
  await visitor.reads(words.workAccount);
  await look("work account");
  await visitor.link(words.notYou).click();
  await visitor.isAt(words.severalAccounts);
  await look("accounts");
  await visitor.button(/kari\.nordmann@example\.com/).click();
  await visitor.isAt(words.subscriptions);
  await look("subscriptions of Family");
  await visitor.reviews();
  await look("review of Family");
  await visitor.link(words.keepBenefits).click();
  await visitor.isAt(words.kept(family));
  await look("kept");
  await page.goBack();
  await visitor.isAt(words.review);
  await visitor.goesToConfirm();
  await look("confirm with one way");
  await visitor.cancels(family);
  await look("cancelled, can be undone");
  await visitor.unfolds(words.others(4));
  await look("cancelled, with what to tell the others");
  await visitor.link(words.turnOn).click();
  await visitor.isAt(words.turnOn);
  await look("turning recurring billing on");
}

/** A refund: two ways of cancelling, a choice that is missing, and a receipt without a way back. */
async function walkThroughRefund(visitor: Visitor, look: Look): Promise<void> {
  const { words } = visitor;
  await openSituation(visitor.page, "personal-annual-refund", { path: pathOf("refunds") });
  await visitor.isAt(words.refunds);
  await visitor.page.getByRole("heading", { level: 3 }).first().waitFor();
  await look("own refunds");
  await visitor.page.goto("/subscriptions/sub-personal/review");
  await visitor.isAt(words.review);
  await look("review with two ways");
  await visitor.goesToConfirm();
  await look("confirm with two ways");
  await visitor.button(words.cancel).click();
  await visitor.reads(words.missingChoice);
  await look("confirm with a missing choice");
  await visitor.chooses(words.now);
  await look("confirm with a choice");
  await visitor.cancels(personal);
  await look("cancelled with a refund");
  await visitor.unfolds(words.reason);
  await visitor.button(words.send).click();
  await visitor.page.getByRole("alert").waitFor();
  await look("cancelled with a missing reason");
}

/** Names that break pages, from the accounts to the receipt. */
async function walkThroughHostileData(visitor: Visitor, look: Look): Promise<void> {
  const { page, words } = visitor;
  await openSituation(page, "hostile-data", { path: "/accounts" });
  await visitor.isAt(words.severalAccounts);
  await look("accounts with hostile names");
  await page.goto("/subscriptions");
  await visitor.isAt(words.subscriptions);
  await look("subscriptions of a hostile name");
  await visitor.reviews();
  await look("review with hostile names");
  await visitor.goesToConfirm();
  await look("confirm with hostile names");
  await visitor.cancels(family);
  await look("receipt with a hostile name");
  await visitor.unfolds(words.others(5));
  await look("receipt with what to tell others of hostile names");
}

/**
 * The screens that opening them is enough to see, by scenario, where that is not its first one alone; those with
 * none are on the walks.
 */
const ownScreens: Readonly<Partial<Record<ScenarioId, readonly string[]>>> = {
  "several-accounts": [],
  "no-remembered-account": [],
  "personal-monthly": [pathOf("subscriptions"), pathOf("payment-method", "sub-personal")],
  "family-over-quota": [pathOf("review", "sub-family"), pathOf("storage")],
  basic: [pathOf("subscriptions"), pathOf("review", "sub-basic")],
  "no-subscription": [pathOf("subscriptions"), pathOf("cannot-cancel")],
  "family-member": [pathOf("subscriptions"), pathOf("cannot-cancel"), pathOf("storage")],
  "work-account": [pathOf("subscriptions"), pathOf("cannot-cancel")],
  "already-expiring": [pathOf("subscriptions"), pathOf("recurring-billing", "sub-personal")],
  "google-play": [pathOf("subscriptions"), pathOf("refunds")],
  retailer: [pathOf("subscriptions"), pathOf("cannot-cancel")],
  expired: [pathOf("subscriptions"), pathOf("storage")],
  "terms-change": [],
  "cancelled-elsewhere": [],
  "session-expires": [],
  "outcome-unknown": [],
  "answer-lost": [],
  "reads-lag": [],
  outage: [],
  // The same screens as a Family subscription's, later.
  slow: [],
  "hostile-data": [pathOf("payment-method", "sub-family"), pathOf("plan-change", "sub-family")],
};

/** In how many walks every state is seen, so that none is much longer than the others. */
const parts = 4;

/** A part of all states of an account or a subscription, as they are found. */
const walkThroughStates =
  (part: number) =>
  async ({ page }: Visitor, look: Look) => {
    for (const scenario of scenarioIds.filter((_, index) => index % parts === part)) {
      for (const path of ownScreens[scenario] ?? [scenarioOf(scenario).startPath]) {
        await openSituation(page, scenario, { path });
        await page.getByRole("heading", { level: 1 }).waitFor();
        const landed = new URL(page.url()).pathname;
        if (landed !== path.replace(/\?.*$/, ""))
          throw new Error(`${scenario}: ${path} leads to ${landed}.`);
        await look(`${path} of ${scenario}`);
      }
    }
  };

/** What can come between confirming and the receipt. */
async function walkThroughFailures(visitor: Visitor, look: Look): Promise<void> {
  const { page, words } = visitor;
  const path = pathOf("confirm", "sub-personal");
  await openSituation(page, "terms-change", { path });
  await visitor.chooses(words.endOfTerm);
  await visitor.button(words.cancel).click();
  await visitor.reads(words.termsChanged);
  await look("confirm with changed terms");
  await openSituation(page, "session-expires", { path });
  await visitor.chooses(words.endOfTerm);
  await visitor.button(words.cancel).click();
  await visitor.reads(words.sessionExpired);
  await look("sign-in after the session has expired");
  await openSituation(page, "cancelled-elsewhere", { path });
  await visitor.cancels(personal);
  await visitor.reads(words.alreadyCancelled);
  await look("receipt of a cancellation elsewhere");
  await openSituation(page, "outage", { path });
  await visitor.button(words.cancel).click();
  await visitor.isAt(words.notKnown);
  await look("a decision with an unknown outcome");
  await page.goto(pathOf("subscriptions"));
  await visitor.reads(words.notKnown);
  await look("subscriptions with an open decision");
  await openSituation(page, "personal-monthly", { path, faults: ["cancelSubscription:429:1"] });
  await visitor.button(words.cancel).click();
  await visitor.reads(words.notCancelled);
  await look("confirm after a refusal");
  await openSituation(page, "reads-lag", { path });
  await visitor.cancels(personal);
  await look("receipt while the reads lag");
  await page.goto(pathOf("subscriptions"));
  await visitor.isAt(words.subscriptions);
  await look("subscriptions while the reads lag");
}

/** Another payment method and another plan, with a choice that is missing, to their outcomes. */
async function walkThroughPaymentAndPlans(visitor: Visitor, look: Look): Promise<void> {
  const { page, words } = visitor;
  await openSituation(page, "payment-method-expired", {
    path: pathOf("payment-method", "sub-personal"),
  });
  await visitor.isAt(words.changePayment);
  await look("payment method");
  await visitor.button(words.savePayment).click();
  await page.getByRole("alert").waitFor();
  await look("payment method with a missing choice");
  await visitor.chooses(/^Mastercard/);
  await look("payment method with a choice");
  await visitor.button(words.savePayment).click();
  await visitor.reads(words.paymentChanged);
  await look("subscriptions with another payment method");
  await openSituation(page, "several-subscriptions", { path: pathOf("plan-change", "sub-family") });
  await visitor.isAt(words.switchPlan);
  await look("plan change");
  await visitor.button(words.switchPlan).click();
  await page.getByRole("alert").waitFor();
  await look("plan change with a missing choice");
  await visitor.chooses(/^Microsoft 365 Basic/);
  await look("plan change with a choice");
  await visitor.button(words.switchPlan).click();
  await visitor.isAt(words.switching("Microsoft 365 Basic"));
  await look("plan changed");
  await page.goto(pathOf("plan-change", "sub-family"));
  await visitor.isAt(words.switchPlan);
  await look("plan change that is decided");
}

/** Help and support, signed out and signed in. */
async function walkThroughHelp(visitor: Visitor, look: Look): Promise<void> {
  const { page, words } = visitor;
  const helpPages = [
    [pathOf("cannot-cancel"), words.cannotCancel],
    [pathOf("refunds"), words.refunds],
    [pathOf("storage"), words.storage],
  ] as const;

  await openSituation(page, "no-remembered-account", { path: pathOf("help") });
  await visitor.isAt(words.help);
  const feedback = page.locator("details").filter({ hasText: words.feedback });
  await feedback.locator("summary").click();
  await feedback.getByRole("button", { name: words.send }).click();
  await page.getByRole("alert").waitFor();
  await look("feedback with a mistake");
  for (const [path, heading] of [
    ...helpPages,
    [pathOf("locked-out"), words.lockedOut],
    [pathOf("on-behalf"), words.onBehalf],
  ] as const) {
    await page.goto(path);
    await visitor.isAt(heading);
    await look(`${path}, signed out`);
  }
  await visitor.link(words.contactSupport).click();
  await visitor.isAt(words.contactSupport);
  await look("support");
  await visitor.button(words.contactSupport).click();
  await page.getByRole("alert").waitFor();
  await look("support with a mistake");
  await page.getByLabel(words.description).fill("OneDrive, Xbox, Google");
  await visitor.button(words.getHelp).click();
  await page.getByRole("main").getByRole("listitem").first().waitFor();
  await look("support with answers");
  await visitor.button(words.contactSupport).click();
  await expect(visitor.fact(words.reference)).toBeVisible();
  await look("the way to a person");

  await openSituation(page, "several-subscriptions", { path: pathOf("support") });
  await visitor.isAt(words.contactSupport);
  await look("support, signed in");
  for (const [path, heading] of helpPages.toReversed()) {
    await page.goto(path);
    await visitor.isAt(heading);
    await look(`${path}, signed in`);
  }
  await visitor.chooses("Xbox Game Pass Essential");
  await look("what helps with the chosen subscription");
}

/** Withdrawing from the contract, and declaring without signing in, to what comes of both. */
async function walkThroughLaw(visitor: Visitor, look: Look): Promise<void> {
  const { page, words } = visitor;
  await openSituation(page, "withdrawal-open", { path: pathOf("review", "sub-personal") });
  await visitor.isAt(words.review);
  await look("review with a right of withdrawal");
  await openSituation(page, "united-kingdom", { path: pathOf("withdraw", "sub-family") });
  await visitor.isAt(words.withdrawing);
  await look("withdrawing after a renewal");
  await visitor.button(words.confirmWithdrawal).click();
  await visitor.isAt(words.withdrawn(family));
  await look("withdrawn");
  await openSituation(page, "california", { path: pathOf("confirm", "sub-personal") });
  await visitor.isAt(words.confirm);
  await look("confirm in California");
  await openSituation(page, "germany", { path: pathOf("confirm", "sub-personal") });
  await visitor.isAt(words.confirm);
  await look("confirm in Germany");
  await openSituation(page, "france", { path: pathOf("confirm", "sub-personal") });
  await visitor.isAt(words.confirm);
  await look("confirm in France");
  await openSituation(page, "no-remembered-account", { path: pathOf("declare-cancellation") });
  await visitor.isAt(words.declare);
  await visitor.button(words.declareSend).click();
  await page.getByRole("alert").waitFor();
  await look("declaring, with a mistake");
  await visitor.chooses(words.forCause);
  await visitor.chooses(words.onDay);
  await look("declaring for cause, on a day");
  await page.getByLabel(words.declareName).fill("Ola Nordmann");
  await page.getByLabel(words.declareContract).fill("+47 412 34 567");
  await page.getByLabel(words.declareAddress).fill("ola@example.com");
  await visitor.chooses(words.ordinary);
  await visitor.chooses(words.earliest);
  await visitor.button(words.declareSend).click();
  await visitor.isAt(words.declared);
  await look("a declaration that has arrived");
}

type Walk = (visitor: Visitor, look: Look) => Promise<void>;

type NamedWalk = readonly [what: string, walk: Walk, refusals: readonly Refusal[]];

/** Every walk: what it shows, and the answers that the API refuses on the way. */
export const walks: readonly NamedWalk[] = [
  ["signing in", walkThroughSigningIn, []],
  ["a Family subscription", walkThroughFamily, []],
  ["a refund", walkThroughRefund, []],
  ["hostile names", walkThroughHostileData, []],
  ...Array.from({ length: parts }, (_, part): NamedWalk => [
    `every state, part ${part + 1}`,
    walkThroughStates(part),
    [],
  ]),
  ["withdrawing and declaring", walkThroughLaw, []],
  ["what comes between", walkThroughFailures, [401, 409, 412, 429, 503]],
  ["payment methods and plans", walkThroughPaymentAndPlans, []],
  ["help", walkThroughHelp, []],
];
