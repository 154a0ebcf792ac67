import type { OperationName } from "../api/contract.ts";
import type { Context } from "./context.ts";
import type { FaultKind } from "./faults.ts";
import { ProblemError, type ProblemMembers } from "./problem-error.ts";
import { cancelElsewhere } from "./recurring-billing.ts";
import { pageReply, problemReply, type Reply } from "./reply.ts";

/** A request that a fault strikes. */
export interface Struck {
  readonly name: OperationName;
  readonly params: Readonly<Record<string, string>>;
  readonly context: Context;
  /** Answers as if nothing were wrong. */
  readonly respond: () => Reply;
}

function problem(members: ProblemMembers): () => Reply {
  return () => problemReply(new ProblemError(members));
}

const signInRequired = problem({ type: "sign-in-required" });
const conflict = problem({ type: "internal", status: 409 });

/** What each fault does; `null` when the request never arrives. */
const faults: Readonly<Record<FaultKind, (struck: Struck) => Reply | null>> = {
  network: () => null,
  // The request arrives and is carried out; it is the answer that gets lost behind a gateway.
  timeout({ respond }) {
    respond();
    return pageReply(504, "Gateway timeout");
  },
  "401"({ context }) {
    context.db.session = null;
    return signInRequired();
  },
  "409"({ name, params, context, respond }) {
    if (name !== "cancelSubscription") return conflict();
    context.db.subscriptions
      .filter(({ subscription }) => subscription.id === params["subscriptionId"])
      .forEach((record) => cancelElsewhere(context, record));
    return respond();
  },
  "412": problem({ type: "terms-changed" }),
  "429": problem({ type: "rate-limited" }),
  "500": problem({ type: "internal" }),
  "503": problem({ type: "unavailable" }),
  malformed: () => pageReply(200, "Welcome to the network"),
};

/** Answers a request that a fault strikes. @returns `null` when the network fails */
export function strike(kind: FaultKind, struck: Struck): Reply | null {
  return faults[kind](struck);
}
