import type { QueryClient } from "@tanstack/react-query";
import type { Session } from "../api/schema/session.ts";
import { hasSessionEnded } from "../api/session.ts";
import { safeNext } from "../flow/addresses.ts";
import type { ScreenData } from "../flow/step-loader.ts";

function isOnTheWay({ status }: Session, { url }: Request): boolean {
  return status === "signed-out" && safeNext(new URL(url).searchParams.get("next")) !== null;
}

/** Why signing in comes before the page that was asked for: it was not done yet, or ran out on this page. */
export function reasonToSignIn(
  queryClient: QueryClient,
  session: Session,
  request: Request,
): ScreenData {
  if (!isOnTheWay(session, request)) return { reason: null };
  return { reason: hasSessionEnded(queryClient) ? "session-expired" : "sign-in-first" };
}

/** Why choosing an account comes before the page that was asked for. */
export function reasonToChoose(session: Session, request: Request): ScreenData {
  return { reason: isOnTheWay(session, request) ? "choose-account-first" : null };
}
