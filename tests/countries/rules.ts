import type { ProfileName } from "../../src/api/schema/subscription.ts";
import { journeyOf } from "../../src/flow/journeys.ts";
import { rulesOf } from "../../src/flow/profiles.ts";

/** A test, by its file below `tests` and its name. */
interface Proof {
  readonly file: string;
  readonly test: string;
}

/** What must hold on the way to cancel, whichever country's law adds what. */
interface Rule {
  readonly id: string;
  readonly says: string;
  /** How it holds under a profile. */
  readonly under: (profile: ProfileName) => string;
  readonly shownBy: readonly Proof[];
}

const holds = () => "holds";

const proof = (file: string, ...tests: readonly string[]): Proof[] =>
  tests.map((test) => ({ file, test }));

const walk = proof(
  "countries/fairness.test.tsx",
  "from the subscriptions to the receipt of a cancellation",
);

const withEqualChoices = (profile: ProfileName) =>
  rulesOf(profile).confirm.canKeep ? "holds" : "does not apply: there is one button";

function offersUnder(profile: ProfileName): string {
  const { review, confirm } = rulesOf(profile);
  if (review.includes("cheaper-plans")) return "holds, on the review";
  return confirm.after.includes("cheaper-plans")
    ? "holds, on the screen with the button that cancels"
    : "no offer on the way";
}

const labelsUnder = (profile: ProfileName) =>
  ({
    usual: "the usual labels",
    germany: "both labels of the law",
    france: "the label of the law; that of the button is ours",
  })[rulesOf(profile).labels];

/** Whether money and charges stand where one confirms. */
const toldUnder = (profile: ProfileName) =>
  rulesOf(profile).confirm.before.includes("outcome")
    ? "holds"
    : "the day on which it ends, and of several ways each with its sum; the next charge on the card, the rest on the receipt";

const fromTheApi = new Set<ProfileName>(["default", "california"]);

/** The rules, by the numbers that the tests and the decisions call them by. */
export const rules: readonly Rule[] = [
  {
    id: "R1",
    says: "Few activations lead from the subscriptions to the receipt. Where it can end in several ways, choosing one comes on top.",
    under: (profile) => `at most ${journeyOf(profile).length + 1}`,
    shownBy: walk,
  },
  {
    id: "R2",
    says: "Keeping and cancelling are the same element, with the same looks and size.",
    under: withEqualChoices,
    shownBy: [
      ...walk,
      ...proof("e2e/fairness.spec.ts", "look the same on the review and on the last screen"),
    ],
  },
  {
    id: "R3",
    says: "Both are in view together, on the smallest screen too.",
    under: withEqualChoices,
    shownBy: proof(
      "e2e/fairness.spec.ts",
      "are seen together on the review and on the last screen",
    ),
  },
  {
    id: "R4",
    says: "Nothing is chosen beforehand, and no choice has the focus on arrival.",
    under: holds,
    shownBy: [...walk, ...proof("e2e/fairness.spec.ts", "nothing is chosen or focused beforehand")],
  },
  {
    id: "R5",
    says: "No words of shame, urgency or pleading, no double negative; a label names what its button does.",
    under: holds,
    shownBy: proof(
      "catalogues.test.ts",
      "%s neither shames, hurries nor pleads",
      "in %s, no sentence takes two negatives to understand",
      "in %s, both choices say who chooses, and what",
    ),
  },
  {
    id: "R6",
    says: "No reason is asked before; afterwards, telling one is optional. Only a declaration that it is for cause names the cause.",
    under: holds,
    shownBy: [
      ...walk,
      ...proof(
        "e2e/fairness.spec.ts",
        "the reason is asked only after, and the receipt needs none",
      ),
    ],
  },
  {
    id: "R7",
    says: "At most one offer, on a screen that also leads to the receipt; it is not made twice.",
    under: offersUnder,
    shownBy: [
      ...proof(
        "journeys/plan-change.test.tsx",
        "the cheaper plans of the review lead here, beside the way to cancel",
      ),
      ...proof(
        "countries/fairness.test.tsx",
        "in Germany is what the law names, and one button",
        "in California is every consequence and offer, beside the button that cancels at once",
      ),
    ],
  },
  {
    id: "R8",
    says: "The page of confirmation, and the public one, hold what the statute names, and one button.",
    under: (profile) => (rulesOf(profile).declaration.isBare ? "holds" : "does not apply"),
    shownBy: [
      ...proof(
        "countries/fairness.test.tsx",
        "in Germany is what the law names, and one button",
        "in Germany, of several ways each shows its sum, and nothing else is added",
      ),
      ...proof(
        "journeys/declaration.test.tsx",
        "in Germany the page holds what the law names, and nothing else",
      ),
    ],
  },
  {
    id: "R9",
    says: "Labels are exact, letter for letter, in every language.",
    under: labelsUnder,
    shownBy: proof(
      "countries/labels.test.tsx",
      "every label is what it must be, under every profile (%s)",
    ),
  },
  {
    id: "R10",
    says: "Consequences come from the API and are never made up.",
    under: holds,
    shownBy: proof(
      "walks/walks-one.test.ts",
      "no walk makes a screen claim what the API does not hold",
    ),
  },
  {
    id: "R11",
    says: "Before confirming: when it ends, the last and the next charge, what money comes back, how and when.",
    under: toldUnder,
    shownBy: [
      ...proof(
        "journeys/confirm.test.tsx",
        "says what ends and what money comes back before anything happens",
      ),
      ...proof(
        "countries/fairness.test.tsx",
        "in Germany, of several ways each shows its sum, and nothing else is added",
      ),
    ],
  },
  {
    id: "R12",
    says: "The receipt: number, contract, content, date and time with the zone, from when; to print, to download, for the calendar.",
    under: holds,
    shownBy: walk,
  },
  {
    id: "R13",
    says: "Other plans are in sight without starting to cancel.",
    under: holds,
    shownBy: proof(
      "countries/labels.test.tsx",
      "every label is what it must be, under every profile (%s)",
    ),
  },
  {
    id: "R14",
    says: "Neither telephone nor chat is needed; help is in the same place on every screen.",
    under: holds,
    shownBy: proof(
      "e2e/titles.spec.ts",
      "help and the language are in the same place on every screen",
    ),
  },
  {
    id: "R15",
    says: "Undoing is as easy, states the price, and never happens by itself.",
    under: holds,
    shownBy: proof(
      "journeys/receipt.test.tsx",
      "states the price and the next charge first, and never happens by itself",
    ),
  },
  {
    id: "R16",
    says: "However often it is sent, by a second press, a reload or a retry, it is one cancellation.",
    under: holds,
    shownBy: [
      ...proof(
        "journeys/confirm.test.tsx",
        "however often the button is pressed, it is cancelled once",
      ),
      ...proof(
        "journeys/declaration.test.tsx",
        "it is found out by its key: stored once, though sent twice",
      ),
    ],
  },
  {
    id: "R17",
    says: "A failure never looks like success; what became of it is asked for.",
    under: holds,
    shownBy: proof(
      "journeys/decision.test.tsx",
      "E17 the outcome is not known: said so, kept first, and found out by the page itself",
    ),
  },
  {
    id: "R18",
    says: "Billed elsewhere, past due, off already, someone else's: each has its own screen and next action.",
    under: holds,
    shownBy: proof(
      "states-document.test.ts",
      "has a journey test and an end-to-end test of these names",
    ),
  },
  {
    id: "R19",
    says: "Withdrawing from the contract and cancelling it are two actions, each with its own button and receipt.",
    under: (profile) =>
      fromTheApi.has(profile) ? "where the API says that one can withdraw" : "holds",
    shownBy: proof(
      "countries/fairness.test.tsx",
      "withdrawing is another button, and two activations from its receipt",
    ),
  },
  {
    id: "R20",
    says: "Whoever is locked out or acts for someone else finds a way before signing in.",
    under: holds,
    shownBy: proof(
      "countries/declaring.test.tsx",
      "signed out, every screen leads to cancelling and to withdrawing without signing in",
      "without signing in one cancels, in writing (%s)",
      "without signing in one withdraws, in writing (%s)",
    ),
  },
];
