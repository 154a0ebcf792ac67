import type { QueryClient } from "@tanstack/react-query";
import { memo } from "react";
import { redirect, type RouteObject, type ShouldRevalidateFunction } from "react-router-dom";
import { hasSessionEnded, sessionQuery } from "../api/session.ts";
import { safeNext } from "../flow/addresses.ts";
import { signInReason } from "../flow/sign-in-reason.ts";
import type { ScreenData } from "../flow/step-loader.ts";
import { loadSignInForm } from "../features/sign-in/sign-in-form.tsx";
import { SignInPage } from "../features/sign-in/sign-in-page.tsx";
import { pathOf, type ScreenId, screenIds, screens, type ScreensWith } from "../flow/screens.ts";
import { chunks } from "./chunks.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Loading } from "./loading.tsx";
import { RootLayout } from "./root-layout.tsx";
import { asksForFeedback, lazyComponent, lazyFeedback, lazyLoader, lazyPage } from "./screen.tsx";

/** Where the address holds a choice, making it is not a reason to ask for the facts again, and to wait for them. */
const unlessChoosing: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}) => {
  const isChoosing =
    currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
  return !isChoosing && defaultShouldRevalidate;
};

/** The screens in the first script: they come at once, so nothing but an answer is waited for. */
function firstRoutes(queryClient: QueryClient): RouteObject[] {
  const routes: Record<ScreensWith<"chunk", "first">, RouteObject> = {
    home: {
      path: pathOf("home"),
      loader: async () => {
        const { status } = await queryClient.query(sessionQuery());
        return redirect(pathOf(status === "signed-in" ? "subscriptions" : "sign-in"));
      },
      Component: Loading,
    },
    "sign-in": {
      id: "sign-in",
      path: pathOf("sign-in"),
      loader: async ({ request }): Promise<ScreenData> => {
        const session = await queryClient.query(sessionQuery());
        await loadSignInForm(session);
        const next = safeNext(new URL(request.url).searchParams.get("next"));
        if (session.status === "signed-in" || next === null) return { reason: null };
        const usual = hasSessionEnded(queryClient) ? "session-expired" : "sign-in-first";
        return { reason: signInReason(session, usual) };
      },
      Component: memo(SignInPage),
    },
  };
  return Object.values(routes);
}

/** The route of a screen whose code is loaded when it is needed, and its loader with it. */
function lazyRoute(queryClient: QueryClient, screen: ScreenId): RouteObject {
  const { path, needs, reads, choice } = screens[screen];
  const load = async () =>
    needs === "nothing"
      ? (await chunks.help()).loadForHelp(queryClient, screen)
      : (await chunks.wizard()).guard(queryClient, screen);
  const hasLoader = needs !== "nothing" || reads.length > 0;
  return {
    path,
    ...(choice !== undefined && { shouldRevalidate: unlessChoosing }),
    lazy: { Component: lazyPage(screen), ...(hasLoader && { loader: lazyLoader(load) }) },
  };
}

/** Every screen behind the first one; those that ask for feedback, in a layout that asks below them. */
function lazyRoutes(queryClient: QueryClient): RouteObject[] {
  const behind = screenIds.filter((screen) => screens[screen].chunk !== "first");
  const feedbacks = new Set(behind.map((screen) => screens[screen].feedback));
  return [...feedbacks].flatMap((feedback) => {
    const asked = behind.filter((screen) => screens[screen].feedback === feedback);
    const children = asked.map((screen) => lazyRoute(queryClient, screen));
    const chunk = asked.map((screen) => screens[screen].chunk).find(asksForFeedback);
    if (feedback === undefined || chunk === undefined) return children;
    return { lazy: { Component: lazyFeedback(chunk, feedback) }, children };
  });
}

/**
 * The whole map of the application, from the table of screens. The first screen comes at once; whatever lies behind
 * it, loaders included, comes when it is needed.
 */
export function createRoutes(queryClient: QueryClient): RouteObject[] {
  const routes: RouteObject[] = [
    {
      Component: () => <RootLayout routes={routes} />,
      ErrorBoundary,
      children: [
        {
          // Errors and waiting are shown inside the layout, so that help and language stay within reach.
          ErrorBoundary,
          HydrateFallback: Loading,
          children: [
            ...firstRoutes(queryClient),
            ...lazyRoutes(queryClient),
            {
              path: "*",
              lazy: { Component: lazyComponent(chunks.help, ({ NotFoundPage }) => NotFoundPage) },
            },
          ],
        },
      ],
    },
  ];
  return routes;
}
