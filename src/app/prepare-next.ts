import type { QueryClient } from "@tanstack/react-query";
import { matchRoutes, type RouteObject } from "react-router-dom";
import { subscriptionsQuery } from "../api/queries.ts";
import { sessionQuery } from "../api/session.ts";
import { likelyNext, type LikelyNext } from "../flow/likely-next.ts";
import { isStepLoader } from "../flow/step-loader.ts";

function isKnownToBeSignedIn(queryClient: QueryClient): boolean {
  const { queryKey } = sessionQuery();
  const state = queryClient.getQueryState(queryKey);
  return state?.data?.status === "signed-in" && !state.isInvalidated;
}

/**
 * Fetches what a screen will need: its code, and its data by way of the same loader that will ask for it.
 * Nobody waits for this, and whatever fails will be asked for again when it matters.
 */
async function prepare(
  routes: RouteObject[],
  queryClient: QueryClient,
  { path, needsData }: LikelyNext,
): Promise<void> {
  const asked = (matchRoutes(routes, path) ?? []).map(async ({ route: { lazy }, params }) => {
    if (typeof lazy !== "object") return;
    const [loader] = await Promise.all([lazy.loader?.(), lazy.Component?.()]);
    const isAllowed = needsData && isKnownToBeSignedIn(queryClient);
    if (isAllowed && isStepLoader(loader)) await loader.prefetch(params);
  });
  await Promise.allSettled(asked);
}

/** Makes ready what is likely to come after the screen at this path. */
export function prepareNext(routes: RouteObject[], queryClient: QueryClient, path: string): void {
  const known = queryClient.getQueryData(subscriptionsQuery().queryKey);
  for (const next of likelyNext(path, known?.subscriptions ?? [])) {
    void prepare(routes, queryClient, next);
  }
}

/** Makes the screen at this path ready, since someone is about to go there. */
export function preparePath(routes: RouteObject[], queryClient: QueryClient, path: string): void {
  void prepare(routes, queryClient, { path, needsData: true });
}
