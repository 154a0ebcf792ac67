import type { QueryClient } from "@tanstack/react-query";
import { redirect, type RouteObject } from "react-router-dom";
import {
  cancellationQuery,
  cancellationTermsQuery,
  sessionQuery,
  subscriptionsQuery,
} from "../api/queries.ts";
import { paths } from "../flow/paths.ts";
import { requireStep } from "../flow/require-step.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { Loading } from "./loading.tsx";
import { RootLayout } from "./root-layout.tsx";

/** The whole map of the application. Loaders guard and fetch at once; screens come as they are needed. */
export function createRoutes(queryClient: QueryClient): RouteObject[] {
  const help: RouteObject = {
    path: "help",
    lazy: { Component: async () => (await import("../features/help/help-page.tsx")).HelpPage },
  };

  const signIn: RouteObject[] = [
    {
      path: "sign-in",
      loader: requireStep(queryClient, "sign-in"),
      lazy: {
        Component: async () => (await import("../features/sign-in/sign-in-page.tsx")).SignInPage,
      },
    },
    {
      path: "sign-in/identifier",
      loader: requireStep(queryClient, "identifier"),
      lazy: {
        Component: async () =>
          (await import("../features/sign-in/identifier-page.tsx")).IdentifierPage,
      },
    },
    {
      path: "sign-in/code",
      loader: requireStep(queryClient, "code"),
      lazy: { Component: async () => (await import("../features/sign-in/code-page.tsx")).CodePage },
    },
    {
      path: "accounts",
      loader: requireStep(queryClient, "accounts"),
      lazy: {
        Component: async () => (await import("../features/sign-in/accounts-page.tsx")).AccountsPage,
      },
    },
  ];

  const subscriptions: RouteObject[] = [
    {
      path: "subscriptions",
      loader: requireStep(queryClient, "subscriptions", () => [
        queryClient.query(subscriptionsQuery()),
      ]),
      lazy: {
        Component: async () =>
          (await import("../features/subscriptions/subscriptions-page.tsx")).SubscriptionsPage,
      },
    },
    {
      path: "subscriptions/:subscriptionId/review",
      loader: requireStep(queryClient, "review", (id) => [
        queryClient.query(cancellationTermsQuery(id)),
      ]),
      lazy: {
        Component: async () =>
          (await import("../features/benefit-review/review-page.tsx")).ReviewPage,
      },
    },
    {
      path: "subscriptions/:subscriptionId/confirm",
      loader: requireStep(queryClient, "confirm", (id) => [
        queryClient.query(cancellationTermsQuery(id)),
      ]),
      // Choosing an option only changes the query; the facts stay as they were asked for.
      shouldRevalidate: ({ currentUrl, nextUrl }) =>
        currentUrl.pathname !== nextUrl.pathname || currentUrl.search === nextUrl.search,
      lazy: {
        Component: async () =>
          (await import("../features/confirmation/confirm-page.tsx")).ConfirmPage,
      },
    },
    {
      path: "subscriptions/:subscriptionId/kept",
      loader: requireStep(queryClient, "kept"),
      lazy: { Component: async () => (await import("../features/outcome/kept-page.tsx")).KeptPage },
    },
    {
      path: "subscriptions/:subscriptionId/cancelled",
      loader: requireStep(queryClient, "cancelled", (id) => [
        queryClient.query(cancellationQuery(id)),
      ]),
      lazy: {
        Component: async () =>
          (await import("../features/outcome/cancelled-page.tsx")).CancelledPage,
      },
    },
    {
      path: "subscriptions/:subscriptionId/recurring-billing",
      loader: requireStep(queryClient, "recurring-billing"),
      lazy: {
        Component: async () =>
          (await import("../features/recurring-billing/recurring-billing-page.tsx"))
            .RecurringBillingPage,
      },
    },
  ];

  return [
    {
      Component: RootLayout,
      HydrateFallback: Loading,
      ErrorBoundary,
      children: [
        {
          // Errors are shown inside the layout, so that help and language stay within reach.
          ErrorBoundary,
          children: [
            {
              index: true,
              Component: Loading,
              loader: async () => {
                const { status } = await queryClient.query(sessionQuery());
                return redirect(status === "signed-in" ? paths.subscriptions() : paths.signIn());
              },
            },
            ...signIn,
            ...subscriptions,
            help,
            { path: "*", Component: NotFoundPage },
          ],
        },
      ],
    },
  ];
}
