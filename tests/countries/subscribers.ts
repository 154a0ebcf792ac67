import type { Profile, ProfileName } from "../../src/api/schema/subscription.ts";
import { rulesOf } from "../../src/flow/profiles.ts";
import type { Language } from "../../src/i18n/languages.ts";
import type { ScenarioId } from "../../src/mocks/data/scenarios.ts";
import { labels } from "./labels.ts";

/** Someone under a profile's law, who reads the language of the country. */
interface Subscriber {
  readonly language: Language;
  readonly scenario: ScenarioId;
  /** Where they can withdraw from the contract, if not in that one. */
  readonly withdrawing?: ScenarioId;
  /** How many ways there are to end it; one, unless it says otherwise. */
  readonly ways?: 2;
  /**
   * How many activations lead from the subscriptions to the receipt of a cancellation, at most. Where it can end in
   * several ways, choosing one comes on top: it is made for nobody.
   */
  readonly mostActivations: 2 | 3;
}

/** One for each profile. */
export const subscribers: Readonly<Record<ProfileName, Subscriber>> = {
  default: {
    language: "ar",
    scenario: "personal-monthly",
    withdrawing: "withdrawal-open",
    mostActivations: 3,
  },
  eu: { language: "da", scenario: "withdrawal-last-day", ways: 2, mostActivations: 3 },
  norway: { language: "nb", scenario: "withdrawal-open", mostActivations: 3 },
  germany: { language: "de", scenario: "germany", mostActivations: 2 },
  france: {
    language: "fr",
    scenario: "france",
    ways: 2,
    withdrawing: "withdrawal-open",
    mostActivations: 3,
  },
  california: {
    language: "en",
    scenario: "california",
    withdrawing: "withdrawal-open",
    mostActivations: 2,
  },
  "united-kingdom": { language: "en", scenario: "united-kingdom", mostActivations: 3 },
};

/** What begins to cancel, and what cancels, under the label that a profile has in a language. */
export function cancelLabels(
  profile: Profile,
  language: Language,
): { open: string; confirm: string } {
  const { cancel, germany, germanyNow, france, franceConfirm } = labels[language];
  const all = {
    usual: { open: cancel, confirm: cancel },
    germany: { open: germany, confirm: germanyNow },
    france: { open: france, confirm: franceConfirm },
  };
  return all[rulesOf(profile).labels];
}
