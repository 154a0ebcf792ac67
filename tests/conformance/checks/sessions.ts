import * as v from "valibot";
import { type Browser, done, newKey, problemTypeOf, refused } from "../browser.ts";
import { type Check, holds, same } from "../tools.ts";
import { Failed, Skipped } from "../verdict.ts";

// Signing in, and what a session is.

/** More wrong codes than any back end should let through. */
const tooMany = 20;

async function sendCode(browser: Browser, identifier: string) {
  return done(await browser.call("startSignIn", { body: { identifier }, key: newKey() }));
}

function enter(browser: Browser, challengeId: string, code: string) {
  return browser.call("completeSignIn", { body: { challengeId, code }, key: newKey() });
}

async function sessionOf(browser: Browser) {
  return done(await browser.call("getSession"));
}

async function isSignedIn(browser: Browser): Promise<boolean> {
  return (await sessionOf(browser)).status === "signed-in";
}

/** A code of the same length that is not the right one. */
function wrong(code: string): string {
  return code.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10));
}

/** How far away a moment is by the back end's own clock, which an open operation tells. */
async function secondsUntil(browser: Browser, moment: string): Promise<number> {
  const { asOf } = done(await browser.call("getDeclaration", { params: { key: newKey() } }));
  return Math.max(0, Math.ceil((Date.parse(moment) - Date.parse(asOf)) / 1000));
}

export const sessionChecks: readonly Check[] = [
  {
    name: "a code that was sent signs in, and is no longer awaited",
    promise: "challenge-kept",
    async run(tools) {
      const browser = tools.browser();
      const { identifier, code } = tools.accountWithCode(0);
      const challenge = await sendCode(browser, identifier);
      same("the code that is awaited", challenge, (await sessionOf(browser)).challenge);
      const session = done(await enter(browser, challenge.id, code));
      holds(session.status === "signed-in", { expected: "`signed-in`", got: session.status });
      holds(session.challenge === null, {
        expected: "no code to be awaited",
        got: session.challenge,
      });
      same("the session as it was answered", session, await sessionOf(browser));
    },
  },
  {
    name: "a code for another account is awaited while one is signed in",
    promise: "challenge-kept",
    async run(tools) {
      const { identifier } = tools.accountWithCode(1);
      const browser = await tools.signedIn();
      const challenge = await sendCode(browser, identifier);
      const session = await sessionOf(browser);
      holds(session.status === "signed-in", { expected: "still `signed-in`", got: session.status });
      same("the code that is awaited", challenge, session.challenge);
      done(await browser.call("signOut"));
      const after = await sessionOf(browser);
      holds(after.challenge === null, {
        expected: "no code to be awaited after signing out",
        got: after.challenge,
      });
    },
  },
  {
    name: "nobody's address is not found",
    promise: "problems",
    async run(tools) {
      tools.accountWithCode(0);
      const body = { identifier: "nobody@nowhere.invalid" };
      refused(
        await tools.browser().call("startSignIn", { body, key: newKey() }),
        "account-not-found",
      );
    },
  },
  {
    name: "asking twice under one key sends one code",
    promise: "once",
    async run(tools) {
      const browser = tools.browser();
      const { identifier, code } = tools.accountWithCode(0);
      const request = { body: { identifier }, key: newKey() };
      const first = done(await browser.call("startSignIn", request));
      same("the same challenge again", first, done(await browser.call("startSignIn", request)));
      done(await enter(browser, first.id, code));
    },
  },
  {
    name: "wrong codes lock the account",
    promise: "code-attempts",
    needs: ["reset"],
    async run(tools) {
      const browser = tools.browser();
      const { identifier, code } = tools.accountWithCode(0);
      const { id } = await sendCode(browser, identifier);
      let left = Number.POSITIVE_INFINITY;
      for (let tried = 0; tried < tooMany; tried += 1) {
        const answer = await enter(browser, id, wrong(code));
        if (refused(answer, "code-wrong", "account-locked") === "account-locked") {
          refused(await enter(browser, id, code), "account-locked", "challenge-expired");
          const again = { body: { identifier }, key: newKey() };
          refused(await browser.call("startSignIn", again), "account-locked");
          const elsewhere = { body: { identifier }, key: newKey() };
          refused(await tools.browser().call("startSignIn", elsewhere), "account-locked");
          holds(!(await isSignedIn(browser)), { expected: "`signed-out`", got: "signed-in" });
          return;
        }
        const { attemptsLeft } = v.parse(v.object({ attemptsLeft: v.number() }), answer.json);
        holds(attemptsLeft < left, {
          expected: "fewer attempts left each time",
          got: attemptsLeft,
          sent: answer.sent,
        });
        left = attemptsLeft;
      }
      throw new Failed({
        expected: "the account to be locked",
        got: `${tooMany} wrong codes were let through`,
      });
    },
  },
  {
    name: "a lock ends when it was said to",
    promise: "code-attempts",
    needs: ["reset", "clock"],
    async run(tools) {
      const browser = tools.browser();
      const { identifier, code } = tools.accountWithCode(0);
      const { id } = await sendCode(browser, identifier);
      for (let tried = 0; tried < tooMany; tried += 1) {
        const answer = await enter(browser, id, wrong(code));
        if (problemTypeOf(answer) !== "account-locked") continue;
        const { lockedUntil } = v.parse(
          v.object({ lockedUntil: v.nullish(v.string()) }),
          answer.json,
        );
        if (!lockedUntil)
          throw new Skipped("It is not told until when an account is locked, which is allowed.");
        const advance = (await secondsUntil(browser, lockedUntil)) + 60;
        await tools.ask(browser, "clock", { advance });
        const challenge = await sendCode(browser, identifier);
        done(await enter(browser, challenge.id, code));
        return;
      }
      throw new Failed({
        expected: "the account to be locked",
        got: `${tooMany} wrong codes were let through`,
      });
    },
  },
  {
    name: "a wrong code that is sent twice under one key counts once",
    promise: "once",
    async run(tools) {
      const browser = tools.browser();
      const { identifier, code } = tools.accountWithCode(0);
      const { id } = await sendCode(browser, identifier);
      const request = { body: { challengeId: id, code: wrong(code) }, key: newKey() };
      const first = await browser.call("completeSignIn", request);
      refused(first, "code-wrong");
      const again = await browser.call("completeSignIn", request);
      same("the same refusal again", first.json, again.json, again.sent);
      done(await enter(browser, id, code));
    },
  },
  {
    name: "a code is entered in the browser that asked for it",
    promise: "code-once",
    async run(tools) {
      const browser = tools.browser();
      const { identifier, code } = tools.accountWithCode(0);
      const { id } = await sendCode(browser, identifier);
      const other = tools.browser();
      refused(await enter(other, id, code), "challenge-expired");
      holds(!(await isSignedIn(other)), { expected: "`signed-out`", got: "signed-in" });
      done(await enter(browser, id, code));
    },
  },
  {
    name: "where a code and a confirmation go is masked",
    promise: "masked",
    async run(tools) {
      const { identifier } = tools.accountWithCode(0);
      const { destination } = await sendCode(tools.browser(), identifier);
      holds(!destination.includes(identifier), {
        expected: "a masked destination",
        got: destination,
      });
      const browser = await tools.signedIn();
      const session = await sessionOf(browser);
      const address = session.status === "signed-in" ? session.account.address : identifier;
      const { subscriptions } = done(await browser.call("listSubscriptions"));
      const told = subscriptions.find(({ confirmationTo }) => confirmationTo?.includes(address));
      holds(told === undefined, {
        expected: "a masked `confirmationTo`",
        got: told?.confirmationTo,
      });
    },
  },
  {
    name: "a code is used once",
    promise: "code-once",
    async run(tools) {
      const browser = tools.browser();
      const { identifier, code } = tools.accountWithCode(0);
      const { id } = await sendCode(browser, identifier);
      done(await enter(browser, id, code));
      done(await browser.call("signOut"));
      refused(await enter(browser, id, code), "challenge-expired");
      holds(!(await isSignedIn(browser)), { expected: "`signed-out`", got: "signed-in" });
    },
  },
  {
    name: "a new code takes the place of the old one",
    promise: "code-once",
    async run(tools) {
      const browser = tools.browser();
      const { identifier, code } = tools.accountWithCode(0);
      const first = await sendCode(browser, identifier);
      const second = await sendCode(browser, identifier);
      refused(await enter(browser, first.id, code), "challenge-expired");
      done(await enter(browser, second.id, code));
    },
  },
  {
    name: "a code expires",
    promise: "code-once",
    needs: ["clock"],
    async run(tools) {
      const browser = tools.browser();
      const { identifier, code } = tools.accountWithCode(0);
      const { id } = await sendCode(browser, identifier);
      await tools.ask(browser, "clock", { advance: 24 * 60 * 60 });
      refused(await enter(browser, id, code), "challenge-expired");
      const { challenge } = await sessionOf(browser);
      holds(challenge === null, { expected: "no code to be awaited", got: challenge });
    },
  },
  {
    name: "the account that is signed in is among the remembered",
    promise: "remembered",
    async run(tools) {
      tools.account(1);
      const browser = await tools.signedIn();
      await tools.signIn(browser, 1);
      const session = await sessionOf(browser);
      if (session.status !== "signed-in") {
        throw new Failed({ expected: "`signed-in`", got: session.status });
      }
      const ids = session.rememberedAccounts.map(({ id }) => id);
      holds(ids.includes(session.account.id), {
        expected: `${session.account.id} among the remembered`,
        got: ids,
      });
    },
  },
  {
    name: "a remembered account is chosen, or must prove itself",
    promise: "choosing",
    async run(tools) {
      tools.account(1);
      const browser = await tools.signedIn();
      await tools.signIn(browser, 1);
      const before = await sessionOf(browser);
      const current = before.status === "signed-in" ? before.account.id : "";
      const other = before.rememberedAccounts.find(({ id }) => id !== current);
      if (other === undefined)
        throw new Skipped("This back end remembers one account at a time, which is allowed.");
      const answer = await browser.call("selectAccount", {
        body: { accountId: other.id },
        key: newKey(),
      });
      if (problemTypeOf(answer) === "sign-in-required") {
        same("the session as it was", before, await sessionOf(browser));
        return;
      }
      const after = done(answer);
      const chosen = after.status === "signed-in" ? after.account : null;
      same("to be signed in as the account that was chosen", other, chosen, answer.sent);
    },
  },
  {
    name: "an account that is not remembered cannot be chosen",
    promise: "choosing",
    async run(tools) {
      tools.account(1);
      const first = await tools.signedIn();
      const session = await sessionOf(first);
      const accountId = session.status === "signed-in" ? session.account.id : "";
      const stranger = tools.browser();
      refused(
        await stranger.call("selectAccount", { body: { accountId }, key: newKey() }),
        "not-found",
      );
      holds(!(await isSignedIn(stranger)), { expected: "`signed-out`", got: "signed-in" });
      const other = await tools.signedIn(1);
      refused(
        await other.call("selectAccount", { body: { accountId }, key: newKey() }),
        "not-found",
      );
    },
  },
  {
    name: "signing out ends the session for every copy of the cookie",
    promise: "session-ends",
    async run(tools) {
      const browser = await tools.signedIn();
      const thief = browser.copy();
      done(await browser.call("signOut"));
      holds(!(await isSignedIn(browser)), { expected: "`signed-out`", got: "signed-in" });
      refused(await browser.call("listSubscriptions"), "sign-in-required");
      refused(await thief.call("listSubscriptions"), "sign-in-required");
      done(await browser.call("signOut"));
    },
  },
  {
    name: "a session expires when it was said to",
    promise: "session-ends",
    needs: ["clock"],
    async run(tools) {
      const browser = await tools.signedIn();
      done(await browser.call("listSubscriptions"));
      const session = await sessionOf(browser);
      if (session.status !== "signed-in")
        throw new Failed({ expected: "`signed-in`", got: session.status });
      const advance = (await secondsUntil(browser, session.expiresAt)) + 60;
      await tools.ask(browser, "clock", { advance });
      refused(await browser.call("listSubscriptions"), "sign-in-required");
      holds(!(await isSignedIn(browser)), { expected: "`signed-out`", got: "signed-in" });
    },
  },
];
