import type { OperationName } from "../../api/contract.ts";
import { cancellationPlays } from "./cancellations.ts";
import { decisionPlays } from "./decisions.ts";
import { declarationPlays } from "./declarations.ts";
import { helpPlays } from "./help.ts";
import { sessionPlays } from "./session.ts";
import { subscriptionPlays } from "./subscriptions.ts";
import type { Play } from "./play.ts";

/** What each operation is sent and answers, by a name of the example. */
export const operationPlays: Readonly<Record<OperationName, Readonly<Record<string, Play>>>> = {
  ...sessionPlays,
  ...subscriptionPlays,
  ...cancellationPlays,
  ...declarationPlays,
  ...decisionPlays,
  ...helpPlays,
};
