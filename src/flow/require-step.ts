import { CancelledError, type QueryClient } from "@tanstack/react-query";
import { type LoaderFunctionArgs, type Params, redirect, replace } from "react-router-dom";
import { isBeingSent, resolveOpenDecision } from "../api/decision.ts";
import { isProblem } from "../api/errors.ts";
import { lastSettled } from "../api/freshness.ts";
import { isOpen, keptDecisions, openDecisionAbout } from "../api/open-decisions.ts";
import { subscriptionQuery, subscriptionsQuery } from "../api/queries.ts";
import type { Subscription } from "../api/schema/subscription.ts";
import { noteSessionEnd, sessionQuery } from "../api/session.ts";
import { screenAt } from "./addresses.ts";
import { afterOutcome, reasonAfter, withFrom } from "./after-decision.ts";
import type { Reason } from "./reasons.ts";
import type { Resolution } from "./resolve-decision.ts";
import { resolveStep } from "./resolve-step.ts";
import { pathOf, type ScreenId, screens } from "./screens.ts";
import type { ScreenData, StepLoader } from "./step-loader.ts";
import { type Facts, isSignedIn } from "./facts.ts";

/** Asks for the data that a screen will show. It runs beside the guard, never after it. */
type Preload = (subscriptionId: string) => unknown[];

/** The address to be sent to: it says where one wanted to go, now or after signing in. */
function redirectTarget({ screen, reason }: Resolution, subscriptionId: string, wanted: string) {
  const path = pathOf(screen, subscriptionId);
  if (screen === "sign-in" || screen === "accounts") {
    return `${path}?${new URLSearchParams({ next: wanted })}`;
  }
  return reason === null ? path : withFrom(path, wanted.replace(/\?.*$/, ""));
}

/**
 * Sends to another address. Whoever came by Back or Forward stands at the refused address already; it is
 * replaced, since each further step back would otherwise lead there again, and so in a circle.
 */
function sendTo(target: string, request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const isThere = pathname + search === window.location.pathname + window.location.search;
  return isThere ? replace(target) : redirect(target);
}

async function readSubscription(
  queryClient: QueryClient,
  subscriptionId: string,
  mayRetry = true,
): Promise<Facts["subscription"]> {
  try {
    const query = subscriptionQuery(subscriptionId);
    const { body } = await queryClient.query(mayRetry ? query : { ...query, retry: false });
    return body;
  } catch (error) {
    if (isProblem(error, "not-found")) return "not-found";
    throw error;
  }
}

/** The session; an open question is not hidden only because nobody can be asked who is signed in. */
async function readSession(
  queryClient: QueryClient,
  decision: Facts["decision"],
): Promise<Facts["session"]> {
  try {
    return await queryClient.query(sessionQuery());
  } catch (error) {
    const known = queryClient.getQueryData(sessionQuery().queryKey);
    if (decision !== "open" || known === undefined) throw error;
    return known;
  }
}

/**
 * The facts, from the cache where they are fresh. The session decides whether the other answer counts: to
 * those who are signed out the API says nothing about a subscription.
 */
async function readFacts(
  queryClient: QueryClient,
  subscriptionId: string | null,
  decision: Facts["decision"],
): Promise<Facts> {
  const read = async () => {
    if (subscriptionId === null) return null;
    if (decision !== "open") return readSubscription(queryClient, subscriptionId);
    // Whose it is may be known already; while an answer is awaited, nothing else is asked for twice.
    const query = subscriptionQuery(subscriptionId);
    const known = queryClient.getQueryData(query.queryKey);
    return known?.body ?? readSubscription(queryClient, subscriptionId, false).catch(() => null);
  };
  const subscription = read();
  // A failure here is awaited below, if it still matters by then.
  subscription.catch(() => undefined);
  const session = await readSession(queryClient, decision);
  const isSignedOut = session.status === "signed-out";
  return { session, decision, subscription: isSignedOut ? null : await subscription };
}

/**
 * Why this screen is shown to someone who wanted to go to another: what the guard of that screen says to the facts
 * as they are now, whatever the address claims. `null` where it would not lead here.
 */
async function reasonFor(
  queryClient: QueryClient,
  { from, here, facts }: { readonly from: string; readonly here: ScreenId; readonly facts: Facts },
): Promise<Reason | null> {
  const wanted = screenAt(from.replace(/\?.*$/, ""));
  if (wanted === null) return null;
  const { screen, subscriptionId } = wanted;
  const about = async (id: string): Promise<Facts> => {
    const { subscriptions } = await queryClient.query(subscriptionsQuery());
    const subscription = subscriptions.find((one) => one.id === id) ?? "not-found";
    const decision = openDecisionAbout(id) === null ? "none" : "open";
    return { ...facts, subscription, decision };
  };
  const isKnown = facts.subscription !== null || subscriptionId === null || !isSignedIn(facts);
  const resolution = resolveStep(screen, isKnown ? facts : await about(subscriptionId));
  return resolution.screen === here ? resolution.reason : null;
}

/** Whether a screen says what became of a decision. */
function isAboutOutcome(screen: ScreenId): boolean {
  return screens[screen].needs === "open-decision";
}

/** Whether a screen speaks of every subscription of the account. */
function isAboutAll(screen: ScreenId): boolean {
  return screens[screen].needs === "signed-in";
}

/** A subscription as this screen shows it; `null` where it shows none of this id. */
function knownSubscription(
  queryClient: QueryClient,
  subscriptionId: string,
  { subscription }: Facts,
): Subscription | null {
  if (subscription !== null && subscription !== "not-found") return subscription;
  const all = queryClient.getQueryData(subscriptionsQuery().queryKey)?.subscriptions ?? [];
  return all.find(({ id }) => id === subscriptionId) ?? null;
}

/** Asks what became of the open decisions that a screen would speak of, and takes note of those that are final. */
async function settleOpenDecisions(
  queryClient: QueryClient,
  wanted: ScreenId,
  subscriptionId: string | null,
): Promise<{ readonly decision: Facts["decision"]; readonly goTo: string | null }> {
  const concerned = keptDecisions().filter(
    (kept) =>
      isOpen(kept) &&
      // The screen that sends it hears what becomes of it.
      (isAboutOutcome(wanted) || !isBeingSent(kept)) &&
      (isAboutAll(wanted) || kept.subscriptionId === subscriptionId),
  );
  let decision: Facts["decision"] = "none";
  let goTo: string | null = null;
  await Promise.all(
    concerned.map(async (kept) => {
      const outcome = await resolveOpenDecision(queryClient, kept, {
        isRefusalShown: isAboutOutcome(wanted),
      });
      if (outcome.kind === "unknown") decision = "open";
      if (isAboutOutcome(wanted) && outcome.kind === "refused") decision = { refused: kept };
      // Whoever had to sign in meanwhile has decided it, and is told what came of it.
      const isAwaited = isAboutOutcome(wanted) || kept.isTurnedAway === true;
      if (isAwaited && !isAboutAll(wanted) && outcome.kind === "done") {
        goTo = afterOutcome(kept, outcome);
      }
    }),
  );
  return { decision: isAboutAll(wanted) ? "none" : decision, goTo };
}

/**
 * A route's loader: it asks for the facts and for the screen's own data at the same time, and lets the
 * screen be shown only if the facts allow it. Facts that the API contradicts are read once more.
 */
export function requireStep(
  queryClient: QueryClient,
  wanted: ScreenId,
  preload?: Preload,
): StepLoader {
  const load = async ({ params, request }: LoaderFunctionArgs): Promise<Response | ScreenData> => {
    const subscriptionId = params["subscriptionId"] ?? null;
    const { search, searchParams } = new URL(request.url);
    const address = pathOf(wanted, subscriptionId ?? "") + search;
    const redirectTo = (resolution: Resolution) =>
      sendTo(redirectTarget(resolution, subscriptionId ?? "", address), request);

    if (screens[wanted].isReadAnew && subscriptionId !== null) {
      const { queryKey } = subscriptionQuery(subscriptionId);
      void queryClient.invalidateQueries({ queryKey, refetchType: "none" });
    }

    const enter = async () => {
      const { decision, goTo } = await settleOpenDecisions(queryClient, wanted, subscriptionId);
      if (goTo !== null) return sendTo(goTo, request);
      const data = Promise.all(preload?.(subscriptionId ?? "") ?? []);
      // When the guard redirects, nobody waits for the data, and its failure is nobody's business.
      data.catch(() => undefined);
      const facts = await readFacts(queryClient, subscriptionId, decision);
      const resolution = resolveStep(wanted, facts);
      if (resolution.screen !== wanted) return redirectTo(resolution);
      await data;
      // Where to go on signing in is where one wanted to go.
      const from =
        searchParams.get("from") ?? (isSignedIn(facts) ? null : searchParams.get("next"));
      if (from !== null) {
        return { reason: await reasonFor(queryClient, { from, here: wanted, facts }) };
      }
      const decided = searchParams.get("decided") ?? "";
      const settled = lastSettled(queryClient, decided);
      if (settled === undefined) return { reason: null };
      return { reason: reasonAfter(settled, knownSubscription(queryClient, decided, facts)) };
    };

    try {
      return await enter();
    } catch (error) {
      if (isProblem(error, "sign-in-required")) {
        noteSessionEnd(queryClient);
        await queryClient.invalidateQueries();
        return redirectTo({ screen: "sign-in", reason: "session-expired" });
      }
      const isNews = isProblem(error, "not-found") || isProblem(error, "not-cancellable");
      // A decision made meanwhile takes back what was asked before it.
      if (!isNews && !(error instanceof CancelledError)) throw error;
      await queryClient.invalidateQueries();
      return await enter();
    }
  };

  const prefetch = async (params: Params): Promise<void> => {
    const subscriptionId = params["subscriptionId"] ?? null;
    await Promise.allSettled([
      readFacts(queryClient, subscriptionId, "none"),
      ...(preload?.(subscriptionId ?? "") ?? []),
    ]);
  };

  return Object.assign(load, { prefetch });
}
