import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Outcome } from "./attempt.ts";
import type { Failure } from "./errors.ts";
import type { ProblemType } from "./schema/problem.ts";

/** Why a decision did not go through, or may not have: the screen stays and says so. */
export type Setback<Refusal extends ProblemType> =
  /** Refused for a reason that the screen has words for. What it shows has been asked for anew. */
  | { readonly kind: Refusal }
  | { readonly kind: "not-done"; readonly failure: Failure }
  /** `failure` is `null` where the fault is the page's own. */
  | { readonly kind: "unknown"; readonly failure: Failure | null };

interface DecisionOptions<Choice, Result, Refusal extends ProblemType> {
  readonly act: (choice: Choice) => Promise<Outcome<Result>>;
  /** The refusals that the screen has words of its own for. */
  readonly refusals: readonly Refusal[];
  /** Goes where success leads, once all that was known about subscriptions counts as out of date. */
  readonly onDone: (result: Result) => Promise<void> | void;
  /** Goes to sign in again, and from there back to this screen. */
  readonly onSignInRequired: () => Promise<void> | void;
}

/** A decision about a subscription that is sent once: on to where it leads, or back with what is known. */
export function useDecision<Choice, Result, Refusal extends ProblemType>(
  options: DecisionOptions<Choice, Result, Refusal>,
) {
  const { act, refusals, onDone, onSignInRequired } = options;
  const queryClient = useQueryClient();

  const settle = async (failure: Failure): Promise<Setback<Refusal> | null> => {
    const type = failure.kind === "problem" ? failure.problem.type : null;
    if (type === "sign-in-required") {
      await queryClient.invalidateQueries({ refetchType: "none" });
      await onSignInRequired();
      return null;
    }
    const refusal = refusals.find((known) => known === type);
    if (refusal === undefined) return { kind: "not-done", failure };
    try {
      await queryClient.invalidateQueries({ queryKey: ["subscriptions"] }, { throwOnError: true });
    } catch {
      // The news did not arrive, so nothing on the screen may be called new.
      return { kind: "not-done", failure };
    }
    return { kind: refusal };
  };

  /** What is known, or on its way, may no longer be so: whoever wants to know must ask. */
  const outdate = async () => {
    const known = { queryKey: ["subscriptions"] };
    await queryClient.cancelQueries(known);
    await queryClient.invalidateQueries({ ...known, refetchType: "none" });
  };

  const { mutate, isPending, data, error } = useMutation({
    onMutate: outdate,
    mutationFn: async (choice: Choice): Promise<Setback<Refusal> | null> => {
      const outcome = await act(choice);
      if (outcome.kind === "unknown") return outcome;
      if (outcome.kind === "not-done") return settle(outcome.failure);
      await outdate();
      await onDone(outcome.result);
      return null;
    },
  });

  const ours = error && ({ kind: "unknown", failure: null } as const);
  return { decide: mutate, isPending, setback: isPending ? null : (ours ?? data ?? null) };
}
