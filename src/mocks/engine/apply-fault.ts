import type { OperationName } from "../../api/contract.ts";
import type { Context } from "./context.ts";
import type { FaultEffect } from "./faults.ts";
import { ProblemError, type ProblemMembers } from "./problem-error.ts";
import { cancelElsewhere } from "../handlers/recurring-billing.ts";
import { jsonReply, pageReply, problemReply, type Reply } from "./reply.ts";

/** A request that a fault applies to. */
export interface FaultyRequest {
  readonly name: OperationName;
  readonly params: Readonly<Record<string, string>>;
  readonly context: Context;
  /** Answers as if nothing were wrong. */
  readonly respond: () => Reply;
  /** Keeps the request for later, when it will be carried out. */
  readonly postpone: (seconds: number) => void;
  /** Lets what is read stay as it was before this request. */
  readonly lag: (seconds: number) => Reply;
}

/** What comes of a request: an answer; none, since the network fails; or none for as long as one waits. */
export type Outcome = Reply | "no-answer" | "never";

function refuse(members: ProblemMembers): Reply {
  return problemReply(new ProblemError(members));
}

/** Answers a request as the fault has it. */
export function applyFault(fault: FaultEffect, request: FaultyRequest): Outcome {
  const { name, params, context, respond, postpone, lag } = request;
  switch (fault.kind) {
    case "network":
      return "no-answer";
    case "timeout":
      // The request arrives and is carried out; it is the answer that gets lost behind a gateway.
      respond();
      return pageReply(504, "Gateway timeout");
    case "502":
      // The same, behind a gateway that puts its own status over a body that says another.
      respond();
      return jsonReply(502, new ProblemError({ type: "terms-changed", status: 409 }).document);
    case "lost":
      respond();
      return "no-answer";
    case "expired":
      respond();
      context.db.session = null;
      return "no-answer";
    case "late":
      postpone(fault.seconds);
      return "never";
    case "lag":
      return lag(fault.seconds);
    case "401":
      context.db.session = null;
      return refuse({ type: "sign-in-required" });
    case "409":
      if (name !== "cancelSubscription") return refuse({ type: "internal", status: 409 });
      context.db.subscriptions
        .filter(({ subscription }) => subscription.id === params["subscriptionId"])
        .forEach((record) => cancelElsewhere(context, record));
      return respond();
    case "412":
      return refuse({ type: "terms-changed" });
    case "429":
      return refuse({ type: "rate-limited" });
    case "500":
      return refuse({ type: "internal" });
    case "503":
      return refuse({ type: "unavailable" });
    case "malformed":
      return pageReply(200, "Welcome to the network");
  }
}
