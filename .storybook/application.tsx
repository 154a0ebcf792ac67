import { createMemoryRouter, type DataRouter } from "react-router-dom";
import type { QueryClient } from "@tanstack/react-query";
import { forgetPrefetched } from "../src/api/prefetched-responses.ts";
import { createQueryClient } from "../src/app/query-client.ts";
import { createRoutes } from "../src/app/routes.tsx";
import type { ProfileName } from "../src/api/schema/subscription.ts";
import { createMockApi } from "../src/mocks/engine/node.ts";
import type { AnyScenarioId } from "../src/mocks/data/scenarios.ts";
import { answerFetch } from "./answer-fetch.ts";

/** What a story runs: the application at an address, in a situation. */
export interface Run {
  readonly scenario: AnyScenarioId;
  readonly path: string;
  /** Each subscription's own without one. */
  readonly profile?: ProfileName;
  /** ISO 8601 with a zone; it stands still. */
  readonly now: string;
  /** Milliseconds; as the scenario has it without one. */
  readonly latency?: number;
  readonly faults: readonly string[];
  /** Whether one begins by signing in, whoever the scenario has signed in. */
  readonly isSignedOut?: boolean;
}

/** The application that runs now. */
export interface Application {
  readonly router: DataRouter;
  readonly queryClient: QueryClient;
  readonly stop: () => void;
}

/** Starts the application with a mock API of its own. */
export function startApplication({ path, isSignedOut = false, ...situation }: Run): Application {
  const api = createMockApi(situation);
  if (isSignedOut) api.db.session = null;
  const stopAnswering = answerFetch(api.handlers);
  const queryClient = createQueryClient();
  const router = createMemoryRouter(createRoutes(queryClient), { initialEntries: [path] });
  return {
    router,
    queryClient,
    stop: () => {
      router.dispose();
      queryClient.clear();
      forgetPrefetched();
      stopAnswering();
    },
  };
}
