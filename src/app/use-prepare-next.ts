import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type RouteObject, useHref, useLocation, useNavigation } from "react-router-dom";
import { chunks } from "./chunks.ts";
import { savesData } from "./saves-data.ts";

/** Calls back when nothing else is going on; where the browser does not tell, some time after. */
function whenIdle(callback: () => void): () => void {
  if (typeof window.requestIdleCallback !== "function") {
    const timer = setTimeout(callback, 1000);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(callback);
  return () => window.cancelIdleCallback(handle);
}

/**
 * Makes the next step ready: the likely one once the screen stands and nothing else is going on, and the one
 * whose link is pointed at, touched or focused. It only reads, and does nothing for those who save data.
 */
export function usePrepareNext(routes: RouteObject[]): void {
  const queryClient = useQueryClient();
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const root = useHref("/");

  useEffect(() => {
    if (state !== "idle" || savesData()) return undefined;
    const leaving = new AbortController();
    const prepare = async () => {
      try {
        const { prepareApproached, prepareNext } = await chunks.wizard();
        if (leaving.signal.aborted) return;
        const { signal } = leaving;
        prepareNext(routes, queryClient, { path: pathname, signal });
        prepareApproached(routes, queryClient, { root, signal });
      } catch {
        // It will be asked for again when it matters.
      }
    };
    const forget = whenIdle(() => void prepare());
    return () => {
      forget();
      leaving.abort();
    };
  }, [routes, queryClient, pathname, root, state]);
}
