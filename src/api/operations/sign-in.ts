import type { Operation } from "./operation.ts";
import { SelectAccount, Session, SignInChallenge, StartSignIn } from "../schema/session.ts";

// The way in: who is here, a code, or a remembered account. The first screen asks for all of it.

export const getSession = {
  name: "getSession",
  method: "GET",
  path: "/session",
  status: 200,
  response: Session,
  open: true,
  problems: [],
} as const satisfies Operation;

export const startSignIn = {
  name: "startSignIn",
  method: "POST",
  path: "/sign-in-challenges",
  status: 201,
  request: StartSignIn,
  response: SignInChallenge,
  idempotent: true,
  includes: ["getSession"],
  open: true,
  problems: ["account-not-found", "account-locked"],
} as const satisfies Operation;

export const selectAccount = {
  name: "selectAccount",
  method: "PUT",
  path: "/session/account",
  status: 200,
  request: SelectAccount,
  response: Session,
  idempotent: true,
  includes: ["listSubscriptions"],
  open: true,
  problems: ["not-found", "sign-in-required"],
} as const satisfies Operation;
