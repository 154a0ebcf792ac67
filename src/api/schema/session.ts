import * as v from "valibot";
import { Id, Instant, openEnum } from "./values.ts";

/** An account that this browser has signed in with. A missing name is `null`. */
export const Account = v.object({
  id: Id,
  name: v.nullable(v.string()),
  address: v.string(),
  kind: openEnum(["personal", "work-or-school"]),
});
export type Account = v.InferOutput<typeof Account>;

/** A one-time code on its way to the subscriber. The destination is masked by the server. */
export const SignInChallenge = v.object({
  id: Id,
  channel: openEnum(["email", "sms"]),
  destination: v.string(),
  codeLength: v.pipe(v.number(), v.safeInteger(), v.minValue(4), v.maxValue(12)),
  expiresAt: Instant,
});
export type SignInChallenge = v.InferOutput<typeof SignInChallenge>;

const SignedOut = v.object({
  status: v.literal("signed-out"),
  rememberedAccounts: v.array(Account),
  /** The code that was asked for and not yet entered, so that a reload does not lose it. */
  challenge: v.nullable(SignInChallenge),
});

const SignedIn = v.object({
  status: v.literal("signed-in"),
  account: Account,
  /** Every account this browser remembers, the current one included. */
  rememberedAccounts: v.array(Account),
  /** A code asked for while signed in, to add another account. */
  challenge: v.nullable(SignInChallenge),
  expiresAt: Instant,
});

/** Who is signed in in this browser, if anyone. */
export const Session = v.variant("status", [SignedOut, SignedIn]);
export type Session = v.InferOutput<typeof Session>;

/** Asks for a one-time code: an e-mail address, a phone number or a user name. */
export const StartSignIn = v.object({
  identifier: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(320)),
});

/** Answers a challenge with the code that was received. */
export const CompleteSignIn = v.object({
  challengeId: Id,
  code: v.pipe(v.string(), v.nonEmpty(), v.maxLength(20)),
});

/** Chooses among the remembered accounts. */
export const SelectAccount = v.object({ accountId: Id });
