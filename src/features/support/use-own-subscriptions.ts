import { useQuery } from "@tanstack/react-query";
import { subscriptionsQuery } from "../../api/queries.ts";
import { sessionQuery } from "../../api/session.ts";
import type { Subscription } from "../../api/schema/subscription.ts";

/** The subscriptions it may be about; none where no one is signed in or the API does not say. */
export function useOwnSubscriptions(): readonly Subscription[] {
  const { data: session } = useQuery({ ...sessionQuery(), retryOnMount: false });
  const enabled = session?.status === "signed-in";
  const { data } = useQuery({ ...subscriptionsQuery(), enabled, retryOnMount: false });
  return enabled ? (data?.subscriptions ?? []) : [];
}
