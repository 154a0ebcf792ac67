import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useRevalidator } from "react-router-dom";
import { failureOf, isOutcomeUnknown } from "../api/errors.ts";
import { onNews } from "../api/tabs.ts";

/** A network that comes back does so for many at once, who shall not all ask in the same second. In milliseconds. */
const longestDelay = 5000;

/**
 * When another tab has news, or someone comes back to this tab or back online, what is on the screen is asked for
 * anew and the guard runs again: what it says may no longer be so. If the API does not answer, the screen stays.
 */
export function useFreshFacts(): void {
  const queryClient = useQueryClient();
  const { revalidate } = useRevalidator();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = async () => {
      try {
        await queryClient.refetchQueries({ type: "all" }, { throwOnError: true });
      } catch (error) {
        const failure = failureOf(error);
        if (failure === undefined || isOutcomeUnknown(failure)) return;
        // The API answered, with news: the guard below knows what to do about it.
      }
      await revalidate();
    };
    const onReturn = () => {
      if (document.visibilityState === "visible") void refresh();
    };
    const onOnline = () => {
      clearTimeout(timer);
      timer = setTimeout(onReturn, Math.random() * longestDelay);
    };
    const stopNews = onNews(() => void refresh());
    document.addEventListener("visibilitychange", onReturn);
    window.addEventListener("online", onOnline);
    return () => {
      clearTimeout(timer);
      stopNews();
      document.removeEventListener("visibilitychange", onReturn);
      window.removeEventListener("online", onOnline);
    };
  }, [queryClient, revalidate]);
}
