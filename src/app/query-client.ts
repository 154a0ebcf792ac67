import { QueryClient } from "@tanstack/react-query";
import { failureOf, waitAskedFor } from "../api/errors.ts";

const retries = 2;
/** A wait longer than this, in seconds, is shown rather than sat out. */
const longestWait = 5;

/** Whether asking again soon may help: not where the API has given its answer. */
function shouldRetry(failureCount: number, error: unknown): boolean {
  const failure = failureOf(error);
  if (failure === undefined || failureCount >= retries) return false;
  if ((waitAskedFor(failure) ?? 0) > longestWait) return false;
  switch (failure.kind) {
    case "network":
      return true;
    case "timeout":
      return false;
    case "malformed":
      return failure.status >= 500;
    case "problem":
      return failure.problem.status >= 500 || failure.problem.type === "rate-limited";
  }
}

/** Milliseconds to wait: what the API asked for, else doubling, and spread so that not all return at once. */
function retryDelay(failureCount: number, error: unknown): number {
  const asked = waitAskedFor(failureOf(error));
  const wait = asked === null ? 400 * 2 ** failureCount : asked * 1000;
  return wait * (1 + Math.random() / 2);
}

/** One cache for one application. Changes are never retried by themselves: their outcome is asked for first. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Being offline is an answer to show, not a reason to wait.
        networkMode: "always",
        retry: shouldRetry,
        retryDelay,
        // Coming back to the tab is handled in one place, where the guard runs again too.
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: "always" },
    },
  });
}
