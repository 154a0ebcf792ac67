import { i18n } from "@lingui/core";
import type { QueryClient } from "@tanstack/react-query";
import { matchRoutes, type RouteObject } from "react-router-dom";
import { subscriptionsQuery } from "../api/queries.ts";
import { sessionQuery } from "../api/session.ts";
import { likelyNext, type LikelyNext } from "../flow/likely-next.ts";
import { isStepLoader } from "../flow/step-loader.ts";
import { makeFormatsReady } from "../i18n/format.ts";
import { formatLocale } from "../i18n/format-locale.ts";

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
  signal: AbortSignal,
): Promise<void> {
  const asked = (matchRoutes(routes, path) ?? []).map(async ({ route: { lazy }, params }) => {
    if (typeof lazy !== "object") return;
    const [loader] = await Promise.all([lazy.loader?.(), lazy.Component?.()]);
    const isAllowed = needsData && !signal.aborted && isKnownToBeSignedIn(queryClient);
    if (isAllowed && isStepLoader(loader)) await loader.prefetch(params);
  });
  await Promise.allSettled(asked);
}

interface Place {
  readonly path: string;
  /** Given when someone leaves it: what has not been asked for by then is not asked for any more. */
  readonly signal: AbortSignal;
}

/** Makes ready what is likely to come after the screen at this path. */
export function prepareNext(
  routes: RouteObject[],
  queryClient: QueryClient,
  { path, signal }: Place,
): void {
  makeFormatsReady(formatLocale(i18n.locale, navigator.languages));
  const known = queryClient.getQueryData(subscriptionsQuery().queryKey);
  for (const next of likelyNext(path, known?.subscriptions ?? [])) {
    void prepare(routes, queryClient, next, signal);
  }
}

/** How long a pointer or the focus rests on a link before that means something, in milliseconds. */
const restingTime = 60;

/** The path that a link leads to within the application; `null` where it leads elsewhere. */
function pathOfLink(target: EventTarget | null, root: string): string | null {
  const link = target instanceof Element ? target.closest("a") : null;
  if (link === null || link.origin !== window.location.origin) return null;
  const base = root.replace(/\/$/, "");
  if (!link.pathname.startsWith(`${base}/`) || link.target !== "") return null;
  return link.pathname.slice(base.length);
}

/** Makes ready whatever link is pointed at, touched or focused, until the signal is given. */
export function prepareApproached(
  routes: RouteObject[],
  queryClient: QueryClient,
  { root, signal }: { readonly root: string; readonly signal: AbortSignal },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const approach = ({ type, target }: Event) => {
    clearTimeout(timer);
    // Whoever presses goes there now; the router asks for everything itself.
    const path = type === "click" ? null : pathOfLink(target, root);
    if (path === null) return;
    const go = () => void prepare(routes, queryClient, { path, needsData: true }, signal);
    // A finger means it; a pointer may only pass by.
    if (type === "touchstart") go();
    else timer = setTimeout(go, restingTime);
  };
  for (const event of ["pointerover", "focusin", "touchstart", "click"]) {
    document.addEventListener(event, approach, { passive: true, signal });
  }
  signal.addEventListener("abort", () => clearTimeout(timer));
}
