import { done, newKey, refused } from "../browser.ts";
import { type Check, holds, same } from "../tools.ts";
import { decisions, send } from "./decisions.ts";
import { whileHeld } from "./while-held.ts";

// Declarations that are made without signing in.

/** Names and words as people write them, and some as nobody should. */
const name = 'Åse <b>O’Brien</b> &amp; "نور" A\\u202Egnp 李';

function declaration(confirmationTo = "someone@example.com") {
  return {
    kind: "cancellation",
    name,
    contract: "someone@example.com",
    confirmationTo,
    ground: { kind: "for-cause", cause: "100 % <script>alert(1)</script>\n%s" },
    endsOn: null,
  };
}

export const declarationChecks: readonly Check[] = [
  {
    name: "each declaration has a number of its own",
    promise: "receipt",
    async run(tools) {
      const browser = tools.browser();
      const declare = async () =>
        done(await browser.call("declareCancellation", { body: declaration(), key: newKey() }));
      const [first, second] = [await declare(), await declare()];
      const areOwn =
        first.id !== second.id && first.confirmationNumber !== second.confirmationNumber;
      holds(areOwn, { expected: `another number than ${first.confirmationNumber}`, got: second });
    },
  },
  {
    name: "a declaration can be for today",
    promise: "declaration",
    async run(tools) {
      const browser = await tools.signedIn();
      const { today } = done(await browser.call("listSubscriptions"));
      const body = { ...declaration(), endsOn: today };
      done(await browser.call("declareCancellation", { body, key: newKey() }));
    },
  },
  {
    name: "text comes back as it was written",
    promise: "text",
    async run(tools) {
      const body = declaration();
      const answer = await tools.browser().call("declareCancellation", { body, key: newKey() });
      same("what was declared, letter by letter", body, done(answer).declared, answer.sent);
    },
  },
  {
    name: "a declaration arrives as it was written, and is told by its key",
    promise: "declaration",
    async run(tools) {
      const browser = tools.browser();
      const body = declaration();
      const key = newKey();
      const answer = await browser.call("declareCancellation", { body, key });
      const receipt = done(answer);
      same("what was declared, letter by letter", body, receipt.declared, answer.sent);
      same(
        "the same answer again",
        receipt,
        done(await browser.call("declareCancellation", { body, key })),
      );
      const other = { ...body, name: "Someone else" };
      refused(
        await browser.call("declareCancellation", { body: other, key }),
        "idempotency-key-reused",
      );
      const told = done(await tools.browser().call("getDeclaration", { params: { key } }));
      holds(told.state === "done", {
        expected: "`done`, for whoever has the key",
        got: told.state,
      });
      if (told.state === "done") same("the receipt that was given", receipt, told.decided.result);
    },
  },
  {
    name: "a withdrawal is declared with no ground",
    promise: "declaration",
    async run(tools) {
      const body = {
        kind: "withdrawal",
        name,
        contract: "4821",
        confirmationTo: "someone@example.com",
      };
      const answer = await tools.browser().call("declareCancellation", { body, key: newKey() });
      same("what was declared", body, done(answer).declared, answer.sent);
    },
  },
  {
    name: "a declaration reveals nothing of an account",
    promise: "declaration",
    async run(tools) {
      const { identifier } = tools.accountWithCode(0);
      const browser = tools.browser();
      for (const contract of [identifier, "nobody@nowhere.invalid"]) {
        const body = { ...declaration(), contract };
        const answer = await browser.call("declareCancellation", { body, key: newKey() });
        same("only what was declared", body, done(answer).declared, answer.sent);
      }
    },
  },
  {
    name: "a declaration for a day that is over is refused",
    promise: "problems",
    async run(tools) {
      const browser = tools.browser();
      const key = newKey();
      const body = { ...declaration(), endsOn: "2001-01-01" };
      refused(await browser.call("declareCancellation", { body, key }), "date-passed");
      // Nothing was declared, so the key is still free.
      done(await browser.call("declareCancellation", { body: declaration(), key }));
    },
  },
  {
    name: "a declaration that was withdrawn before it came does nothing",
    promise: "decision-withdrawn",
    async run(tools) {
      const browser = tools.browser();
      const key = newKey();
      const params = { key };
      const unseen = done(await browser.call("getDeclaration", { params }));
      holds(unseen.state === "unseen", { expected: "`unseen`", got: unseen.state });
      const answer = done(await browser.call("withdrawDeclaration", { params }));
      holds(answer.state === "withdrawn", { expected: "`withdrawn`", got: answer.state });
      refused(
        await browser.call("declareCancellation", { body: declaration(), key }),
        "decision-withdrawn",
      );
    },
  },
  {
    name: "a declaration that has arrived cannot be withdrawn",
    promise: "decision-withdrawn",
    async run(tools) {
      const browser = tools.browser();
      const key = newKey();
      done(await browser.call("declareCancellation", { body: declaration(), key }));
      const answer = done(await browser.call("withdrawDeclaration", { params: { key } }));
      holds(answer.state === "done", {
        expected: "`done`, since it was too late",
        got: answer.state,
      });
    },
  },
  {
    name: "a declaration with something missing, or too long, is refused",
    promise: "bad-input",
    async run(tools) {
      const browser = tools.browser();
      const whole = declaration();
      for (const body of [
        { ...whole, name: "" },
        { ...whole, name: "x".repeat(10_000) },
        { ...whole, contract: undefined },
        { ...whole, endsOn: "2027-02-30" },
        { ...whole, kind: "gift" },
        { ...whole, ground: { kind: "for-cause" } },
      ]) {
        const answer = await browser.call("declareCancellation", { body, key: newKey() });
        refused(answer, "invalid-request");
      }
    },
  },
  {
    name: "a declaration is in progress while it is worked on",
    promise: "decision-in-progress",
    needs: ["hold"],
    async run(tools) {
      const browser = tools.browser();
      const key = newKey();
      const params = { key };
      const request = { body: declaration(), key };
      const declare = () => browser.call("declareCancellation", request);
      const state = async () => done(await browser.call("getDeclaration", { params })).state;
      const answer = await whileHeld(tools, browser, { send: declare, state }, async () => {
        refused(await declare(), "decision-in-progress");
      });
      done(answer);
      const told = done(await browser.call("getDeclaration", { params }));
      holds(told.state === "done", { expected: "`done`", got: told.state });
    },
  },
  {
    name: "an account's decision is no declaration",
    promise: "decision-own",
    async run(tools) {
      const browser = await tools.signedIn();
      const ready = await decisions.setPaymentMethod(tools, browser);
      const key = newKey();
      done(await send(browser, ready, key));
      const params = { key };
      refused(await browser.call("getDeclaration", { params }), "not-found");
      refused(await browser.call("withdrawDeclaration", { params }), "not-found");
    },
  },
];
