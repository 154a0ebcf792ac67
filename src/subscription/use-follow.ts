import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router-dom";
import type { Outcome } from "../api/decision.ts";
import type { Failure } from "../api/errors.ts";
import type { KeptDecision } from "../api/open-decisions.ts";
import type { ProblemType } from "../api/schema/problem.ts";
import { noteSessionEnd } from "../api/session.ts";
import { afterOutcome } from "../flow/after-decision.ts";
import { signInAndReturn } from "../flow/addresses.ts";

/** The problem that a failure names; `null` where it names none. */
export function problemOf(failure: Failure | null): ProblemType | null {
  return failure?.kind === "problem" ? failure.problem.type : null;
}

/** Ways on from what became of a decision, whichever it is. */
export function useFollow() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();

  /** What is known, or on its way, may no longer be so: whoever wants to know must ask. */
  const outdate = async () => {
    const known = { queryKey: ["subscriptions"] };
    await queryClient.cancelQueries(known);
    await queryClient.invalidateQueries({ ...known, refetchType: "none" });
  };

  return {
    outdate,

    /** Goes to sign in, since the session has ended, and from there back to `path`. */
    signInAgain: async (path: string) => {
      noteSessionEnd(queryClient);
      await queryClient.invalidateQueries({ refetchType: "none" });
      await navigate(signInAndReturn(path));
    },

    /** Goes where a decision leads that is done, or withdrawn. */
    follow: async (
      decision: KeptDecision,
      outcome: Extract<Outcome, { kind: "done" | "withdrawn" }>,
    ) => {
      await outdate();
      // Going back must not lead to a button that does it.
      await navigate(afterOutcome(decision, outcome), { replace: true });
    },
  };
}
