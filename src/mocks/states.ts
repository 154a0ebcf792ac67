import { screenAt } from "../flow/addresses.ts";
import { supportAbout } from "../flow/support-about.ts";
import { groupOfScreen, groups } from "../flow/screen-groups.ts";
import { pathOf, type ScreenId } from "../flow/screens.ts";
import { scenario, scenarioIds, type ScenarioId } from "./data/scenarios.ts";

/** The groups of the workbench: the parts of the journey, and what is met at any of them. */
export const stateGroups = [...groups, "Errors and waiting"] as const;
type Group = (typeof stateGroups)[number];

/** One screen in one state: where it is found, and how. */
export interface ScreenState {
  /** In kebab-case; part of the address by which it is shared. */
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  readonly scenario: ScenarioId;
  /** Where to begin. */
  readonly path: string;
  /** What is done there before the screen is seen; whoever shows the screens knows how. */
  readonly reach?: Reach;
  /** The screen that is seen, where it is not the one of the path. */
  readonly shows?: ScreenId;
  /** What goes wrong beyond the scenario, written as in an address. */
  readonly faults?: readonly string[];
  /** Milliseconds that every answer takes, where it is not as the scenario has it. */
  readonly latency?: number;
}

const subPersonal = "sub-personal";
const subFamily = "sub-family";

/** What a state of the registry says beyond its own name. */
type Entry = Omit<ScreenState, "id" | "group">;
type OtherEntry = Omit<Entry, "reach"> & { readonly reach?: string; readonly group?: Group };

/** The start of every scenario, under the scenario's own name: a new one is here by itself. */
function start(id: ScenarioId): ScreenState {
  const { title, startPath } = scenario(id);
  const entry = { title, scenario: id, path: startPath };
  return { id, group: groupOf(entry), ...entry };
}

/** Where a way leads, if to another screen than the one it begins on. */
const leadsTo: Readonly<Partial<Record<Reach, ScreenId>>> = {
  "account-chosen": "subscriptions",
  cancelled: "cancelled",
  "cancelled-after-asking-again": "cancelled",
  "cancelled-and-listed": "subscriptions",
  "cancelled-then-listed": "subscriptions",
  "declaration-taken-back": "declaration",
  "declaration-unknown": "declaration",
  declared: "declaration",
  withdrawn: "withdrawn",
  "withdrawn-and-listed": "subscriptions",
  "withdrawal-unknown": "decision",
  "code-asked": "code",
  "code-not-digits": "code",
  "code-wrong": "code",
  kept: "kept",
  "open-question-listed": "subscriptions",
  "outcome-unknown": "decision",
  "reason-missing": "cancelled",
  "refusal-found-out": "decision",
  "session-expired": "sign-in",
  "turned-on": "kept",
  "wrong-account": "subscriptions",
};

/** The screen that a state shows; `null` where its address is none of the application's. */
export function screenOf({ path, shows, reach }: Entry): ScreenId | null {
  const reached = reach && leadsTo[reach];
  return shows ?? reached ?? screenAt(path.replace(/\?.*/, ""))?.screen ?? null;
}

/** The part of the journey that a state belongs to, unless it says otherwise. */
function groupOf(state: Entry): Group {
  const screen = screenOf(state);
  return screen === null ? "Errors and waiting" : groupOfScreen[screen];
}

/** The states besides the starts of the scenarios. The part of the journey comes from the screen. */
const others = {
  "address-missing": {
    title: "The address is missing",
    scenario: "no-remembered-account",
    path: pathOf("sign-in"),
    reach: "address-missing",
  },
  "address-unknown": {
    title: "No account has this address",
    scenario: "no-remembered-account",
    path: pathOf("sign-in"),
    reach: "address-unknown",
  },
  "another-account": {
    title: "Another account than the remembered one",
    scenario: "one-remembered-account",
    path: pathOf("identifier"),
  },
  "another-account-elsewhere": {
    title: "Another account, on a page of the API's own",
    scenario: "own-login-several",
    path: pathOf("identifier"),
  },
  "code-asked": {
    title: "The one-time code",
    scenario: "no-remembered-account",
    path: pathOf("identifier"),
    reach: "code-asked",
  },
  "code-not-digits": {
    title: "The code has letters",
    scenario: "no-remembered-account",
    path: pathOf("identifier"),
    reach: "code-not-digits",
  },
  "code-wrong": {
    title: "The code is wrong",
    scenario: "no-remembered-account",
    path: pathOf("identifier"),
    reach: "code-wrong",
  },
  "account-locked": {
    title: "Five wrong codes: locked",
    scenario: "no-remembered-account",
    path: pathOf("identifier"),
    reach: "account-locked",
  },
  "code-not-asked": {
    title: "No code was asked for",
    scenario: "no-remembered-account",
    path: pathOf("code"),
  },
  "sign-in-first": {
    title: "Sign in first: a link to a subscription",
    scenario: "no-remembered-account",
    path: pathOf("review", subPersonal),
    shows: "sign-in",
  },
  "session-expired": {
    title: "The session expired while cancelling",
    scenario: "session-expires",
    path: `${pathOf("confirm", subPersonal)}?choice=now`,
    reach: "session-expired",
  },

  accounts: { title: "Three accounts", scenario: "several-accounts", path: pathOf("accounts") },
  "accounts-hostile": {
    title: "Names that break pages",
    scenario: "hostile-data",
    path: pathOf("accounts"),
  },

  "subscriptions-family": {
    title: "Family, after choosing the account",
    scenario: "several-accounts",
    path: pathOf("accounts"),
    reach: "account-chosen",
  },
  "subscriptions-wrong-account": {
    title: "The work account was chosen",
    scenario: "several-accounts",
    path: pathOf("accounts"),
    reach: "wrong-account",
  },
  "subscriptions-hostile": {
    title: "Names that break pages",
    scenario: "hostile-data",
    path: pathOf("subscriptions"),
  },
  "subscription-not-found": {
    title: "A link to a subscription of another account",
    scenario: "personal-monthly",
    path: pathOf("review", "sub-of-someone-else"),
    shows: "subscriptions",
  },

  "review-personal": {
    title: "Personal, paid by the month",
    scenario: "personal-monthly",
    path: pathOf("review", subPersonal),
  },
  "review-refund": {
    title: "Personal, with a prorated refund",
    scenario: "personal-annual-refund",
    path: pathOf("review", subPersonal),
  },
  "review-basic": { title: "Basic", scenario: "basic", path: pathOf("review", "sub-basic") },
  "review-past-due": {
    title: "A payment is overdue",
    scenario: "past-due",
    path: pathOf("review", subPersonal),
  },

  "confirm-one-way": {
    title: "One way: at the end of the term",
    scenario: "personal-monthly",
    path: pathOf("confirm", subPersonal),
  },
  "confirm-two-ways": {
    title: "Two ways, nothing chosen",
    scenario: "personal-annual-refund",
    path: pathOf("confirm", subPersonal),
  },
  "confirm-now": {
    title: "Two ways, now with a refund chosen",
    scenario: "personal-annual-refund",
    path: `${pathOf("confirm", subPersonal)}?choice=now`,
  },
  "confirm-choice-missing": {
    title: "The choice is missing",
    scenario: "personal-annual-refund",
    path: pathOf("confirm", subPersonal),
    reach: "choice-missing",
  },
  "confirm-past-due": {
    title: "A payment is overdue",
    scenario: "past-due",
    path: pathOf("confirm", subPersonal),
  },
  "confirm-family": {
    title: "Family of six",
    scenario: "family-over-quota",
    path: pathOf("confirm", subFamily),
  },
  "confirm-terms-changed": {
    title: "The terms have changed",
    scenario: "terms-change",
    path: `${pathOf("confirm", subPersonal)}?choice=end-of-term`,
    reach: "terms-changed",
  },
  "confirm-outcome-refused": {
    title: "Too many requests: certainly not cancelled",
    scenario: "personal-monthly",
    path: pathOf("confirm", subPersonal),
    faults: ["cancelSubscription:429:1"],
    reach: "outcome-refused",
  },
  "confirm-germany": {
    title: "Germany: what the law names, and nothing else",
    scenario: "germany",
    path: pathOf("confirm", subPersonal),
  },
  "confirm-france": {
    title: "France: what is sent, looked through",
    scenario: "france",
    path: pathOf("confirm", subPersonal),
  },
  "confirm-california": {
    title: "California: all of it beside the button",
    scenario: "california",
    path: pathOf("confirm", subPersonal),
  },
  withdraw: {
    title: "Withdrawing from the contract",
    scenario: "withdrawal-open",
    path: pathOf("withdraw", subPersonal),
  },
  "withdraw-after-cancelling": {
    title: "Cancelled, and still to be withdrawn from",
    scenario: "withdrawal-open",
    path: pathOf("confirm", subPersonal),
    reach: "cancelled-then-listed",
  },
  "withdraw-renewal": {
    title: "Withdrawing after a renewal",
    scenario: "united-kingdom",
    path: pathOf("withdraw", subFamily),
  },
  "decision-withdrawal": {
    title: "Not known whether one has withdrawn",
    scenario: "withdrawal-open",
    path: pathOf("withdraw", subPersonal),
    faults: ["withdrawFromContract:network"],
    reach: "withdrawal-unknown",
  },
  withdrawn: {
    title: "Withdrawn: the receipt",
    scenario: "united-kingdom",
    path: pathOf("withdraw", subFamily),
    reach: "withdrawn",
  },
  "withdrawn-listed": {
    title: "Withdrawn, among the subscriptions",
    scenario: "withdrawal-open",
    path: pathOf("withdraw", subPersonal),
    reach: "withdrawn-and-listed",
  },
  "declare-cancellation": {
    title: "Cancelling without signing in",
    scenario: "no-remembered-account",
    path: pathOf("declare-cancellation"),
  },
  "declare-for-cause": {
    title: "For cause, on a certain day",
    scenario: "no-remembered-account",
    path: pathOf("declare-cancellation"),
    reach: "declared-for-cause",
  },
  "declare-missing": {
    title: "The name is missing",
    scenario: "no-remembered-account",
    path: pathOf("declare-cancellation"),
    reach: "name-missing",
  },
  "declare-prefilled": {
    title: "Filled in for whoever is signed in",
    scenario: "personal-monthly",
    path: pathOf("declare-cancellation"),
  },
  "declare-germany": {
    title: "Germany: the fields of the law, and nothing else",
    scenario: "germany",
    path: pathOf("declare-cancellation"),
  },
  "declare-france": {
    title: "France: looked through before it is sent",
    scenario: "france",
    path: pathOf("declare-cancellation"),
    reach: "declaration-looked-through",
  },
  "declare-refused": {
    title: "Too many requests: certainly not sent",
    scenario: "no-remembered-account",
    path: pathOf("declare-withdrawal"),
    faults: ["declareCancellation:429:1"],
    reach: "declaration-refused",
  },
  "declare-withdrawal": {
    title: "Withdrawing without signing in",
    scenario: "no-remembered-account",
    path: pathOf("declare-withdrawal"),
  },
  declared: {
    title: "The declaration has arrived",
    scenario: "no-remembered-account",
    path: pathOf("declare-withdrawal"),
    reach: "declared",
  },
  "declaration-unknown": {
    title: "Not known whether it has arrived",
    scenario: "no-remembered-account",
    path: pathOf("declare-withdrawal"),
    faults: ["declareCancellation:network"],
    reach: "declaration-unknown",
  },
  "declaration-taken-back": {
    title: "Taken back",
    scenario: "no-remembered-account",
    path: pathOf("declare-withdrawal"),
    faults: ["declareCancellation:network"],
    reach: "declaration-taken-back",
  },

  "decision-outage": {
    title: "The outcome is not known: an outage",
    scenario: "outage",
    path: pathOf("confirm", subPersonal),
    reach: "outcome-unknown",
  },
  "decision-unseen": {
    title: "The outcome is not known: the request is on its way",
    scenario: "outcome-unknown",
    path: pathOf("confirm", subPersonal),
    faults: ["cancelSubscription:network:1"],
    reach: "outcome-unknown",
  },
  "decision-refused": {
    title: "The outcome was not known: it was refused",
    scenario: "terms-change",
    path: `${pathOf("confirm", subPersonal)}?choice=now`,
    faults: ["cancelSubscription:timeout:1", "getDecision:503:1"],
    reach: "refusal-found-out",
  },
  "decision-none": {
    title: "A link to a question that is not open",
    scenario: "personal-monthly",
    path: pathOf("decision", subPersonal),
    shows: "subscriptions",
  },
  "subscriptions-decision-open": {
    title: "An open question comes first",
    scenario: "outcome-unknown",
    path: pathOf("confirm", subPersonal),
    faults: ["cancelSubscription:network:1"],
    reach: "open-question-listed",
  },
  "subscriptions-behind": {
    title: "Cancelled, and what is read lags behind",
    scenario: "reads-lag",
    path: pathOf("confirm", subPersonal),
    reach: "cancelled-and-listed",
  },
  "confirm-hostile": {
    title: "Names that break pages",
    scenario: "hostile-data",
    path: pathOf("confirm", subFamily),
  },

  kept: {
    title: "Kept",
    scenario: "family-over-quota",
    path: pathOf("confirm", subFamily),
    reach: "kept",
  },
  "kept-opened": {
    title: "Kept, opened by its address",
    scenario: "personal-monthly",
    path: pathOf("kept", subPersonal),
  },
  "no-receipt": {
    title: "A link to a receipt that there is not",
    scenario: "personal-monthly",
    path: pathOf("cancelled", subPersonal),
  },
  cancelled: {
    title: "Cancelled at the end of the term, can be undone",
    scenario: "personal-monthly",
    path: pathOf("confirm", subPersonal),
    reach: "cancelled",
  },
  "cancelled-with-refund": {
    title: "Cancelled now, with a refund",
    scenario: "personal-annual-refund",
    path: `${pathOf("confirm", subPersonal)}?choice=now`,
    reach: "cancelled",
  },
  "cancelled-elsewhere-receipt": {
    title: "Cancelled elsewhere meanwhile: that receipt",
    scenario: "cancelled-elsewhere",
    path: pathOf("confirm", subPersonal),
    reach: "cancelled",
  },
  "cancelled-after-outage": {
    title: "Cancelled after an outage",
    scenario: "outage",
    path: pathOf("confirm", subPersonal),
    reach: "cancelled-after-asking-again",
  },
  "cancelled-behind": {
    title: "Cancelled, and what is read lags behind",
    scenario: "reads-lag",
    path: pathOf("confirm", subPersonal),
    reach: "cancelled",
  },
  "reason-missing": {
    title: "The reason is sent without one",
    scenario: "personal-monthly",
    path: pathOf("confirm", subPersonal),
    reach: "reason-missing",
  },
  "cancelled-hostile": {
    title: "Names that break pages",
    scenario: "hostile-data",
    path: pathOf("confirm", subFamily),
    reach: "cancelled",
  },
  "turn-on": {
    title: "Turning recurring billing back on",
    scenario: "already-expiring",
    path: pathOf("recurring-billing", subPersonal),
  },
  "turned-on": {
    title: "Recurring billing is on again",
    scenario: "already-expiring",
    path: pathOf("recurring-billing", subPersonal),
    reach: "turned-on",
  },

  "payment-method": {
    title: "The card has expired, another is saved",
    scenario: "payment-method-expired",
    path: pathOf("payment-method", subPersonal),
  },
  "payment-method-none": {
    title: "No other card is saved",
    scenario: "personal-monthly",
    path: pathOf("payment-method", subPersonal),
  },
  "payment-method-missing": {
    title: "The payment method is not chosen",
    scenario: "payment-method-expired",
    path: pathOf("payment-method", subPersonal),
    reach: "payment-choice-missing",
  },
  "payment-method-changed": {
    title: "The payment method is changed",
    scenario: "payment-method-expired",
    path: pathOf("payment-method", subPersonal),
    reach: "payment-changed",
  },
  "payment-method-hostile": {
    title: "Payment: names that break pages",
    scenario: "hostile-data",
    path: pathOf("payment-method", subFamily),
  },
  "plan-change": {
    title: "Plans for a Family of six",
    scenario: "family-over-quota",
    path: pathOf("plan-change", subFamily),
  },
  "plan-change-missing": {
    title: "The plan is not chosen",
    scenario: "family-over-quota",
    path: pathOf("plan-change", subFamily),
    reach: "plan-choice-missing",
  },
  "plan-changed": {
    title: "The plan is changed",
    scenario: "family-over-quota",
    path: pathOf("plan-change", subFamily),
    reach: "plan-changed",
  },
  "plan-change-hostile": {
    title: "Plans: names that break pages",
    scenario: "hostile-data",
    path: pathOf("plan-change", subFamily),
  },

  help: {
    title: "Help",
    scenario: "no-remembered-account",
    path: pathOf("help"),
  },
  "cannot-cancel-signed-out": {
    title: "Can't cancel? Before signing in",
    scenario: "no-remembered-account",
    path: pathOf("cannot-cancel"),
  },
  "cannot-cancel-already-off": {
    title: "Can't cancel? It is already off",
    scenario: "already-expiring",
    path: pathOf("cannot-cancel"),
  },
  "cannot-cancel-several": {
    title: "Can't cancel? Several subscriptions",
    scenario: "several-subscriptions",
    path: pathOf("cannot-cancel"),
  },
  "cannot-cancel-work": {
    title: "Can't cancel? A work account",
    scenario: "work-account",
    path: pathOf("cannot-cancel"),
  },
  "cannot-cancel-retailer": {
    title: "Can't cancel? A retailer bills it",
    scenario: "retailer",
    path: pathOf("cannot-cancel"),
  },
  "locked-out": {
    title: "Locked out",
    scenario: "no-remembered-account",
    path: pathOf("locked-out"),
  },
  "on-behalf": {
    title: "For someone else",
    scenario: "no-remembered-account",
    path: pathOf("on-behalf"),
  },
  "refunds-signed-out": {
    title: "Refunds, before signing in",
    scenario: "no-remembered-account",
    path: pathOf("refunds"),
  },
  "refunds-own": {
    title: "Refunds, one's own sum",
    scenario: "personal-annual-refund",
    path: pathOf("refunds"),
  },
  "storage-signed-out": {
    title: "Storage after cancelling, before signing in",
    scenario: "no-remembered-account",
    path: pathOf("storage"),
  },
  "storage-own": {
    title: "Storage after cancelling, one's own",
    scenario: "family-over-quota",
    path: pathOf("storage"),
  },
  "storage-member": {
    title: "Storage after leaving a Family",
    scenario: "family-member",
    path: pathOf("storage"),
  },
  "feedback-open": {
    title: "Feedback",
    scenario: "personal-annual-refund",
    path: pathOf("refunds"),
    reach: "feedback-open",
  },
  "feedback-missing": {
    title: "Feedback without an answer",
    scenario: "personal-annual-refund",
    path: pathOf("refunds"),
    reach: "feedback-choice-missing",
  },
  "feedback-sent": {
    title: "Feedback is sent",
    scenario: "personal-annual-refund",
    path: pathOf("refunds"),
    reach: "feedback-sent",
  },
  support: {
    title: "Support, before signing in",
    scenario: "no-remembered-account",
    path: pathOf("support"),
  },
  "support-signed-in": {
    title: "Support, signed in",
    scenario: "several-subscriptions",
    path: pathOf("support"),
  },
  "support-empty": {
    title: "Support without a description",
    scenario: "no-remembered-account",
    path: pathOf("support"),
    reach: "support-empty",
  },
  "support-answers": {
    title: "Answers that may fit",
    scenario: "no-remembered-account",
    path: pathOf("support"),
    reach: "answers-found",
  },
  "support-reached": {
    title: "The way to a person",
    scenario: "no-remembered-account",
    path: supportAbout("locked-out"),
    reach: "support-reached",
  },

  "not-found": {
    title: "No such page",
    scenario: "personal-monthly",
    path: "/no/such/page",
  },
  loading: {
    title: "The first answer is on its way",
    scenario: "slow",
    path: pathOf("subscriptions"),
    group: "Errors and waiting",
    reach: "loading",
    latency: 60_000,
  },
  "error-unreadable": {
    title: "An answer that cannot be read",
    scenario: "personal-monthly",
    path: pathOf("subscriptions"),
    group: "Errors and waiting",
    faults: ["getSession:malformed"],
  },
  "error-busy": {
    title: "Too many requests",
    scenario: "personal-monthly",
    path: pathOf("subscriptions"),
    group: "Errors and waiting",
    faults: ["listSubscriptions:429"],
  },
  "error-network": {
    title: "Out of reach",
    scenario: "personal-monthly",
    path: pathOf("subscriptions"),
    group: "Errors and waiting",
    faults: ["*:network"],
  },
} as const satisfies Readonly<Record<string, OtherEntry>>;

type Others = typeof others;
/** A way to reach a state; a play leads along each. */
export type Reach = Extract<Others[keyof Others], { reach: string }>["reach"];

/** Every screen in every state, in the order of the journey: the starts of the scenarios, then the others. */
export const states: readonly ScreenState[] = [
  ...scenarioIds.map(start),
  ...Object.entries(others).map(([id, entry]) => ({ id, group: groupOf(entry), ...entry })),
].toSorted((one, other) => stateGroups.indexOf(one.group) - stateGroups.indexOf(other.group));

/** A state by its name. @throws RangeError when there is none of this name */
export function stateOf(id: string): ScreenState {
  const state = states.find((candidate) => candidate.id === id);
  if (state === undefined) throw new RangeError(`There is no state ${id}.`);
  return state;
}
