import type { QueryClient } from "@tanstack/react-query";
import type { Outcome } from "./decision.ts";
import { holdDone, holdSettled } from "./freshness.ts";
import { forgetDecision, keepDecision, type KeptDecision } from "./open-decisions.ts";
import {
  forgetDeclaration,
  forgetWritten,
  isOfThisTab,
  keepDeclaration,
  type KeptDeclaration,
} from "./open-declaration.ts";
import { tellTabs } from "./tabs.ts";

/** Takes note of what became of a declaration: its receipt can be had by its key, for as long as this tab is open. */
export function settleDeclaration(
  client: QueryClient,
  declaration: KeptDeclaration,
  outcome: Outcome,
): void {
  if (outcome.kind === "unknown") return;
  if (outcome.kind === "done") forgetWritten(client);
  if (outcome.kind === "done" && isOfThisTab(declaration)) {
    keepDeclaration({ ...declaration, isDone: true });
  } else {
    forgetDeclaration(declaration);
  }
  tellTabs();
}

/** Takes note of an outcome: what is final is kept no longer, and what is done is held against older reads. */
export function settle(client: QueryClient, decision: KeptDecision, outcome: Outcome): void {
  switch (outcome.kind) {
    case "done": {
      const { done } = outcome;
      keepDecision({ ...decision, doneAsOf: done.result.asOf });
      if (done.operation !== "declareCancellation") {
        holdDone(client, decision.subscriptionId, done);
      }
      break;
    }
    case "refused":
    case "withdrawn":
      forgetDecision(decision);
      break;
    case "unknown":
      return;
  }
  const ended = outcome.kind === "done" ? (outcome.note ?? "done") : outcome.kind;
  holdSettled(client, decision.subscriptionId, { decision, ended });
  tellTabs();
}
