import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import type { QueryClient } from "@tanstack/react-query";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode } from "react";
import type { DataRouter } from "react-router-dom";
import { RouterProvider } from "react-router-dom";

interface ProvidersProps {
  readonly queryClient: QueryClient;
  readonly children: ReactNode;
}

/** What every screen takes for granted: the words, and the cache. */
export function Providers({ queryClient, children }: ProvidersProps) {
  return (
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </I18nProvider>
    </StrictMode>
  );
}

interface AppProps {
  readonly router: DataRouter;
  readonly queryClient: QueryClient;
}

/** The whole application around a router: in the browser, in the workbench and in tests the same. */
export function App({ router, queryClient }: AppProps) {
  return (
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} useTransitions={false} />
    </Providers>
  );
}
