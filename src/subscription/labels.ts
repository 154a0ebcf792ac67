import type { Profile, Subscription } from "../api/schema/subscription.ts";
import { journeyOf } from "../flow/journeys.ts";
import { rulesOf } from "../flow/profiles.ts";
import { pathOf } from "../flow/screens.ts";
import type { Words } from "../i18n/words.ts";

/** Under which label one begins to cancel: the one that the law names, else the one that the API does. */
export function cancelLabel(
  { t }: Pick<Words, "t">,
  { profile, cancelLabel: usual }: Pick<Subscription, "profile" | "cancelLabel">,
): string {
  const { labels } = rulesOf(profile);
  return t(labels === "usual" ? `cancel-label.${usual}` : `cancel-label.${labels}`);
}

/** Under which label one cancels. */
export function confirmLabel({ t }: Pick<Words, "t">, profile: Profile): string {
  const { labels } = rulesOf(profile);
  return t(labels === "usual" ? "cancel-label.cancel-subscription" : `confirm-label.${labels}`);
}

/** Where one begins to cancel. */
export function wayToCancel({ id, profile }: Pick<Subscription, "id" | "profile">): string {
  return pathOf(journeyOf(profile)[0], id);
}
