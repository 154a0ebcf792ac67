import type { Operation } from "./operation.ts";
import { CompleteSignIn } from "../schema/code.ts";
import { Session } from "../schema/session.ts";

// A session of one's own: begun with a code, and ended. The first screen asks for neither.

export const completeSignIn = {
  name: "completeSignIn",
  method: "POST",
  path: "/session",
  status: 201,
  request: CompleteSignIn,
  response: Session,
  idempotent: true,
  includes: ["listSubscriptions"],
  open: true,
  problems: ["code-wrong", "challenge-expired", "account-locked"],
} as const satisfies Operation;

export const signOut = {
  name: "signOut",
  method: "DELETE",
  path: "/session",
  status: 204,
  open: true,
  problems: [],
} as const satisfies Operation;
