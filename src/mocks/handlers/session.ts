import { findAccount } from "../db.ts";
import { ProblemError } from "../problem-error.ts";
import { answerChallenge, sessionOf, signInAs, startChallenge } from "../sign-in.ts";
import type { Handlers } from "./types.ts";

/** Signing in and out. */
export const sessionHandlers = {
  getSession: ({ context }) => sessionOf(context),

  startSignIn: ({ body, context }) => startChallenge(context, body.identifier),

  completeSignIn({ body, context }) {
    answerChallenge(context, body.challengeId, body.code);
    return sessionOf(context);
  },

  selectAccount({ body, context }) {
    const { db } = context;
    if (!db.remembered.includes(body.accountId)) throw new ProblemError({ type: "not-found" });
    if (db.lapsed.includes(body.accountId)) throw new ProblemError({ type: "sign-in-required" });
    signInAs(context, findAccount(db, body.accountId));
    return sessionOf(context);
  },

  signOut({ context: { db } }) {
    db.session = null;
    db.challenge = null;
    return undefined;
  },
} satisfies Partial<Handlers>;
