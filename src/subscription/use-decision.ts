import { useEffect, useRef } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate, useRevalidator } from "react-router-dom";
import { type Outcome, carryOut } from "../api/decision.ts";
import { settle } from "../api/settle.ts";
import type { Failure } from "../api/errors.ts";
import {
  type KeptDecision,
  newDecision,
  openDecisionAbout,
  type Wanted,
} from "../api/open-decisions.ts";
import type { ProblemType } from "../api/schema/problem.ts";
import { noteSessionEnd } from "../api/session.ts";
import { afterOutcome } from "../flow/after-decision.ts";
import { signInAndReturn } from "../flow/addresses.ts";
import { useOneMutation } from "../api/use-one-mutation.ts";
import { pathOf } from "../flow/screens.ts";

/** The problem that a failure names; `null` where it names none. */
export function problemOf(failure: Failure | null): ProblemType | null {
  return failure?.kind === "problem" ? failure.problem.type : null;
}

/** Ways on from what became of a decision, whichever it is. */
export function useFollow() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  /**
   * Goes on from this screen. Whoever has left it meanwhile does something else and is not pulled away from it,
   * unless its own guard says that it no longer holds.
   */
  const goOn = async (to: string, options?: { readonly replace: boolean }) => {
    if (isHere.current) await navigate(to, options);
    else await revalidate();
  };

  /** What is known, or on its way, may no longer be so: whoever wants to know must ask. */
  const outdate = async () => {
    const known = { queryKey: ["subscriptions"] };
    await queryClient.cancelQueries(known);
    await queryClient.invalidateQueries({ ...known, refetchType: "none" });
  };

  return {
    outdate,
    goOn,

    /** Goes to sign in, since the session has ended, and from there back to `path`. */
    signInAgain: async (path: string) => {
      noteSessionEnd(queryClient);
      await queryClient.invalidateQueries({ refetchType: "none" });
      await goOn(signInAndReturn(path));
    },

    /** Goes where a decision leads that is done, or withdrawn. */
    follow: async (
      decision: KeptDecision,
      outcome: Extract<Outcome, { kind: "done" | "withdrawn" }>,
    ) => {
      await outdate();
      // Going back must not lead to a button that does it.
      await goOn(afterOutcome(decision, outcome), { replace: true });
    },
  };
}

/** Why a decision was refused: the screen stays and says so. */
type DecisionFailure<Refusal extends ProblemType> =
  /** For a reason that the screen has words for. What it shows has been asked for anew. */
  | { readonly kind: Refusal }
  /** `cause` is `null` where the reason is not known. */
  | { readonly kind: "not-done"; readonly cause: Failure | null };

/** Tells whether two decisions are the same but for their keys. */
function content(decision: Wanted): string {
  const body = "body" in decision ? decision.body : null;
  const ifMatch = "ifMatch" in decision ? decision.ifMatch : null;
  return JSON.stringify([decision.operation, body, ifMatch]);
}

/**
 * A decision about a subscription that is sent once: on to where it leads, to the screen that finds out, or back
 * with a refusal. `refusals` are those that the screen has words of its own for.
 */
export function useDecision<Refusal extends ProblemType>(refusals: readonly Refusal[]) {
  const queryClient = useQueryClient();
  const { pathname, search } = useLocation();
  const { outdate, goOn: leaveFor, signInAgain, follow } = useFollow();

  const refused = async (failure: Failure | null): Promise<DecisionFailure<Refusal> | null> => {
    const type = problemOf(failure);
    const refusal = refusals.find((known) => known === type);
    if (refusal === undefined) return { kind: "not-done", cause: failure };
    try {
      await queryClient.invalidateQueries({ queryKey: ["subscriptions"] }, { throwOnError: true });
    } catch {
      // The news did not arrive, so nothing on the screen may be called new.
      return { kind: "not-done", cause: failure };
    }
    return { kind: refusal };
  };

  const findOut = async (subscriptionId: string, failure: Failure | null) => {
    const path = pathOf("decision", subscriptionId);
    const here = pathname + search;
    const isTurnedAway = openDecisionAbout(subscriptionId)?.isTurnedAway === true;
    if (problemOf(failure) === "sign-in-required") await signInAgain(isTurnedAway ? here : path);
    else await leaveFor(path, { replace: true });
    return null;
  };

  const goOn = async (decision: KeptDecision, outcome: Outcome) => {
    switch (outcome.kind) {
      case "done":
      case "withdrawn":
        await follow(decision, outcome);
        return null;
      case "refused":
        return refused(outcome.failure);
      case "unknown":
        return findOut(decision.subscriptionId, outcome.failure);
    }
  };

  const { mutate, isPending, data } = useOneMutation({
    onMutate: outdate,
    mutationFn: async (wanted: Wanted): Promise<DecisionFailure<Refusal> | null> => {
      const open = openDecisionAbout(wanted.subscriptionId);
      // One question at a time: another tab, or an earlier visit, has decided something else.
      if (open !== null && content(open) !== content(wanted)) {
        return findOut(wanted.subscriptionId, null);
      }
      const decision = open ?? newDecision(wanted);
      try {
        const outcome = await carryOut(queryClient, decision, { isRepeated: open !== null });
        settle(queryClient, decision, outcome);
        return await goOn(decision, outcome);
      } catch {
        // The fault is the page's own, so it cannot tell what became of the request.
        return findOut(decision.subscriptionId, null);
      }
    },
  });

  return { decide: mutate, isPending, failure: isPending ? null : (data ?? null) };
}
