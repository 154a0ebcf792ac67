import type { Profile, ProfileName } from "../api/schema/subscription.ts";

/** A part of the review, below the outcome and the choice. */
export type ReviewPart = "timeline" | "storage" | "benefits" | "cheaper-plans";

/** A part of the last screen. */
export type ConfirmPart =
  /** When access ends and what money comes back, in large; where there are several ways, the choice among them. */
  | "outcome"
  /** What is declared by pressing the button: who, which contract, on what ground, from when. */
  | "statement"
  /** That the contract can be withdrawn from instead, where it can. */
  | "withdrawal"
  /** That nothing is done until the button is pressed. */
  | "nothing-yet"
  | "past-due"
  | "what-happens"
  | ReviewPart;

/**
 * What a country's rules make of the screens on the way to cancel; which screens those are stands in `journeys.ts`,
 * since the first screen counts them. A country more is a row here, its words, and its sources in
 * `docs/countries.md`. No component asks which country it is.
 */
export interface Rules {
  /** Under which labels one cancels: those that the law prescribes, or the usual ones. */
  readonly labels: "usual" | "germany" | "france";
  /** What stands on the review, in order; nothing where it is no part of the journey. */
  readonly review: readonly ReviewPart[];
  readonly confirm: {
    /** What stands before the button, in order, and after it. */
    readonly before: readonly ConfirmPart[];
    readonly after: readonly ConfirmPart[];
    /** Whether the button that keeps stands beside the one that cancels. */
    readonly canKeep: boolean;
  };
  readonly declaration: {
    /** Whether the declaration made without signing in is shown once more, to be changed, before it is sent. */
    readonly isShownAgain: boolean;
    /** Whether its page holds what the law names for it, and nothing else. */
    readonly isBare: boolean;
  };
}

const review: readonly ReviewPart[] = ["timeline", "storage", "benefits", "cheaper-plans"];

const usual: Rules = {
  labels: "usual",
  review,
  confirm: {
    before: ["outcome", "withdrawal"],
    after: ["nothing-yet", "past-due", "what-happens"],
    canKeep: true,
  },
  declaration: { isShownAgain: false, isBare: false },
};

/** The rules of every profile that the API can name. */
const profiles: Readonly<Record<ProfileName, Rules>> = {
  default: usual,
  eu: usual,
  norway: usual,
  "united-kingdom": usual,
  germany: {
    labels: "germany",
    review: [],
    // What § 312k BGB names for the page of confirmation, and nothing else.
    confirm: { before: ["statement"], after: [], canKeep: false },
    declaration: { isShownAgain: false, isBare: true },
  },
  france: {
    ...usual,
    labels: "france",
    // What is declared stands on a page of its own before it is sent, to be looked through and changed.
    confirm: {
      before: ["outcome", "withdrawal"],
      after: ["nothing-yet", "statement", "past-due", "what-happens"],
      canKeep: true,
    },
    declaration: { isShownAgain: true, isBare: false },
  },
  california: {
    ...usual,
    // Whatever speaks for keeping stands only where the button is in view that cancels at once.
    review: [],
    confirm: {
      before: ["outcome", "withdrawal"],
      after: ["nothing-yet", "past-due", "what-happens", "storage", "benefits", "cheaper-plans"],
      canKeep: true,
    },
  },
};

/** The rules of a profile; of one that this version does not know, the usual ones. */
export function rulesOf(profile: Profile): Rules {
  return profiles[profile === "unknown" ? "default" : profile];
}
