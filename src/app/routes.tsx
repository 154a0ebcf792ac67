import type { QueryClient } from "@tanstack/react-query";
import { redirect, type RouteObject, type ShouldRevalidateFunction } from "react-router-dom";
import { sessionQuery } from "../api/session.ts";
import { SignInPage } from "../features/sign-in/sign-in-page.tsx";
import { paths } from "../flow/paths.ts";
import type { Screen } from "../flow/resolve-step.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Loading } from "./loading.tsx";
import { around, changes, journey } from "./parts.ts";
import { RootLayout } from "./root-layout.tsx";

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

/**
 * The whole map of the application. The first screen comes at once; whatever lies behind it, loaders
 * included, comes when it is needed.
 */
export function createRoutes(queryClient: QueryClient): RouteObject[] {
  const guarded = (screen: Screen) => async () => (await journey()).guard(queryClient, screen);

  const signIn: RouteObject[] = [
    {
      id: "sign-in",
      path: "sign-in",
      loader: async () => {
        await queryClient.query(sessionQuery());
        return null;
      },
      Component: SignInPage,
    },
    {
      path: "sign-in/identifier",
      lazy: {
        loader: guarded("identifier"),
        Component: async () => (await journey()).IdentifierPage,
      },
    },
    {
      path: "sign-in/code",
      lazy: { loader: guarded("code"), Component: async () => (await journey()).CodePage },
    },
    {
      path: "accounts",
      lazy: { loader: guarded("accounts"), Component: async () => (await journey()).AccountsPage },
    },
  ];

  const subscriptions: RouteObject[] = [
    {
      path: "subscriptions",
      lazy: {
        loader: guarded("subscriptions"),
        Component: async () => (await journey()).SubscriptionsPage,
      },
    },
    {
      path: "subscriptions/:subscriptionId/review",
      lazy: { loader: guarded("review"), Component: async () => (await journey()).ReviewPage },
    },
    {
      path: "subscriptions/:subscriptionId/confirm",
      shouldRevalidate: unlessChoosing,
      lazy: { loader: guarded("confirm"), Component: async () => (await journey()).ConfirmPage },
    },
    {
      lazy: { Component: async () => (await journey()).WithKeptFeedback },
      children: [
        {
          path: "subscriptions/:subscriptionId/kept",
          lazy: { loader: guarded("kept"), Component: async () => (await journey()).KeptPage },
        },
      ],
    },
    {
      lazy: { Component: async () => (await journey()).WithCancelledFeedback },
      children: [
        {
          path: "subscriptions/:subscriptionId/cancelled",
          lazy: {
            loader: guarded("cancelled"),
            Component: async () => (await journey()).CancelledPage,
          },
        },
      ],
    },
    {
      path: "subscriptions/:subscriptionId/recurring-billing",
      lazy: {
        loader: guarded("recurring-billing"),
        Component: async () => (await changes()).RecurringBillingPage,
      },
    },
    {
      path: "subscriptions/:subscriptionId/payment-method",
      shouldRevalidate: unlessChoosing,
      lazy: {
        loader: guarded("payment-method"),
        Component: async () => (await changes()).PaymentMethodPage,
      },
    },
    {
      path: "subscriptions/:subscriptionId/plan-change",
      shouldRevalidate: unlessChoosing,
      lazy: {
        loader: guarded("plan-change"),
        Component: async () => (await changes()).PlanChangePage,
      },
    },
  ];

  const help: RouteObject[] = [
    {
      lazy: { Component: async () => (await around()).WithHelpFeedback },
      children: [
        { path: "help", lazy: { Component: async () => (await around()).HelpPage } },
        {
          path: "help/cannot-cancel",
          // Choosing a subscription changes the address, but needs no new facts.
          shouldRevalidate: ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
            currentUrl.search === nextUrl.search && defaultShouldRevalidate,
          lazy: {
            loader: async () => (await around()).lookUpForHelp(queryClient, ["subscriptions"]),
            Component: async () => (await around()).CannotCancelPage,
          },
        },
        {
          path: "help/locked-out",
          lazy: { Component: async () => (await around()).LockedOutPage },
        },
        { path: "help/on-behalf", lazy: { Component: async () => (await around()).OnBehalfPage } },
        {
          path: "help/refunds",
          lazy: {
            loader: async () =>
              (await around()).lookUpForHelp(queryClient, ["terms", "refund-rules"]),
            Component: async () => (await around()).RefundsPage,
          },
        },
        {
          path: "help/storage",
          lazy: {
            loader: async () => (await around()).lookUpForHelp(queryClient, ["terms"]),
            Component: async () => (await around()).StoragePage,
          },
        },
      ],
    },
    {
      path: "support",
      lazy: {
        loader: async () => (await around()).lookUpForHelp(queryClient, ["subscriptions"]),
        Component: async () => (await around()).SupportPage,
      },
    },
  ];

  const routes: RouteObject[] = [
    {
      Component: () => <RootLayout routes={routes} />,
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
            ...help,
            { path: "*", lazy: { Component: async () => (await around()).NotFoundPage } },
          ],
        },
      ],
    },
  ];
  return routes;
}
