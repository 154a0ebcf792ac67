import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { callApi } from "./client.ts";
import { getSession } from "./operations/sign-in.ts";
import type { Session } from "./schema/session.ts";

/** Who is signed in. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ["session"],
    queryFn: ({ signal }) => callApi(getSession, { signal }),
  });

/** Takes over a session that the API has just answered with, and forgets what belonged to the one before. */
export function adoptSession(queryClient: QueryClient, session: Session): void {
  queryClient.removeQueries({ queryKey: ["subscriptions"] });
  queryClient.setQueryData(sessionQuery().queryKey, session);
}
