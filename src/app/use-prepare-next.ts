import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type RouteObject, useHref, useLocation, useNavigation } from "react-router-dom";
import { journey } from "./parts.ts";

/** How long a pointer or the focus rests on a link before that means something, in milliseconds. */
const restingTime = 60;

/** Whether someone asked their browser to load only what is needed. Not every browser can say. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection");
  return (
    typeof connection === "object" &&
    connection !== null &&
    "saveData" in connection &&
    connection.saveData === true
  );
}

/** Calls back when nothing else is going on; where the browser does not tell, some time after. */
function whenIdle(callback: () => void): () => void {
  if (typeof window.requestIdleCallback !== "function") {
    const timer = setTimeout(callback, 1000);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(callback);
  return () => window.cancelIdleCallback(handle);
}

/** The path that a link leads to within the application; `null` where it leads elsewhere. */
function pathOfLink(target: EventTarget | null, root: string): string | null {
  const link = target instanceof Element ? target.closest("a") : null;
  if (link === null || link.origin !== window.location.origin) return null;
  const base = root.replace(/\/$/, "");
  if (!link.pathname.startsWith(`${base}/`) || link.target !== "") return null;
  return link.pathname.slice(base.length);
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
    return whenIdle(() => {
      journey().then(
        ({ prepareNext }) => prepareNext(routes, queryClient, pathname),
        // It will be asked for again when it matters.
        () => undefined,
      );
    });
  }, [routes, queryClient, pathname, state]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const approach = ({ type, target }: Event) => {
      clearTimeout(timer);
      // Whoever presses goes there now; the router asks for everything itself.
      const path = type === "click" ? null : pathOfLink(target, root);
      if (path === null || savesData()) return;
      const go = () => {
        journey().then(
          ({ preparePath }) => preparePath(routes, queryClient, path),
          () => undefined,
        );
      };
      // A finger means it; a pointer may only pass by.
      if (type === "touchstart") go();
      else timer = setTimeout(go, restingTime);
    };
    const events = ["pointerover", "focusin", "touchstart", "click"] as const;
    for (const event of events) document.addEventListener(event, approach, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const event of events) document.removeEventListener(event, approach);
    };
  }, [routes, queryClient, root]);
}
