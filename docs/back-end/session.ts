import { createHash, randomBytes } from "node:crypto";
import { instant } from "./clock.ts";
import type { Context, Cookie, Given, Operation } from "./operation.ts";
import { Problem } from "./problem.ts";

const sessionLasts = 60 * 60 * 1000;
const browserLasts = 365 * 24 * 60 * 60;

export interface Account {
  readonly id: string;
  readonly name: string | null;
  readonly address: string;
  readonly kind: "personal" | "work-or-school";
}

/** Who asks, as far as the cookies tell. */
export interface Visitor {
  /** The browser: for it accounts are remembered and codes are sent, whether or not someone is signed in. */
  readonly browser: string | null;
  /** The same by a cookie that it had before it signed in, too: enough to be answered again, and for nothing else. */
  readonly answeredAs: string | null;
  readonly signedIn: { readonly account: Account; readonly until: number } | null;
}

/** A code that was sent and can still be entered. */
interface Challenge {
  readonly id: string;
  readonly accountId: string;
  readonly address: string;
  readonly code: string;
  readonly expiresAt: number;
}

/** What a cookie holds. */
function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of it. */
function hash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Finds out who asks. */
export function visitorOf({ store, now }: Context, cookies: ReadonlyMap<string, string>): Visitor {
  const session = store.get<Account & { readonly browser: string; readonly expiresAt: number }>(
    `SELECT accounts.id, name, address, kind, sessions.browser, expiresAt
     FROM sessionCookies JOIN sessions USING (browser) JOIN accounts ON accounts.id = accountId
     WHERE cookie = ? AND expiresAt > ?`,
    [hash(cookies.get("session") ?? ""), now],
  );
  if (session === null) {
    const known = store.get<{ readonly browser: string; readonly isRetired: 0 | 1 }>(
      "SELECT browser, isRetired FROM browserCookies WHERE cookie = ?",
      [hash(cookies.get("browser") ?? "")],
    );
    const answeredAs = known?.browser ?? null;
    return { browser: known?.isRetired === 1 ? null : answeredAs, answeredAs, signedIn: null };
  }
  const { browser, expiresAt: until, id, name, address, kind } = session;
  const signedIn = { account: { id, name, address, kind }, until };
  return { browser, answeredAs: browser, signedIn };
}

/** @throws Problem sign-in-required */
export function accountOf({ signedIn }: Visitor): Account {
  if (signedIn === null) throw new Problem("sign-in-required");
  return signedIn.account;
}

/** The code that was sent to this browser last, if it can still be entered. */
export function challengeIn({ store, now }: Context, browser: string | null): Challenge | null {
  return store.get<Challenge>(
    `SELECT challenges.id, accountId, address, code, expiresAt
     FROM challenges JOIN accounts ON accounts.id = accountId WHERE browser = ? AND expiresAt > ?`,
    [browser, now],
  );
}

export function challengeAsTold({ id, address, code, expiresAt }: Omit<Challenge, "accountId">) {
  return {
    id,
    channel: "email",
    destination: masked(address),
    codeLength: code.length,
    expiresAt: instant(expiresAt),
  };
}

/** An address that only its owner recognises. */
export function masked(address: string): string {
  return address.replace(/^(.)[^@]*/u, "$1•••");
}

/** The session as this browser sees it. */
export function sessionAsTold(context: Context, { browser, signedIn }: Visitor) {
  const challenge = challengeIn(context, browser);
  const shared = {
    rememberedAccounts: context.store.all<Account>(
      `SELECT id, name, address, kind FROM remembered JOIN accounts ON id = accountId
       WHERE browser = ? ORDER BY remembered.rowid`,
      [browser],
    ),
    challenge: challenge && challengeAsTold(challenge),
  };
  if (signedIn === null) return { status: "signed-out", ...shared };
  const { account, until } = signedIn;
  return { status: "signed-in", account, expiresAt: instant(until), ...shared };
}

/** A cookie by which a browser is known from now on. */
export function browserCookie({ store }: Context, browser: string): Cookie {
  const value = newToken();
  store.run("INSERT INTO browserCookies (cookie, browser) VALUES (?, ?)", [hash(value), browser]);
  return { name: "browser", value, seconds: browserLasts };
}

/** Signs in as an account; whoever was signed in in this browser no longer is, and no code is waited for. */
export function openSession({ store, now }: Context, browser: string, account: Account): Visitor {
  const until = now + sessionLasts;
  store.run("DELETE FROM challenges WHERE browser = ?", [browser]);
  store.run("DELETE FROM sessions WHERE browser = ?", [browser]);
  store.run("INSERT INTO sessions VALUES (?, ?, ?)", [browser, account.id, until]);
  return { browser, answeredAs: browser, signedIn: { account, until } };
}

/**
 * The cookie of the session that was opened: a new one at each sign-in, and one more where the answer is given again,
 * since the first may have been lost with it.
 */
export function sessionCookies({ store }: Context, { visitor, answer }: Given): Cookie[] {
  const { answeredAs: browser } = visitor;
  const session = store.get("SELECT 1 FROM sessions WHERE browser = ?", [browser]);
  if (answer.status >= 300 || session === null) return [];
  const value = newToken();
  store.run("INSERT INTO sessionCookies VALUES (?, ?)", [hash(value), browser]);
  return [{ name: "session", value, seconds: sessionLasts / 1000 }];
}

export const sessionOperations: Readonly<Record<string, Operation>> = {
  getSession: {
    method: "GET",
    path: "/session",
    isOpen: true,
    answer: (context, { visitor }) => ({ status: 200, body: sessionAsTold(context, visitor) }),
  },

  signOut: {
    method: "DELETE",
    path: "/session",
    isOpen: true,
    answer({ store }, { visitor: { browser } }) {
      store.run("DELETE FROM challenges WHERE browser = ?", [browser]);
      store.run("DELETE FROM sessions WHERE browser = ?", [browser]);
      store.run("UPDATE remembered SET provenUntil = 0 WHERE browser = ?", [browser]);
      return { status: 204 };
    },
    cookies: () => [{ name: "session", value: "", seconds: 0 }],
  },
};
