import type { Session } from "../api/schema/session.ts";
import type { Reason } from "./reasons.ts";

/** Why one is to sign in: what the API says of the last attempt on its own page, where it says so, else the usual. */
export function signInReason({ signInFailure }: Session, usual: Reason): Reason {
  return signInFailure ? `login-${signInFailure}` : usual;
}
