import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useRevalidator } from "react-router-dom";
import { failureOf, isOutcomeUnknown } from "../api/errors.ts";

/**
 * When someone comes back to this tab or back online, what is on the screen is asked for anew and the guard
 * runs again: another tab may have cancelled meanwhile. If the API does not answer, the screen stays.
 */
export function useFreshFacts(): void {
  const queryClient = useQueryClient();
  const { revalidate } = useRevalidator();

  useEffect(() => {
    const refresh = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        await queryClient.refetchQueries({ type: "all" }, { throwOnError: true });
      } catch (error) {
        const failure = failureOf(error);
        if (failure === undefined || isOutcomeUnknown(failure)) return;
        // The API answered, with news: the guard below knows what to do about it.
      }
      await revalidate();
    };
    const onReturn = () => void refresh();
    document.addEventListener("visibilitychange", onReturn);
    window.addEventListener("online", onReturn);
    return () => {
      document.removeEventListener("visibilitychange", onReturn);
      window.removeEventListener("online", onReturn);
    };
  }, [queryClient, revalidate]);
}
