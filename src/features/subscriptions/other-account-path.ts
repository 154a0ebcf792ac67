import type { Session } from "../../api/schema/session.ts";
import { pathOf } from "../../flow/screens.ts";

/** Where another account is chosen: among those this browser remembers, or by signing in anew. */
export function otherAccountPath({ rememberedAccounts }: Session): string {
  return rememberedAccounts.length > 1 ? pathOf("accounts") : pathOf("identifier");
}
