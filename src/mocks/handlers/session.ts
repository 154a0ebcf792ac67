import type { Account, Session, SignInChallenge } from "../../api/schema/session.ts";
import type { Context } from "../engine/context.ts";
import { instant } from "../engine/dates.ts";
import { findAccount, newId, sessionLength } from "../engine/db.ts";
import { ProblemError } from "../engine/problem-error.ts";
import type { Handlers } from "./types.ts";

/** The one-time code that every challenge of the mock API is answered with. */
export const signInCode = "274913";

const challengeLength = 10 * 60 * 1000;
const lockLength = 15 * 60 * 1000;
const attempts = 5;

/** An e-mail address that only its owner recognises. */
export function maskAddress(address: string): string {
  return address.replace(/^(.)[^@]*/u, "$1•••");
}

/** The account that is signed in. @throws ProblemError sign-in-required */
export function currentAccount({ db, now }: Context): Account {
  if (db.session === null || now >= db.session.expiresAt) {
    throw new ProblemError({ type: "sign-in-required" });
  }
  return findAccount(db, db.session.accountId);
}

function pendingChallenge({ db, now }: Context): SignInChallenge | null {
  if (db.challenge === null || now >= Date.parse(db.challenge.expiresAt)) return null;
  const { id, channel, destination, codeLength, expiresAt } = db.challenge;
  return { id, channel, destination, codeLength, expiresAt };
}

/** The session as the browser sees it. */
function sessionOf(context: Context): Session {
  const { db, now, signInPage } = context;
  const accounts = new Map(db.accounts.map((account) => [account.id, account]));
  const shared = {
    rememberedAccounts: db.remembered.flatMap((id) => accounts.get(id) ?? []),
    challenge: pendingChallenge(context),
    ...(db.ownLogin && { signInAddress: signInPage, signInFailure: db.ownLogin.failure }),
  };
  if (db.session === null || now >= db.session.expiresAt) {
    return { status: "signed-out", ...shared };
  }
  return {
    status: "signed-in",
    account: findAccount(db, db.session.accountId),
    expiresAt: instant(db.session.expiresAt),
    ...shared,
  };
}

/** Signs in as an account and remembers it. Whatever code was asked for is no longer needed. */
export function signInAs({ db, now }: Context, account: Account): void {
  db.session = { accountId: account.id, expiresAt: now + sessionLength };
  db.challenge = null;
  if (db.ownLogin) db.ownLogin = { failure: null };
  db.lapsed = db.lapsed.filter((id) => id !== account.id);
  if (!db.remembered.includes(account.id)) db.remembered.push(account.id);
}

function locked(until: number): ProblemError {
  return new ProblemError({ type: "account-locked", lockedUntil: instant(until) });
}

function refuseLocked({ db, now }: Context, accountId: string): void {
  const until = db.locks[accountId] ?? 0;
  if (now < until) throw locked(until);
}

/**
 * Sends a code to the account with this address; it replaces any code sent before.
 * @throws ProblemError account-not-found, account-locked
 */
function startChallenge(context: Context, identifier: string): SignInChallenge {
  const { db, now, announce } = context;
  const wanted = identifier.trim().toLowerCase();
  const account = db.accounts.find(({ address }) => address.toLowerCase() === wanted);
  if (account === undefined) throw new ProblemError({ type: "account-not-found" });
  refuseLocked(context, account.id);
  const challenge: SignInChallenge = {
    id: newId(db, "challenge"),
    channel: "email",
    destination: maskAddress(account.address),
    codeLength: signInCode.length,
    expiresAt: instant(now + challengeLength),
  };
  db.challenge = { ...challenge, accountId: account.id, attemptsLeft: attempts };
  announce(`The sign-in code for ${account.address} is ${signInCode}.`);
  return challenge;
}

/**
 * Signs in with the code that was sent. Spaces and hyphens in it do not matter.
 * @throws ProblemError code-wrong, challenge-expired, account-locked
 */
function answerChallenge(context: Context, challengeId: string, code: string): void {
  const { db, now } = context;
  const { challenge } = db;
  if (challenge?.id !== challengeId || now >= Date.parse(challenge.expiresAt)) {
    throw new ProblemError({ type: "challenge-expired" });
  }
  if (code.replaceAll(/[\s-]/g, "") === signInCode) {
    signInAs(context, findAccount(db, challenge.accountId));
    return;
  }
  challenge.attemptsLeft -= 1;
  if (challenge.attemptsLeft === 0) {
    db.challenge = null;
    const until = now + lockLength;
    db.locks[challenge.accountId] = until;
    throw locked(until);
  }
  throw new ProblemError({ type: "code-wrong", attemptsLeft: challenge.attemptsLeft });
}

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
