import type { Profile } from "../api/schema/subscription.ts";
import { journeyOf, type JourneyScreen } from "./journeys.ts";

/** A step of the way; the outcome (kept or cancelled) comes after the last one. Choosing an account is part of signing in. */
type Step = "sign-in" | "subscriptions" | JourneyScreen;

/** Where a step stands on the way, counted from 1. The way differs by profile. */
export function stepPosition(id: Step, profile: Profile): { number: number; total: number } {
  const steps: readonly Step[] = ["sign-in", "subscriptions", ...journeyOf(profile)];
  return { number: steps.indexOf(id) + 1, total: steps.length };
}
