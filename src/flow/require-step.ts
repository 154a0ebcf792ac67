import { CancelledError, type QueryClient } from "@tanstack/react-query";
import type { LoaderFunctionArgs, Params } from "react-router-dom";
import { redirect, replace } from "react-router-dom";
import { isProblem } from "../api/errors.ts";
import { subscriptionQuery } from "../api/queries.ts";
import { sessionQuery } from "../api/session.ts";
import { paths } from "./paths.ts";
import type { Resolution, Screen } from "./resolve-step.ts";
import { resolveStep } from "./resolve-step.ts";
import type { StepLoader } from "./step-loader.ts";
import type { Facts } from "./steps.ts";

/** Asks for the data that a screen will show. It runs beside the guard, never after it. */
type Preload = (subscriptionId: string) => Promise<unknown>[];

function pathOf(screen: Screen, subscriptionId: string): string {
  switch (screen) {
    case "sign-in":
      return paths.signIn();
    case "identifier":
      return paths.identifier();
    case "code":
      return paths.code();
    case "accounts":
      return paths.accounts();
    case "subscriptions":
      return paths.subscriptions();
    case "review":
      return paths.review(subscriptionId);
    case "confirm":
      return paths.confirm(subscriptionId);
    case "kept":
      return paths.kept(subscriptionId);
    case "cancelled":
      return paths.cancelled(subscriptionId);
    case "recurring-billing":
      return paths.recurringBilling(subscriptionId);
    case "payment-method":
      return paths.paymentMethod(subscriptionId);
    case "plan-change":
      return paths.planChange(subscriptionId);
  }
}

/** The address to be sent to: it says why, and, when signing in comes first, where to return to. */
function redirectTarget({ screen, reason }: Resolution, subscriptionId: string, wanted: string) {
  const query = new URLSearchParams();
  if (reason !== null) query.set("because", reason);
  if (screen === "sign-in" || screen === "accounts") query.set("next", wanted);
  return `${pathOf(screen, subscriptionId)}?${query}`;
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
): Promise<Facts["subscription"]> {
  try {
    const { body } = await queryClient.query(subscriptionQuery(subscriptionId));
    return body;
  } catch (error) {
    if (isProblem(error, "not-found")) return "not-found";
    throw error;
  }
}

/**
 * The facts, from the cache where they are fresh. The session decides whether the other answer counts: to
 * those who are signed out the API says nothing about a subscription.
 */
async function readFacts(queryClient: QueryClient, subscriptionId: string | null): Promise<Facts> {
  const subscription =
    subscriptionId === null ? null : readSubscription(queryClient, subscriptionId);
  // A failure here is awaited below, if it still matters by then.
  subscription?.catch(() => undefined);
  const session = await queryClient.query(sessionQuery());
  const isSignedOut = session.status === "signed-out";
  return { session, subscription: isSignedOut ? null : await subscription };
}

/**
 * A route's loader: it asks for the facts and for the screen's own data at the same time, and lets the
 * screen be shown only if the facts allow it. Facts that the API contradicts are read once more.
 */
export function requireStep(
  queryClient: QueryClient,
  wanted: Screen,
  preload?: Preload,
): StepLoader {
  const load = async ({ params, request }: LoaderFunctionArgs): Promise<Response | null> => {
    const subscriptionId = params["subscriptionId"] ?? null;
    const address = pathOf(wanted, subscriptionId ?? "") + new URL(request.url).search;
    const redirectTo = (resolution: Resolution) =>
      sendTo(redirectTarget(resolution, subscriptionId ?? "", address), request);

    // This screen says what goes on as it was, which only the API can know.
    if (wanted === "kept" && subscriptionId !== null) {
      const { queryKey } = subscriptionQuery(subscriptionId);
      void queryClient.invalidateQueries({ queryKey, refetchType: "none" });
    }

    const enter = async () => {
      const data = Promise.all(preload?.(subscriptionId ?? "") ?? []);
      // When the guard redirects, nobody waits for the data, and its failure is nobody's business.
      data.catch(() => undefined);
      const resolution = resolveStep(wanted, await readFacts(queryClient, subscriptionId));
      if (resolution.screen !== wanted) return redirectTo(resolution);
      await data;
      return null;
    };

    try {
      return await enter();
    } catch (error) {
      if (isProblem(error, "sign-in-required")) {
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
      readFacts(queryClient, subscriptionId),
      ...(preload?.(subscriptionId ?? "") ?? []),
    ]);
  };

  return Object.assign(load, { prefetch });
}
