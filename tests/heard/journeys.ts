import { kari } from "../../src/mocks/data/people.ts";
import { supportAbout } from "../../src/flow/support-about.ts";
import type { ScenarioId } from "../../src/mocks/data/scenarios.ts";
import { pathOf, type ScreenId } from "../../src/flow/screens.ts";
import type { Visitor } from "../../.storybook/visitor.ts";

type Way = (visitor: Visitor) => Promise<void>;

/** A journey that is heard: where it begins, then each screen with what leads there. */
export interface Journey {
  readonly scenario: ScenarioId;
  /** Where to begin; the scenario's own start unless it says otherwise. */
  readonly path?: string;
  readonly faults?: readonly string[];
  readonly begins: ScreenId;
  readonly goesOn: readonly (readonly [screen: ScreenId, way: Way])[];
}

const cancel = "cancel-label.cancel-subscription";

const follows =
  (...[link]: Parameters<Visitor["follows"]>): Way =>
  (visitor) =>
    visitor.follows(link);

const presses =
  (...[button]: Parameters<Visitor["presses"]>): Way =>
  (visitor) =>
    visitor.presses(button);

const pressesInVain: Way = async (visitor) => {
  await visitor.presses(cancel);
  await visitor.isCorrected();
};

const choosesNow: Way = async (visitor) => {
  // The one with money back.
  await visitor.chooses(/195[.,]38/);
  await visitor.presses(cancel);
};

const asksForAnswers: Way = async (visitor) => {
  await visitor.types("support.description", "OneDrive");
  await visitor.presses("support.get-help");
  await visitor.reads("support.new-tab");
};

const asksForAPerson: Way = async (visitor) => {
  await visitor.presses("contact-support");
  await visitor.reads("support.reference");
};

/** THE list of journeys of which there is a transcript, by the name of its file. */
export const journeys = {
  "cancel-family": {
    scenario: "several-accounts",
    path: pathOf("sign-in"),
    begins: "sign-in",
    goesOn: [
      ["subscriptions", (visitor) => visitor.pressesWhatSays(kari.address)],
      ["review", follows(cancel)],
      ["confirm", follows("choice.cancel")],
      ["cancelled", presses(cancel)],
    ],
  },
  "cancel-now": {
    scenario: "personal-annual-refund",
    path: pathOf("subscriptions"),
    begins: "subscriptions",
    goesOn: [
      ["review", follows(cancel)],
      ["confirm", follows("choice.cancel")],
      ["confirm", pressesInVain],
      ["cancelled", choosesNow],
    ],
  },
  keep: {
    scenario: "family-over-quota",
    begins: "review",
    goesOn: [
      ["confirm", follows("choice.cancel")],
      ["kept", presses("confirm.keep")],
    ],
  },
  "outcome-unknown": {
    scenario: "outcome-unknown",
    faults: ["cancelSubscription:network:1"],
    begins: "confirm",
    goesOn: [
      ["decision", presses(cancel)],
      ["kept", presses("confirm.keep")],
    ],
  },
  "help-signed-in": {
    scenario: "several-subscriptions",
    path: pathOf("help"),
    begins: "help",
    goesOn: [["cannot-cancel", follows("help.cannot-cancel.heading")]],
  },
  "help-signed-out": {
    scenario: "no-remembered-account",
    path: pathOf("help"),
    begins: "help",
    goesOn: [["cannot-cancel", follows("help.cannot-cancel.heading")]],
  },
  "own-login-failed": {
    scenario: "own-login-failed",
    begins: "sign-in",
    goesOn: [],
  },
  support: {
    scenario: "no-remembered-account",
    path: supportAbout("locked-out"),
    begins: "support",
    goesOn: [
      ["support", asksForAnswers],
      ["support", asksForAPerson],
    ],
  },
} as const satisfies Readonly<Record<string, Journey>>;
