import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { setupServer } from "msw/node";
import { createMemoryRouter } from "react-router-dom";
import { onTestFinished } from "vitest";
import { App } from "../src/app/app.tsx";
import { createQueryClient } from "../src/app/query-client.ts";
import { createRoutes } from "../src/app/routes.tsx";
import { activateLanguage } from "../src/i18n/activate.ts";
import type { Language } from "../src/i18n/languages.ts";
import type { MockDb } from "../src/mocks/engine/db.ts";
import { createMockApi, type MockApiOptions } from "../src/mocks/engine/node.ts";
import { scenario as scenarioOf } from "../src/mocks/data/scenarios.ts";
import { expectBreachesBy } from "./breaches.ts";

interface RenderAppOptions extends MockApiOptions {
  /** Where to begin; the scenario's own start unless it says otherwise. */
  readonly path?: string;
  readonly language?: Language;
  /** Changes the server's truth before the first request. */
  readonly prepare?: (db: MockDb) => void;
}

/** The whole application at one address in one scenario, with a mock API and a cache of its own. */
export async function renderApp(options: RenderAppOptions = {}) {
  const { path, language = "en", scenario = "several-accounts" } = options;
  const api = createMockApi(options);
  expectBreachesBy(api.db.faults);
  options.prepare?.(api.db);
  const server = setupServer(...api.handlers);
  server.listen({ onUnhandledRequest: "error" });
  onTestFinished(() => server.close());

  await activateLanguage(language);
  return { api, ...load(path ?? scenarioOf(scenario).startPath) };
}

/** A page that is loaded at an address, with a cache of its own. */
function load(path: string) {
  const queryClient = createQueryClient();
  const { queries, ...others } = queryClient.getDefaultOptions();
  // A test waits for what is certain, not for patience to run out.
  queryClient.setDefaultOptions({ ...others, queries: { ...queries, retryDelay: 0 } });
  const router = createMemoryRouter(createRoutes(queryClient), { initialEntries: [path] });
  onTestFinished(() => router.dispose());
  const { unmount } = render(<App router={router} queryClient={queryClient} />);
  const address = () => router.state.location.pathname + router.state.location.search;

  return {
    queryClient,
    router,
    // Where a test drives the clock, what is typed must not wait for it.
    user: userEvent.setup({ delay: null }),
    /** The address one is at. */
    address,
    /** Loads the page anew at the same address: what it knew by itself is gone. */
    reload: () => {
      unmount();
      router.dispose();
      return load(address());
    },
  };
}
