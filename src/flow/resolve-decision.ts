import type { Resolution, Screen } from "./resolve-step.ts";
import type { Facts } from "./steps.ts";

/**
 * What a decision allows whose outcome is not known, or that was just refused; `null` where it has no say. Nothing
 * can be said of a subscription, nor done about it, before the outcome is known.
 */
export function resolveDecision(
  wanted: Screen,
  { subscription, decision }: Pick<Facts, "subscription" | "decision">,
): Resolution | null {
  if (subscription === "not-found") return null;
  const isRefusalShown = decision === "refused" && subscription !== null && wanted === "decision";
  return decision === "open" || isRefusalShown ? { screen: "decision", reason: null } : null;
}
