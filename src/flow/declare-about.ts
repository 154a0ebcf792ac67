import { pathOf, screens } from "./screens.ts";

/** The search parameter that names the subscription which a declaration is about, for whoever is signed in. */
export const aboutParameter = screens["declare-cancellation"].choice ?? "subscription";

/** Cancelling by a declaration, filled in with this subscription. */
export function declareAbout(subscriptionId: string): string {
  return `${pathOf("declare-cancellation")}?${new URLSearchParams({ [aboutParameter]: subscriptionId })}`;
}
