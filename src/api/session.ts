import type { QueryClient } from "@tanstack/react-query";
import { sessionQuery } from "./queries.ts";
import type { Session } from "./schema/session.ts";

/** Takes over a session that the API has just answered with, and forgets what belonged to the one before. */
export function adoptSession(queryClient: QueryClient, session: Session): void {
  queryClient.removeQueries({ queryKey: ["subscriptions"] });
  queryClient.setQueryData(sessionQuery().queryKey, session);
}
