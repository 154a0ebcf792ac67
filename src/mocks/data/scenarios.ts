import type { Event } from "../engine/context.ts";
import type { OperationName } from "../../api/contract.ts";
import type { ScenarioData, SubscriptionRecord } from "../engine/db.ts";
import type { Fault } from "../engine/faults.ts";
import type { Account } from "../../api/schema/session.ts";
import { signInAndReturn } from "../../flow/addresses.ts";
import { pathOf } from "../../flow/screens.ts";
import { termEndsOn } from "../handlers/cancellation-terms.ts";
import { addDays } from "../engine/dates.ts";
import { cancelElsewhere, changeTerms } from "../handlers/recurring-billing.ts";
import { hostileAccounts, hostileSubscription } from "./hostile.ts";
import { manyAccounts, manySubscriptions } from "./many.ts";
import { alex, camille, emily, jonas, kari, kariAtWork, kariSecond, mette } from "./people.ts";
import {
  california,
  denmark,
  france,
  germany,
  type Market,
  norway,
  unitedKingdom,
} from "./plans.ts";
import { gamePassSubscription, planSubscription } from "./subscriptions.ts";
import {
  altered,
  billedBy,
  ended,
  mastercard,
  pastDue,
  seenByMember,
  turnedOff,
  withdrawable,
  withExpiredCard,
} from "./variants.ts";

/** One situation that the application can be opened, shown and tested in. */
export interface Scenario {
  readonly title: string;
  /** What to try in it, in whole sentences. */
  readonly tryThis: readonly string[];
  /** Where to begin. */
  readonly startPath: string;
  /** What the mock API knows at the start; every date in it is reckoned from `today`. */
  readonly data: (today: string) => ScenarioData;
  /** The subscriber's IANA time zone; Europe/Oslo unless it says otherwise. */
  readonly timeZone?: string;
  /** What goes wrong by itself. */
  readonly faults?: readonly Fault[];
  /** How long every answer takes, in milliseconds. */
  readonly latency?: number;
  /** What happens once, just before the first request to an operation is handled. */
  readonly before?: Readonly<Partial<Record<OperationName, Event>>>;
}

function signedIn(account: Account, ...subscriptions: SubscriptionRecord[]): ScenarioData {
  return { accounts: [account], remembered: [account.id], signedInAs: account.id, subscriptions };
}

const karisPersonal = (today: string, term: "month" | "year" = "year") =>
  planSubscription({
    tier: "personal",
    owner: kari,
    today,
    term,
    people: [{ name: kari.name, gigabytes: 64 }],
  });

const karisFamily = (today: string) =>
  planSubscription({
    tier: "family",
    owner: kari,
    today,
    people: [
      { name: kari.name, gigabytes: 212 },
      { name: "Ola Nordmann", gigabytes: 38 },
      { name: "Nora Nordmann", gigabytes: 3.2 },
      { name: "Emil Nordmann", gigabytes: 1.1 },
      { name: "Ingrid Berg", gigabytes: 0.4 },
    ],
  });

const mettesPersonal = (today: string) =>
  planSubscription({
    tier: "personal",
    owner: mette,
    today,
    market: denmark,
    people: [{ name: mette.name, gigabytes: 47 }],
  });

/** Personal by the year, with a right of withdrawal since it was bought some days ago. */
const justBought = (today: string, daysAgo: number, owner: Account, market: Market) =>
  withdrawable(
    planSubscription({
      tier: "personal",
      owner,
      today,
      market,
      paidDaysAgo: daysAgo,
      people: [{ name: owner.name, gigabytes: 64 }],
    }),
    "purchase",
    "full",
  );

/** THE registry: every situation that the application can be opened, shown and tested in. */
const scenarios = {
  "several-accounts": {
    title: "Several accounts, one with a Family subscription",
    tryThis: [
      "Choose the account that has the subscription; the work account and the second one do not.",
      "Cancel, and look at what happens to the two people who use more than 5 GB.",
      "Turn recurring billing back on from the receipt.",
    ],
    startPath: pathOf("sign-in"),
    data: (today) => ({
      accounts: [kari, kariSecond, kariAtWork],
      remembered: [kari.id, kariSecond.id, kariAtWork.id],
      signedInAs: null,
      subscriptions: [karisFamily(today)],
    }),
  },

  "one-remembered-account": {
    title: "One remembered account",
    tryThis: ["Continue as the account that is greeted.", "Choose another account instead."],
    startPath: pathOf("sign-in"),
    data: (today) => ({ ...signedIn(kari, karisPersonal(today)), signedInAs: null }),
  },

  "no-remembered-account": {
    title: "No remembered account",
    tryThis: [
      "Sign in as kari.nordmann@example.com with a one-time code.",
      "Type a wrong code, five times if you like, or an address that no account has.",
    ],
    startPath: pathOf("sign-in"),
    data: (today) => ({
      ...signedIn(kari, karisPersonal(today)),
      remembered: [],
      signedInAs: null,
    }),
  },

  "own-login": {
    title: "Signing in on a page of the API's own",
    tryThis: [
      "Sign in on the other page, and come back.",
      "Cancel there, or let it fail, and read what is said here.",
    ],
    startPath: pathOf("sign-in"),
    timeZone: "Europe/Copenhagen",
    data: (today) => ({
      ...signedIn(mette, mettesPersonal(today)),
      remembered: [],
      signedInAs: null,
      ownLogin: { failure: null },
    }),
  },

  "own-login-several": {
    title: "A page of the API's own, and several accounts",
    tryThis: [
      "Choose Kari N., who has to prove that it is her.",
      "Use another account than those two.",
    ],
    startPath: pathOf("sign-in"),
    data: (today) => ({
      accounts: [kari, kariSecond, mette],
      remembered: [kari.id, kariSecond.id],
      lapsed: [kariSecond.id],
      signedInAs: null,
      subscriptions: [karisPersonal(today), mettesPersonal(today)],
      ownLogin: { failure: null },
    }),
  },

  "own-login-failed": {
    title: "Signing in on a page of the API's own has failed",
    tryThis: ["Try again: you come back to the step that you wanted to go to."],
    startPath: signInAndReturn(`${pathOf("confirm", "sub-personal")}?choice=now`),
    timeZone: "Europe/Copenhagen",
    data: (today) => ({
      ...signedIn(mette, mettesPersonal(today)),
      remembered: [],
      signedInAs: null,
      ownLogin: { failure: "failed" },
    }),
  },

  "personal-monthly": {
    title: "Personal, paid by the month",
    tryThis: ["Cancel: there is one way, at the end of the month that is paid for."],
    startPath: pathOf("subscriptions"),
    data: (today) => signedIn(kari, karisPersonal(today, "month")),
  },

  "personal-annual-refund": {
    title: "Personal, paid by the year, with a prorated refund (Denmark)",
    tryThis: [
      "Choose between the end of the term and now with money back.",
      "Cancel now, and see that the receipt offers no way back.",
    ],
    startPath: pathOf("subscriptions"),
    timeZone: "Europe/Copenhagen",
    data: (today) => signedIn(mette, mettesPersonal(today)),
  },

  "family-over-quota": {
    title: "Family of six, all over the free storage",
    tryThis: ["Review what happens to each of the six, one of whom has no name."],
    startPath: pathOf("review", "sub-family"),
    data: (today) =>
      signedIn(
        kari,
        planSubscription({
          tier: "family",
          owner: kari,
          today,
          people: [
            { name: kari.name, gigabytes: 871 },
            { name: "Ola Nordmann", gigabytes: 412 },
            { name: null, gigabytes: 96 },
            { name: "Nora Nordmann", gigabytes: 38 },
            { name: "Emil Nordmann", gigabytes: 12.5 },
            { name: "Ingrid Berg", gigabytes: 5.1 },
          ],
        }),
      ),
  },

  basic: {
    title: "Basic, 100 GB",
    tryThis: ["Cancel a plan that is mostly storage."],
    startPath: pathOf("subscriptions"),
    data: (today) =>
      signedIn(
        kari,
        planSubscription({
          tier: "basic",
          owner: kari,
          today,
          paidDaysAgo: 120,
          people: [{ name: kari.name, gigabytes: 23 }],
        }),
      ),
  },

  "several-subscriptions": {
    title: "Several subscriptions",
    tryThis: ["Find the right action of each: one renews, one is of another kind, one is off."],
    startPath: pathOf("subscriptions"),
    data: (today) =>
      signedIn(
        kari,
        karisFamily(today),
        gamePassSubscription({ owner: kari, today, term: "month", paidDaysAgo: 5 }),
        turnedOff(
          planSubscription({
            tier: "basic",
            owner: kari,
            today,
            paidDaysAgo: 200,
            people: [{ name: kari.name, gigabytes: 2.3 }],
          }),
        ),
      ),
  },

  "no-subscription": {
    title: "No subscription on this account",
    tryThis: ["Choose another account: this is most likely the wrong one."],
    startPath: pathOf("subscriptions"),
    data: (today) => ({
      ...signedIn(kariSecond, karisPersonal(today)),
      accounts: [kariSecond, kari],
      remembered: [kariSecond.id, kari.id],
    }),
  },

  "family-member": {
    title: "Member of someone else's Family",
    tryThis: ["Find out who can cancel, and what leaving would mean for the files."],
    startPath: pathOf("subscriptions"),
    data: (today) => signedIn(kari, seenByMember(karisFamily(today), "Ola Nordmann")),
  },

  "work-account": {
    title: "Signed in with a work account",
    tryThis: ["Sign in with a personal account instead."],
    startPath: pathOf("subscriptions"),
    data: (today) => ({
      ...signedIn(kariAtWork, karisPersonal(today)),
      accounts: [kariAtWork, kari],
      remembered: [kariAtWork.id, kari.id],
    }),
  },

  "already-expiring": {
    title: "Recurring billing is already off",
    tryThis: ["See that it is already done.", "Turn recurring billing back on."],
    startPath: pathOf("subscriptions"),
    data: (today) => signedIn(kari, turnedOff(karisPersonal(today))),
  },

  "upgrade-or-cancel": {
    title: "The dashboard says Upgrade or cancel",
    tryThis: ["Cancel under the other label."],
    startPath: pathOf("subscriptions"),
    data: (today) =>
      signedIn(kari, altered(karisPersonal(today), { cancelLabel: "upgrade-or-cancel" })),
  },

  "google-play": {
    title: "Bought through Google Play",
    tryThis: ["Find the steps in Google Play."],
    startPath: pathOf("subscriptions"),
    data: (today) =>
      signedIn(kari, billedBy(karisPersonal(today, "month"), { kind: "google-play" })),
  },

  "app-store": {
    title: "Bought through the Apple App Store",
    tryThis: ["Find the steps in the App Store."],
    startPath: pathOf("subscriptions"),
    data: (today) => signedIn(kari, billedBy(karisPersonal(today, "month"), { kind: "app-store" })),
  },

  retailer: {
    title: "Bought from a third-party retailer",
    tryThis: ["Find out who bills it and how to reach them."],
    startPath: pathOf("subscriptions"),
    data: (today) =>
      signedIn(
        kari,
        billedBy(karisPersonal(today), {
          kind: "retailer",
          name: "Fjellheim Elektro",
          website: "https://fjellheim.example/abonnement",
          phone: "+47 22 00 11 22",
        }),
      ),
  },

  xbox: {
    title: "Another kind of subscription",
    tryThis: ["Find the right guide for an Xbox subscription."],
    startPath: pathOf("subscriptions"),
    data: (today) => signedIn(kari, gamePassSubscription({ owner: kari, today, term: "month" })),
  },

  "payment-method-expired": {
    title: "The card has expired",
    tryThis: ["Change the payment method.", "Cancel without changing it."],
    startPath: pathOf("subscriptions"),
    data: (today) => ({
      ...signedIn(kari, withExpiredCard(karisPersonal(today), today)),
      paymentMethods: [mastercard(kari.id, today)],
    }),
  },

  "past-due": {
    title: "A payment is overdue",
    tryThis: ["See what becomes of the overdue sum.", "Cancel although it is not paid."],
    startPath: pathOf("subscriptions"),
    data: (today) => ({
      ...signedIn(kari, pastDue(karisPersonal(today, "month"), today)),
      paymentMethods: [mastercard(kari.id, today)],
    }),
  },

  expired: {
    title: "Expired",
    tryThis: ["See that nothing is left to cancel, and what happens to the files."],
    startPath: pathOf("subscriptions"),
    data: (today) => signedIn(kari, ended(karisPersonal(today), today)),
  },

  "terms-change": {
    title: "The terms change just before cancelling",
    tryThis: ["Confirm: nothing is cancelled, and the new terms are shown.", "Confirm those."],
    startPath: pathOf("review", "sub-personal"),
    timeZone: "Europe/Copenhagen",
    data: (today) => signedIn(mette, mettesPersonal(today)),
    before: {
      cancelSubscription: ({ db, today }) =>
        db.subscriptions.forEach((record) =>
          changeTerms(
            record,
            { amount: 899_00, currency: denmark.currency },
            addDays(termEndsOn(record, today), 14),
          ),
        ),
    },
  },

  "cancelled-elsewhere": {
    title: "Cancelled on another device meanwhile",
    tryThis: ["Confirm, and get the receipt of the other cancellation."],
    startPath: pathOf("review", "sub-personal"),
    data: (today) => signedIn(kari, karisPersonal(today)),
    before: {
      cancelSubscription: (context) =>
        context.db.subscriptions.forEach((record) => cancelElsewhere(context, record)),
    },
  },

  "session-expires": {
    title: "The session expires just before cancelling",
    tryThis: ["Confirm, sign in again, and be back where you were with the same choice."],
    startPath: pathOf("review", "sub-personal"),
    timeZone: "Europe/Copenhagen",
    data: (today) => signedIn(mette, mettesPersonal(today)),
    before: {
      cancelSubscription({ db }) {
        db.session = null;
      },
    },
  },

  "outcome-unknown": {
    title: "The answer to cancelling does not come",
    tryThis: [
      "Confirm, and wait a quarter of a minute: nobody knows yet whether it is cancelled.",
      "Keep it: the decision is withdrawn, and the page says so once that is certain.",
      "Or wait a minute: the request arrives late, and the receipt comes by itself.",
    ],
    startPath: pathOf("confirm", "sub-personal"),
    data: (today) => signedIn(kari, karisPersonal(today, "month")),
    faults: [{ operation: "cancelSubscription", kind: "late", seconds: 60, times: 1 }],
  },

  "answer-lost": {
    title: "The answer is lost, and the session ends",
    tryThis: ["Confirm, sign in again, and find out that it is cancelled."],
    startPath: pathOf("confirm", "sub-personal"),
    data: (today) => signedIn(kari, karisPersonal(today, "month")),
    faults: [{ operation: "cancelSubscription", kind: "expired", times: 1 }],
  },

  "reads-lag": {
    title: "What is read lags a minute behind",
    tryThis: [
      "Confirm, reload the receipt, and look at the subscriptions.",
      "Wait a minute: the way to undo it appears.",
    ],
    startPath: pathOf("confirm", "sub-personal"),
    data: (today) => signedIn(kari, karisPersonal(today, "month")),
    faults: [{ operation: "cancelSubscription", kind: "lag", seconds: 60, times: null }],
  },

  outage: {
    title: "An outage while cancelling",
    tryThis: ["Confirm: what is known is said, and trying again goes through in the end."],
    startPath: pathOf("review", "sub-personal"),
    data: (today) => signedIn(kari, karisPersonal(today)),
    faults: [
      { operation: "cancelSubscription", kind: "503", times: 2 },
      { operation: "getDecision", kind: "503", times: 1 },
    ],
  },

  "withdrawal-open": {
    title: "Bought three days ago: the contract can be withdrawn from (Norway)",
    tryThis: [
      "Hold withdrawing and cancelling against each other before you choose.",
      "Cancel at the end of the term, and withdraw afterwards all the same.",
    ],
    startPath: pathOf("subscriptions"),
    data: (today) => signedIn(kari, justBought(today, 3, kari, norway)),
  },

  "withdrawal-last-day": {
    title: "The last day on which one can withdraw (Denmark)",
    tryThis: ["Withdraw today, and the day after with another date: then it is too late."],
    startPath: pathOf("withdraw", "sub-personal"),
    timeZone: "Europe/Copenhagen",
    data: (today) => signedIn(mette, justBought(today, 14, mette, denmark)),
  },

  "withdrawal-over": {
    title: "The time to withdraw is over (Norway)",
    tryThis: ["Cancel: there is nothing else, and nothing says that there was."],
    startPath: pathOf("subscriptions"),
    data: (today) => signedIn(kari, justBought(today, 15, kari, norway)),
  },

  germany: {
    title: "Germany: the statutory way, and a right of withdrawal",
    tryThis: [
      "Cancel in two activations, with nothing between them but what the law names.",
      "Withdraw instead.",
    ],
    startPath: pathOf("subscriptions"),
    timeZone: "Europe/Berlin",
    data: (today) => signedIn(jonas, justBought(today, 5, jonas, germany)),
  },

  "germany-signed-out": {
    title: "Germany: without signing in",
    tryThis: ["In German, cancel from the first screen, under the label of the law."],
    startPath: pathOf("sign-in"),
    timeZone: "Europe/Berlin",
    data: (today) => ({
      ...signedIn(jonas, justBought(today, 200, jonas, germany)),
      remembered: [],
      signedInAs: null,
    }),
  },

  france: {
    title: "France: identify, look through, confirm",
    tryThis: ["Cancel, and look at what you send before you confirm."],
    startPath: pathOf("subscriptions"),
    timeZone: "Europe/Paris",
    data: (today) =>
      signedIn(
        camille,
        planSubscription({
          tier: "personal",
          owner: camille,
          today,
          market: france,
          people: [{ name: camille.name, gigabytes: 47 }],
        }),
      ),
  },

  california: {
    title: "California: what speaks for keeping stands beside the button",
    tryThis: [
      "Cancel: one screen has it all, and the button that cancels at once is always in view.",
    ],
    startPath: pathOf("subscriptions"),
    timeZone: "America/Los_Angeles",
    data: (today) =>
      signedIn(
        alex,
        planSubscription({
          tier: "personal",
          owner: alex,
          today,
          market: california,
          people: [{ name: alex.name, gigabytes: 64 }],
        }),
      ),
  },

  "united-kingdom": {
    title: "United Kingdom: renewed for a year a week ago",
    tryThis: ["Withdraw after a renewal: what is not used yet comes back."],
    startPath: pathOf("subscriptions"),
    timeZone: "Europe/London",
    data: (today) =>
      signedIn(
        emily,
        withdrawable(
          planSubscription({
            tier: "family",
            owner: emily,
            today,
            market: unitedKingdom,
            paidDaysAgo: 7,
            people: [
              { name: emily.name, gigabytes: 83 },
              { name: "Oliver Clarke", gigabytes: 9 },
              { name: "Grace Clarke", gigabytes: 1.4 },
            ],
          }),
          "renewal",
          "prorated",
        ),
      ),
  },

  slow: {
    title: "A slow API",
    tryThis: ["Walk through: every answer takes three seconds."],
    startPath: pathOf("subscriptions"),
    data: (today) => signedIn(kari, karisFamily(today)),
    latency: 3000,
  },

  "hostile-data": {
    title: "Names that break pages",
    tryThis: ["Look for markup that is not text, words that overflow, and lines that turn around."],
    startPath: pathOf("review", "sub-family"),
    data: (today) => ({
      accounts: hostileAccounts,
      remembered: hostileAccounts.map(({ id }) => id),
      signedInAs: hostileAccounts[0].id,
      subscriptions: [hostileSubscription(hostileAccounts[0], today)],
    }),
  },
} satisfies Record<string, Scenario>;

export type ScenarioId = keyof typeof scenarios;

/** For measuring what growth costs. Nobody meets ten thousand of anything, so they are opened by name only. */
export const largeScenarios = {
  "many-subscriptions": {
    title: "Ten thousand subscriptions",
    tryThis: ["Scroll to the end, and find the one from Café Byte by a part of its name."],
    startPath: pathOf("subscriptions"),
    data: (today) => signedIn(kari, ...manySubscriptions(kari, today)),
  },

  "many-accounts": {
    title: "Ten thousand remembered accounts",
    tryThis: ["Find someone's account without typing the accents of their name."],
    startPath: pathOf("accounts"),
    data: (today) => {
      const accounts = manyAccounts();
      const remembered = accounts.map(({ id }) => id);
      return {
        accounts,
        remembered,
        signedInAs: null,
        subscriptions: [
          planSubscription({
            tier: "personal",
            owner: accounts[0],
            today,
            people: [{ name: accounts[0].name, gigabytes: 3 }],
          }),
        ],
      };
    },
  },
} satisfies Record<string, Scenario>;

/** Whatever an address may ask for. */
export type AnyScenarioId = ScenarioId | keyof typeof largeScenarios;

/** The scenario that runs when none is asked for. */
export const defaultScenario: ScenarioId = "several-accounts";

const all = { ...scenarios, ...largeScenarios };

/** Whether a name is that of a scenario, a large one or not. */
export function isScenarioId(name: string): name is AnyScenarioId {
  return Object.hasOwn(all, name);
}

/** The names of the scenarios that are offered, in the order of the registry. */
export const scenarioIds: readonly ScenarioId[] = Object.keys(scenarios).filter(
  (name): name is ScenarioId => Object.hasOwn(scenarios, name),
);

/** A scenario, widened so that its optional members can be read. */
export function scenario(id: AnyScenarioId): Scenario {
  return all[id];
}
