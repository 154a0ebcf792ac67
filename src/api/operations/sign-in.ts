import type { Operation } from "./operation.ts";
import {
  CompleteSignIn,
  SelectAccount,
  Session,
  SignInChallenge,
  StartSignIn,
} from "../schema/session.ts";

// Signing in and out.

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

export const signOut = {
  name: "signOut",
  method: "DELETE",
  path: "/session",
  status: 204,
  open: true,
  problems: [],
} as const satisfies Operation;
