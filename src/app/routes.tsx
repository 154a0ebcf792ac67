import type { QueryClient } from "@tanstack/react-query";
import { memo } from "react";
import { redirect, type RouteObject, type ShouldRevalidateFunction } from "react-router-dom";
import { sessionQuery } from "../api/session.ts";
import { AccountsPage } from "../features/sign-in/accounts-page.tsx";
import { SignInPage } from "../features/sign-in/sign-in-page.tsx";
import { paths } from "../flow/paths.ts";
import { reasonToChoose, reasonToSignIn } from "./sign-in-reasons.ts";
import type { Screen } from "../flow/resolve-step.ts";
import { hasSeveralAccounts } from "../flow/steps.ts";
import { isLong } from "../ui/is-long.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Loading } from "./loading.tsx";
import type { Wanted } from "./look-up.ts";
import { around, changes, journey } from "./parts.ts";
import { RootLayout } from "./root-layout.tsx";
import { partLoader, screen, subscriptionScreen } from "./screen.tsx";

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
 * The whole map of the application. The first screen comes at once, and the choice of accounts with it, since
 * it needs nothing more to be known; whatever lies behind them, loaders included, comes when it is needed.
 */
export function createRoutes(queryClient: QueryClient): RouteObject[] {
  const guarded = (wanted: Screen) =>
    partLoader(async () => (await journey()).guard(queryClient, wanted));
  const lookedUp = (...wanted: Wanted[]) =>
    partLoader(async () => (await around()).lookUpForHelp(queryClient, wanted));

  const signIn: RouteObject[] = [
    {
      id: "sign-in",
      path: "sign-in",
      loader: async ({ request }) =>
        reasonToSignIn(queryClient, await queryClient.query(sessionQuery()), request),
      Component: memo(SignInPage),
    },
    {
      path: "sign-in/identifier",
      lazy: {
        loader: guarded("identifier"),
        Component: screen(journey, (part) => part.IdentifierPage),
      },
    },
    {
      path: "sign-in/code",
      lazy: { loader: guarded("code"), Component: screen(journey, (part) => part.CodePage) },
    },
    {
      path: "accounts",
      // Whoever has several accounts may choose among them; why anyone else may not, the guard knows. What comes
      // after the choice is fetched meanwhile.
      loader: async (args) => {
        const next = journey();
        next.catch(() => undefined);
        const session = await queryClient.query(sessionQuery());
        if (hasSeveralAccounts({ session })) {
          // What shows many of them is not in the first script: few have so many.
          if (isLong(session.rememberedAccounts)) await next;
          return reasonToChoose(session, args.request);
        }
        return (await next).guard(queryClient, "accounts")(args);
      },
      Component: memo(function Accounts() {
        return <AccountsPage LongAccounts={journey.loaded()?.LongAccounts} />;
      }),
    },
  ];

  const subscriptions: RouteObject[] = [
    {
      path: "subscriptions",
      lazy: {
        loader: guarded("subscriptions"),
        Component: screen(journey, (part) => part.SubscriptionsPage),
      },
    },
    {
      path: "subscriptions/:subscriptionId/review",
      lazy: {
        loader: guarded("review"),
        Component: subscriptionScreen(journey, (part) => part.ReviewPage),
      },
    },
    {
      path: "subscriptions/:subscriptionId/confirm",
      shouldRevalidate: unlessChoosing,
      lazy: {
        loader: guarded("confirm"),
        Component: subscriptionScreen(journey, (part) => part.ConfirmPage),
      },
    },
    {
      path: "subscriptions/:subscriptionId/decision",
      lazy: {
        loader: guarded("decision"),
        Component: subscriptionScreen(journey, (part) => part.DecisionPage),
      },
    },
    {
      lazy: { Component: screen(journey, (part) => part.WithKeptFeedback) },
      children: [
        {
          path: "subscriptions/:subscriptionId/kept",
          lazy: {
            loader: guarded("kept"),
            Component: subscriptionScreen(journey, (part) => part.KeptPage),
          },
        },
      ],
    },
    {
      lazy: { Component: screen(journey, (part) => part.WithCancelledFeedback) },
      children: [
        {
          path: "subscriptions/:subscriptionId/cancelled",
          lazy: {
            loader: guarded("cancelled"),
            Component: subscriptionScreen(journey, (part) => part.CancelledPage),
          },
        },
      ],
    },
    {
      path: "subscriptions/:subscriptionId/recurring-billing",
      lazy: {
        loader: guarded("recurring-billing"),
        Component: subscriptionScreen(changes, (part) => part.RecurringBillingPage),
      },
    },
    {
      path: "subscriptions/:subscriptionId/payment-method",
      shouldRevalidate: unlessChoosing,
      lazy: {
        loader: guarded("payment-method"),
        Component: subscriptionScreen(changes, (part) => part.PaymentMethodPage),
      },
    },
    {
      path: "subscriptions/:subscriptionId/plan-change",
      shouldRevalidate: unlessChoosing,
      lazy: {
        loader: guarded("plan-change"),
        Component: subscriptionScreen(changes, (part) => part.PlanChangePage),
      },
    },
  ];

  const help: RouteObject[] = [
    {
      lazy: { Component: screen(around, (part) => part.WithHelpFeedback) },
      children: [
        { path: "help", lazy: { Component: screen(around, (part) => part.HelpPage) } },
        {
          path: "help/cannot-cancel",
          // Choosing a subscription changes the address, but needs no new facts.
          shouldRevalidate: ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
            currentUrl.search === nextUrl.search && defaultShouldRevalidate,
          lazy: {
            loader: lookedUp("subscriptions"),
            Component: screen(around, (part) => part.CannotCancelPage),
          },
        },
        {
          path: "help/locked-out",
          lazy: { Component: screen(around, (part) => part.LockedOutPage) },
        },
        {
          path: "help/on-behalf",
          lazy: { Component: screen(around, (part) => part.OnBehalfPage) },
        },
        {
          path: "help/refunds",
          lazy: {
            loader: lookedUp("terms", "refund-rules"),
            Component: screen(around, (part) => part.RefundsPage),
          },
        },
        {
          path: "help/storage",
          lazy: {
            loader: lookedUp("terms"),
            Component: screen(around, (part) => part.StoragePage),
          },
        },
      ],
    },
    {
      path: "support",
      lazy: {
        loader: lookedUp("subscriptions"),
        Component: screen(around, (part) => part.SupportPage),
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
            { path: "*", lazy: { Component: screen(around, (part) => part.NotFoundPage) } },
          ],
        },
      ],
    },
  ];
  return routes;
}
