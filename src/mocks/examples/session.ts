import type { TestApi } from "../engine/test-api.ts";
import { signInCode } from "../handlers/session.ts";
import type { Plays } from "./play.ts";
import { key, otherKey } from "./sent.ts";

const identifier = "kari.nordmann@example.com";

/** Asks for a code, and gives what answers it. */
export async function codeFor({ call }: TestApi, code = signInCode) {
  await call("startSignIn", { body: { identifier }, key: otherKey });
  return { body: { challengeId: "challenge-1", code }, key };
}

/** Signing in and out. */
export const sessionPlays = {
  getSession: {
    "signed-out": {
      summary: "Nobody is signed in; one account is remembered.",
      scenario: "one-remembered-account",
    },
    "code-sent": {
      summary: "Nobody is signed in; a code was asked for and can be entered.",
      scenario: "no-remembered-account",
      async sent({ call }) {
        await call("startSignIn", { body: { identifier }, key });
        return {};
      },
    },
    "signed-in": { summary: "Someone is signed in." },
  },
  startSignIn: {
    "code-sent": {
      summary: "A code was sent by e-mail.",
      scenario: "no-remembered-account",
      sent: { body: { identifier }, key },
    },
  },
  completeSignIn: {
    "signed-in": {
      summary: "The code was right. The list of subscriptions comes along.",
      scenario: "no-remembered-account",
      sent: codeFor,
      shown: { body: { challengeId: "challenge-1", code: "583201" }, key },
    },
  },
  selectAccount: {
    "signed-in": {
      summary: "A remembered account, which need not prove itself again.",
      scenario: "one-remembered-account",
      sent: { body: { accountId: "account-kari" }, key },
    },
  },
  signOut: { "signed-out": { summary: "The session is over." } },
} satisfies Plays;
