import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { instant } from "./clock.ts";
import { type Context, id, keyed, type Operation, text } from "./operation.ts";
import { Problem } from "./problem.ts";
import {
  type Account,
  browserCookie,
  challengeAsTold,
  challengeIn,
  openSession,
  sessionAsTold,
  sessionCookies,
} from "./session.ts";

const minute = 60 * 1000;
const codeLasts = 10 * minute;
const lockLasts = 15 * minute;
/** For how long an account can be chosen again without a code, if nobody signs out. */
const proofLasts = 12 * 60 * minute;
const mostWrongCodes = 5;

type AccountRow = Account & { readonly wrongCodes: number; readonly lockedUntil: number };

function locked(until: number): Problem {
  return new Problem("account-locked", { lockedUntil: instant(until) });
}

/** @throws Problem account-locked */
function refuseLocked({ now }: Context, { lockedUntil }: AccountRow): void {
  if (now < lockedUntil) throw locked(lockedUntil);
}

function account({ store }: Context, accountId: string): AccountRow {
  const found = store.get<AccountRow>("SELECT * FROM accounts WHERE id = ?", [accountId]);
  if (found === null) throw new Problem("not-found");
  return found;
}

function withoutSecrets({ id: accountId, name, address, kind }: AccountRow): Account {
  return { id: accountId, name, address, kind };
}

/**
 * Takes note of a wrong code. They are counted for the account, not for the code: else asking for another would give
 * as many attempts again.
 */
function countWrongCode(
  { store, now }: Context,
  { id: accountId, wrongCodes }: AccountRow,
): Problem {
  const attemptsLeft = mostWrongCodes - wrongCodes - 1;
  if (attemptsLeft > 0) {
    store.run("UPDATE accounts SET wrongCodes = wrongCodes + 1 WHERE id = ?", [accountId]);
    return new Problem("code-wrong", { attemptsLeft });
  }
  const until = now + lockLasts;
  store.run("UPDATE accounts SET wrongCodes = 0, lockedUntil = ? WHERE id = ?", [until, accountId]);
  store.run("DELETE FROM challenges WHERE accountId = ?", [accountId]);
  return locked(until);
}

const startSignIn = keyed({
  method: "POST",
  path: "/sign-in-challenges",
  isOpen: true,
  includes: "getSession",
  body: v.object({ identifier: text(1, 320) }),
  answer(context, { visitor: { browser }, body }) {
    const { store, now, mail, newCode } = context;
    const address = body.identifier.trim();
    const found = store
      .all<AccountRow>("SELECT * FROM accounts WHERE address = ?", [address])
      // The database reads a text as far as U+0000 only.
      .find((row) => row.address.toLowerCase() === address.toLowerCase());
    if (found === undefined) throw new Problem("account-not-found");
    refuseLocked(context, found);
    const challenge = {
      id: randomUUID(),
      address: found.address,
      code: newCode(),
      expiresAt: now + codeLasts,
    };
    const { id: challengeId, code, expiresAt } = challenge;
    store.run("DELETE FROM challenges WHERE browser = ?", [browser]);
    store.run("INSERT INTO challenges VALUES (?, ?, ?, ?, ?)", [
      challengeId,
      browser,
      found.id,
      code,
      expiresAt,
    ]);
    mail(found.address, `The code is ${code}.`);
    return { status: 201, body: challengeAsTold(challenge) };
  },
  cookies(context, { visitor: { browser }, answer }) {
    if (browser !== null || answer.status !== 201) return [];
    const newBrowser = randomUUID();
    const { id: challengeId } = v.parse(v.object({ id }), answer.body);
    context.store.run("UPDATE challenges SET browser = ? WHERE id = ?", [newBrowser, challengeId]);
    return [browserCookie(context, newBrowser)];
  },
});

const completeSignIn = keyed({
  method: "POST",
  path: "/session",
  isOpen: true,
  owner: ({ answeredAs }) => answeredAs ?? "no browser",
  includes: "listSubscriptions",
  body: v.object({ challengeId: id, code: text(1, 20) }),
  answer(context, { visitor: { browser }, body }) {
    const { store, now } = context;
    const challenge = challengeIn(context, browser);
    if (browser === null || challenge?.id !== body.challengeId) {
      throw new Problem("challenge-expired");
    }
    const found = account(context, challenge.accountId);
    refuseLocked(context, found);
    if (body.code.replaceAll(/[\s-]/g, "") !== challenge.code) {
      // Not thrown: what is thrown undoes what was written.
      return countWrongCode(context, found).answer;
    }
    store.run("UPDATE accounts SET wrongCodes = 0 WHERE id = ?", [found.id]);
    store.run(
      `INSERT INTO remembered VALUES (?1, ?2, ?3)
       ON CONFLICT DO UPDATE SET provenUntil = excluded.provenUntil`,
      [browser, found.id, now + proofLasts],
    );
    const visitor = openSession(context, browser, withoutSecrets(found));
    return { status: 201, body: sessionAsTold(context, visitor) };
  },
  /** Both cookies are others than before: those that somebody else may have planted open nothing then. */
  cookies(context, given) {
    const { answeredAs: browser } = given.visitor;
    const opened = sessionCookies(context, given);
    if (browser === null || opened.length === 0) return [];
    if (given.isFirst) {
      context.store.run("UPDATE browserCookies SET isRetired = 1 WHERE browser = ?", [browser]);
    }
    return [...opened, browserCookie(context, browser)];
  },
});

const selectAccount = keyed({
  method: "PUT",
  path: "/session/account",
  isOpen: true,
  owner: ({ browser }) => browser ?? "no browser",
  includes: "listSubscriptions",
  body: v.object({ accountId: id }),
  answer(context, { visitor: { browser }, body }) {
    const remembered = context.store.get<{ readonly provenUntil: number }>(
      "SELECT provenUntil FROM remembered WHERE browser = ? AND accountId = ?",
      [browser, body.accountId],
    );
    if (browser === null || remembered === null) throw new Problem("not-found");
    if (remembered.provenUntil <= context.now) throw new Problem("sign-in-required");
    const found = account(context, body.accountId);
    const visitor = openSession(context, browser, withoutSecrets(found));
    return { status: 200, body: sessionAsTold(context, visitor) };
  },
  cookies: sessionCookies,
});

/** Signing in by a code that is sent, or as an account that this browser remembers. */
export const signInOperations: Readonly<Record<string, Operation>> = {
  startSignIn,
  completeSignIn,
  selectAccount,
};
