import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate } from "react-router-dom";
import type { Failure } from "../../api/errors.ts";
import { cancellationQuery } from "../../api/queries.ts";
import type { Cancellation } from "../../api/schema/cancellation.ts";
import { paths } from "../../flow/paths.ts";
import type { Reason } from "../../flow/resolve-step.ts";
import { cancel } from "./cancel.ts";

/** What the screen must say after an attempt that did not end in a receipt. */
export type CancelProblem =
  | { readonly kind: "not-done"; readonly failure: Failure }
  | { readonly kind: "unknown"; readonly failure: Failure }
  | { readonly kind: "terms-changed" };

/** Cancels, and goes where the outcome leads: to the receipt, to signing in, or to what the screen must say. */
export function useCancel(subscriptionId: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();

  const showReceipt = async (receipt: Cancellation, because?: Reason) => {
    queryClient.setQueryData(cancellationQuery(subscriptionId).queryKey, receipt);
    await queryClient.invalidateQueries({ queryKey: ["subscriptions"], refetchType: "none" });
    const query = because === undefined ? "" : `?${new URLSearchParams({ because })}`;
    // Going back from a receipt must not lead to a button that cancels.
    await navigate(paths.cancelled(subscriptionId) + query, { replace: true });
  };

  const settle = async (failure: Failure): Promise<CancelProblem | null> => {
    const problem = failure.kind === "problem" ? failure.problem : null;
    switch (problem?.type) {
      case "already-cancelled":
        await showReceipt(problem.cancellation, "already-cancelled");
        return null;
      case "sign-in-required": {
        await queryClient.invalidateQueries({ refetchType: "none" });
        const query = new URLSearchParams({ because: "session-expired", next: pathname + search });
        await navigate(`${paths.signIn()}?${query}`);
        return null;
      }
      case "terms-changed":
        await queryClient.invalidateQueries({ queryKey: ["subscriptions"] });
        return { kind: "terms-changed" };
      default:
        return { kind: "not-done", failure };
    }
  };

  return useMutation({
    // From here on, what was known before may no longer be so: the guard must ask.
    onMutate: () =>
      queryClient.invalidateQueries({ queryKey: ["subscriptions"], refetchType: "none" }),
    mutationFn: async (decision: {
      readonly version: string;
      readonly optionId: string;
    }): Promise<CancelProblem | null> => {
      const outcome = await cancel({ subscriptionId, ...decision });
      if (outcome.kind === "unknown") return outcome;
      if (outcome.kind === "not-done") return settle(outcome.failure);
      await showReceipt(outcome.result);
      return null;
    },
  });
}
