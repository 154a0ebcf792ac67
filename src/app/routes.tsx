import type { QueryClient } from "@tanstack/react-query";
import { redirect, type RouteObject, type ShouldRevalidateFunction } from "react-router-dom";
import {
  cancellationQuery,
  cancellationTermsQuery,
  paymentMethodsQuery,
  planChangeTermsQuery,
  sessionQuery,
  subscriptionsQuery,
} from "../api/queries.ts";
import { paths } from "../flow/paths.ts";
import { requireStep } from "../flow/require-step.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { Loading } from "./loading.tsx";
import { lookUpForHelp } from "./look-up.ts";
import { RootLayout } from "./root-layout.tsx";
import { WithCancelledFeedback, WithHelpFeedback, WithKeptFeedback } from "./with-feedback.tsx";

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

/** The whole map of the application. Loaders guard and fetch at once; screens come as they are needed. */
export function createRoutes(queryClient: QueryClient): RouteObject[] {
  const help: RouteObject[] = [
    {
      Component: WithHelpFeedback,
      children: [
        {
          path: "help",
          lazy: {
            Component: async () => (await import("../features/help/help-page.tsx")).HelpPage,
          },
        },
        {
          path: "help/cannot-cancel",
          loader: lookUpForHelp(queryClient, ["subscriptions"]),
          // Choosing a subscription changes the address, but needs no new facts.
          shouldRevalidate: ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
            currentUrl.search === nextUrl.search && defaultShouldRevalidate,
          lazy: {
            Component: async () =>
              (await import("../features/help/cannot-cancel-page.tsx")).CannotCancelPage,
          },
        },
        {
          path: "help/locked-out",
          lazy: {
            Component: async () =>
              (await import("../features/help/locked-out-page.tsx")).LockedOutPage,
          },
        },
        {
          path: "help/on-behalf",
          lazy: {
            Component: async () =>
              (await import("../features/help/on-behalf-page.tsx")).OnBehalfPage,
          },
        },
        {
          path: "help/refunds",
          loader: lookUpForHelp(queryClient, ["terms", "refund-rules"]),
          lazy: {
            Component: async () => (await import("../features/help/refunds-page.tsx")).RefundsPage,
          },
        },
        {
          path: "help/storage",
          loader: lookUpForHelp(queryClient, ["terms"]),
          lazy: {
            Component: async () => (await import("../features/help/storage-page.tsx")).StoragePage,
          },
        },
      ],
    },
    {
      path: "support",
      loader: lookUpForHelp(queryClient, ["subscriptions"]),
      lazy: {
        Component: async () => (await import("../features/support/support-page.tsx")).SupportPage,
      },
    },
  ];

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
      shouldRevalidate: unlessChoosing,
      loader: requireStep(queryClient, "confirm", (id) => [
        queryClient.query(cancellationTermsQuery(id)),
      ]),
      lazy: {
        Component: async () =>
          (await import("../features/confirmation/confirm-page.tsx")).ConfirmPage,
      },
    },
    {
      Component: WithKeptFeedback,
      children: [
        {
          path: "subscriptions/:subscriptionId/kept",
          loader: requireStep(queryClient, "kept"),
          lazy: {
            Component: async () => (await import("../features/outcome/kept-page.tsx")).KeptPage,
          },
        },
      ],
    },
    {
      Component: WithCancelledFeedback,
      children: [
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
      ],
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
    {
      path: "subscriptions/:subscriptionId/payment-method",
      shouldRevalidate: unlessChoosing,
      loader: requireStep(queryClient, "payment-method", () => [
        queryClient.query(paymentMethodsQuery()),
        queryClient.query(subscriptionsQuery()),
      ]),
      lazy: {
        Component: async () =>
          (await import("../features/payment-method/payment-method-page.tsx")).PaymentMethodPage,
      },
    },
    {
      path: "subscriptions/:subscriptionId/plan-change",
      shouldRevalidate: unlessChoosing,
      loader: requireStep(queryClient, "plan-change", (id) => [
        queryClient.query(planChangeTermsQuery(id)),
      ]),
      lazy: {
        Component: async () =>
          (await import("../features/plan-change/plan-change-page.tsx")).PlanChangePage,
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
            ...help,
            { path: "*", Component: NotFoundPage },
          ],
        },
      ],
    },
  ];
}
