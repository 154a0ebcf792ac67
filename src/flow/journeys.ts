import type { Profile } from "../api/schema/subscription.ts";

/** A screen between a subscription and its receipt. */
export type JourneyScreen = "review" | "confirm";

type Journey = readonly ["review", "confirm"] | readonly ["confirm"];

/** The profiles whose way is another than the usual one. */
const journeys: Readonly<Partial<Record<Profile, Journey>>> = {
  germany: ["confirm"],
  california: ["confirm"],
};

/** The screens between the subscription and the receipt, in order. The last one is that with the button. */
export function journeyOf(profile: Profile): Journey {
  return journeys[profile] ?? ["review", "confirm"];
}

const ofLanguages: Readonly<Record<string, Profile>> = {
  nb: "norway",
  de: "germany",
  fr: "france",
  sv: "eu",
  da: "eu",
};

/** The profile of those who read a language, as long as the API has not told whose law it is. */
export function profileOfLanguage(language: string): Profile {
  return ofLanguages[language] ?? "default";
}
