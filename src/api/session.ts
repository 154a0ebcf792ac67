import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { callApi } from "./client.ts";
import { getSession } from "./operations/sign-in.ts";
import type { Session } from "./schema/session.ts";
import { tellTabs } from "./tabs.ts";

/** Who is signed in. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ["session"],
    queryFn: ({ signal }) => callApi(getSession, { signal }),
  });

const stranger: Session = { status: "signed-out", rememberedAccounts: [], challenge: null };

/** The session of a browser that nobody has signed in with, before the API has answered. */
export const nobody: Session =
  import.meta.env.VITE_SIGN_IN === "elsewhere"
    ? { ...stranger, signInAddress: "about:blank" }
    : stranger;

// Caches that an answer of the API has told that their session is over.
const ended = new WeakSet<QueryClient>();

/** Takes note that the API no longer knows the session that was signed in here, if one was. */
export function noteSessionEnd(queryClient: QueryClient): void {
  const known = queryClient.getQueryData(sessionQuery().queryKey);
  if (known?.status !== "signed-in" || ended.has(queryClient)) return;
  ended.add(queryClient);
  tellTabs();
}

/** Whether someone was signed in on this page, and no longer is, without having signed out. */
export function hasSessionEnded(queryClient: QueryClient): boolean {
  return ended.has(queryClient);
}

/** Takes over a session that the API has just answered with, and forgets what belonged to the one before. */
export async function adoptSession(queryClient: QueryClient, session: Session): Promise<void> {
  const { queryKey } = sessionQuery();
  ended.delete(queryClient);
  // An answer that is still on its way is from before.
  await queryClient.cancelQueries({ queryKey });
  queryClient.removeQueries({ queryKey: ["subscriptions"] });
  queryClient.setQueryData(queryKey, session);
  tellTabs();
}
