import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import {
  carryOut,
  decisionQuery,
  type Outcome,
  knownOutcome,
  withdraw,
} from "../../api/decision.ts";
import { settle } from "../../api/settle.ts";
import type { KeptDecision } from "../../api/open-decisions.ts";
import { useOneMutation } from "../../api/use-one-mutation.ts";
import { pathOf } from "../../flow/screens.ts";
import { problemOf, useFollow } from "../../subscription/use-decision.ts";

/**
 * Finds out what became of an open decision: by asking until that is final, by sending it once more, or by
 * withdrawing it. What is done or withdrawn leads on by itself; a refusal stays to be read.
 */
export function useOutcome(decision: KeptDecision) {
  const queryClient = useQueryClient();
  const { follow, signInAgain } = useFollow();
  const { data, error } = useQuery({
    ...decisionQuery(decision),
    staleTime: 3000,
    // Whoever led here has asked a moment ago.
    retryOnMount: false,
  });

  const goOn = async (outcome: Outcome): Promise<Outcome> => {
    if (outcome.kind === "done" || outcome.kind === "withdrawn") {
      settle(queryClient, decision, outcome);
      await follow(decision, outcome);
    }
    if (outcome.kind === "unknown" && problemOf(outcome.failure) === "sign-in-required") {
      await signInAgain(pathOf("decision", decision.subscriptionId));
    }
    return outcome;
  };

  const {
    mutate,
    isPending,
    variables,
    data: found,
  } = useOneMutation({
    mutationFn: async (way: "again" | "keep") => {
      if (way === "again") {
        return goOn(await carryOut(queryClient, decision, { isRepeated: true }));
      }
      const withdrawn = await withdraw(queryClient, decision);
      // Whoever wants to keep it and comes too late is told so.
      return goOn(withdrawn.kind === "done" ? { ...withdrawn, note: "too-late" } : withdrawn);
    },
  });

  const outcome = knownOutcome(data, error);
  const hasLed = useRef(false);
  const onAnswer = useEffectEvent((answered: Outcome) => {
    const isLeaving = answered.kind === "done" || answered.kind === "withdrawn";
    if (isPending || hasLed.current) return;
    hasLed.current = isLeaving;
    void goOn(answered);
  });
  useEffect(() => onAnswer(knownOutcome(data, error)), [data, error]);

  return {
    outcome,
    /** What the API last said of it; `null` where it could not be asked. */
    state: error === null && data !== undefined ? data.state : null,
    isBusy: isPending,
    /** Whether withdrawing was tried and nobody could say what came of it. */
    isKeepingUnknown: !isPending && variables === "keep" && found?.kind === "unknown",
    /** Whether it was sent once more and nobody could say what came of it. */
    isAgainUnknown: !isPending && variables === "again" && found?.kind === "unknown",
    sendAgain: () => mutate("again"),
    withdraw: () => mutate("keep"),
  };
}
