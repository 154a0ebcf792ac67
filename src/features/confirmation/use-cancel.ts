import { useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate } from "react-router-dom";
import { cancellationQuery } from "../../api/queries.ts";
import { useDecision, type Setback } from "../../api/use-decision.ts";
import { paths, signInAgain } from "../../flow/paths.ts";
import type { Reason } from "../../flow/reasons.ts";
import { cancel, type CancelDecision } from "./cancel.ts";

/** What the screen must say after an attempt that did not end in a receipt. */
export type CancelSetback = Setback<"terms-changed">;

/** Cancels, and goes where the outcome leads: to the receipt, to signing in, or to what the screen must say. */
export function useCancel(subscriptionId: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();

  return useDecision({
    act: (decision: Omit<CancelDecision, "subscriptionId">) =>
      cancel({ subscriptionId, ...decision }),
    refusals: ["terms-changed"],
    onDone: async ({ receipt, isOther }) => {
      queryClient.setQueryData(cancellationQuery(subscriptionId).queryKey, receipt);
      const because: Reason = "already-cancelled";
      const query = isOther ? `?${new URLSearchParams({ because })}` : "";
      // Going back from a receipt must not lead to a button that cancels.
      await navigate(paths.cancelled(subscriptionId) + query, { replace: true });
    },
    onSignInRequired: () => navigate(signInAgain(pathname + search)),
  });
}
