import { operation } from "../../../src/api/contract.ts";
import { type DecisionName, decisionNames } from "../../../src/api/schema/decision.ts";
import { type Browser, done, newKey, problemTypeOf, refused } from "../browser.ts";
import { type Check, holds, isUnchanged, lookAt, same, type Tools } from "../tools.ts";
import { Failed, shown, Skipped } from "../verdict.ts";
import { decisions, type Ready, send } from "./decisions.ts";
import { whileHeld } from "./while-held.ts";

// What is promised of every decision: its key, its version, and what becomes of it.

async function stateOf(browser: Browser, key: string): Promise<string> {
  return done(await browser.call("getDecision", { params: { key } })).state;
}

async function isState(browser: Browser, key: string, expected: string): Promise<void> {
  const got = await stateOf(browser, key);
  holds(got === expected, { expected: `the decision to be \`${expected}\``, got });
}

interface Dated {
  readonly asOf: string;
}

/** Demands the same answer, as of the same moment: with a later one, old news would look new. @throws Failed */
function sameAnswer(what: string, first: Dated, again: Dated, sent = ""): void {
  same(what, first, again, sent);
  const isOfThen = Date.parse(first.asOf) === Date.parse(again.asOf);
  holds(isOfThen, { expected: `${what}, as of ${first.asOf}`, got: again.asOf, sent });
}

type Run = (tools: Tools, browser: Browser, ready: Ready) => Promise<void>;

function about(name: DecisionName, what: string, promise: Check["promise"], run: Run): Check {
  return {
    name: `${name}: ${what}`,
    promise,
    async run(tools) {
      const browser = await tools.signedIn();
      await run(tools, browser, await decisions[name](tools, browser));
    },
  };
}

const once: Run = async (_, browser, ready) => {
  const key = newKey();
  const first = await send(browser, ready, key);
  const body = done(first);
  const again = await send(browser, ready, key);
  sameAnswer("the same answer again", body, done(again), again.sent);
  const { status } = operation(ready.operation);
  holds(again.status === status, { expected: `status ${status} again`, got: again.status });
};

const sameRequest: Run = async (_, browser, ready) => {
  const key = newKey();
  const first = done(await send(browser, ready, key));
  const extra =
    ready.sent.body === undefined ? {} : { body: { anotherField: 1, ...ready.sent.body } };
  const otherVersion = ready.sent.ifMatch === undefined ? {} : { ifMatch: '"another"' };
  const sent = { ...ready.sent, ...extra, ...otherVersion };
  const again = await send(browser, { ...ready, sent }, key);
  sameAnswer("the same answer", first, done(again), again.sent);
};

const together: Run = async (_, browser, ready) => {
  const key = newKey();
  const answers = await Promise.all([1, 2, 3].map(() => send(browser, ready, key)));
  const first = done(await send(browser, ready, key));
  for (const answer of answers) {
    if (problemTypeOf(answer) === "decision-in-progress") continue;
    sameAnswer("one and the same answer", first, done(answer), answer.sent);
  }
};

const told: Run = async (_, browser, ready) => {
  const key = newKey();
  await isState(browser, key, "unseen");
  const answer = await send(browser, ready, key);
  const result = done(answer);
  const decision = done(await browser.call("getDecision", { params: { key } }));
  if (decision.state !== "done") {
    throw new Failed({
      sent: answer.sent,
      expected: "the decision to be `done`",
      got: decision.state,
    });
  }
  const { decided } = decision;
  holds(decided.operation === ready.operation, {
    expected: ready.operation,
    got: decided.operation,
  });
  sameAnswer("the result that was answered", result, decided.result, answer.sent);
  if (operation(ready.operation).versioned !== true || !("version" in decided)) return;
  const version = answer.headers.get("ETag");
  holds(decided.version === version, {
    expected: `the version ${shown(version)}`,
    got: decided.version,
  });
};

const staleVersion: Run = async (_, browser, ready) => {
  const key = newKey();
  const sent = { ...ready.sent, ifMatch: '"another"' };
  refused(await send(browser, { ...ready, sent }, key), "terms-changed");
  await isUnchanged(browser, ready.about);
  const decision = done(await browser.call("getDecision", { params: { key } }));
  const isTold = decision.state === "refused" && decision.problem?.type === "terms-changed";
  holds(isTold, { expected: "the decision to be `refused` with `terms-changed`", got: decision });
};

/** A version that was in force until the subscription was changed, and changed back. */
const oldVersion: Run = async (_, browser, ready) => {
  const { params, ifMatch = "" } = ready.sent;
  const change = async (on: boolean) => {
    const version = (await browser.call("getSubscription", { params })).headers.get("ETag") ?? "";
    const sent = { params, body: { on }, ifMatch: version, key: newKey() };
    return done(await browser.call("setRecurringBilling", sent));
  };
  const off = await change(false);
  if (off.reactivation === null) throw new Skipped("It cannot be turned on again.");
  await change(true);
  const sent = { ...ready.sent, ifMatch };
  refused(await send(browser, { ...ready, sent }), "terms-changed");
  holds(await lookAt(browser, ready.about.id).then((now) => now.recurringBilling), {
    expected: "the subscription as it was",
    got: "it has changed",
  });
};

const missing = (header: "ifMatch" | "key"): Run => {
  return async (_, browser, ready) => {
    const key = newKey();
    const { ifMatch: _ifMatch, ...rest } = ready.sent;
    const sent = header === "key" ? ready.sent : { ...rest, key };
    refused(await browser.call(ready.operation, sent), "precondition-required");
    await isUnchanged(browser, ready.about);
    if (header === "key") return;
    // Nothing was decided, so the key is still free.
    done(await send(browser, ready, key));
  };
};

const otherRequest: Run = async (_, browser, ready) => {
  const key = newKey();
  const first = done(await send(browser, ready, key));
  const after = await lookAt(browser, ready.about.id);
  if (ready.otherBody !== null) {
    const sent = { ...ready.sent, body: ready.otherBody };
    refused(await send(browser, { ...ready, sent }, key), "idempotency-key-reused");
  }
  const params = { subscriptionId: "another" };
  const sent = { ...ready.sent, params };
  refused(await send(browser, { ...ready, sent }, key), "idempotency-key-reused");
  const isBilling = ready.operation === "setRecurringBilling";
  const other = isBilling
    ? browser.call("setPaymentMethod", {
        params: ready.sent.params,
        body: { paymentMethodId: "some" },
        key,
      })
    : browser.call("setRecurringBilling", {
        params: ready.sent.params,
        body: { on: false },
        ifMatch: '"some"',
        key,
      });
  refused(await other, "idempotency-key-reused");
  await isUnchanged(browser, after);
  const again = done(await send(browser, ready, key));
  sameAnswer("the same answer as at first", first, again);
};

const noSuch: Run = async (_, browser, ready) => {
  const key = newKey();
  const sent = { ...ready.sent, params: { subscriptionId: "no-such" } };
  refused(await send(browser, { ...ready, sent }, key), "not-found");
  const decision = done(await browser.call("getDecision", { params: { key } }));
  const isTold = decision.state === "refused" && decision.problem?.type === "not-found";
  holds(isTold, { expected: "the decision to be `refused` with `not-found`", got: decision });
};

const withdrawn: Run = async (_, browser, ready) => {
  const key = newKey();
  const params = { key };
  const answer = done(await browser.call("withdrawDecision", { params }));
  holds(answer.state === "withdrawn", { expected: "`withdrawn`", got: answer.state });
  refused(await send(browser, ready, key), "decision-withdrawn");
  await isUnchanged(browser, ready.about);
  await isState(browser, key, "withdrawn");
  const again = done(await browser.call("withdrawDecision", { params }));
  holds(again.state === "withdrawn", { expected: "`withdrawn` again", got: again.state });
};

const tooLate: Run = async (_, browser, ready) => {
  const key = newKey();
  const result = done(await send(browser, ready, key));
  const after = await lookAt(browser, ready.about.id);
  const answer = done(await browser.call("withdrawDecision", { params: { key } }));
  if (answer.state !== "done") {
    throw new Failed({ expected: "`done`, since it was too late", got: answer.state });
  }
  sameAnswer("what was done", result, answer.decided.result);
  await isUnchanged(browser, after);
  await isState(browser, key, "done");
};

const inProgress: Run = async (tools, browser, ready) => {
  const key = newKey();
  const sent = { send: () => send(browser, ready, key), state: () => stateOf(browser, key) };
  const answer = await whileHeld(tools, browser, sent, async () => {
    refused(await send(browser, ready, key), "decision-in-progress");
    await isUnchanged(browser, ready.about);
  });
  done(answer);
  await isState(browser, key, "done");
};

const withdrawnMeanwhile: Run = async (tools, browser, ready) => {
  const key = newKey();
  const sent = { send: () => send(browser, ready, key), state: () => stateOf(browser, key) };
  const answer = await whileHeld(tools, browser, sent, async () => {
    const decision = done(await browser.call("withdrawDecision", { params: { key } }));
    holds(decision.state === "withdrawn", { expected: "`withdrawn`", got: decision.state });
  });
  refused(answer, "decision-withdrawn");
  await isUnchanged(browser, ready.about);
  await isState(browser, key, "withdrawn");
};

const othersHands: Run = async (tools, browser, ready) => {
  const key = newKey();
  const other = await tools.signedIn(1);
  const sent = { send: () => send(browser, ready, key), state: () => stateOf(browser, key) };
  const answer = await whileHeld(tools, browser, sent, async () => {
    refused(await other.call("withdrawDecision", { params: { key } }), "not-found");
  });
  done(answer);
};

const othersDecision: Run = async (tools, browser, ready) => {
  const key = newKey();
  done(await send(browser, ready, key));
  await isState(browser, key, "done");
  const other = browser.copy();
  await tools.signIn(other, 1);
  refused(await other.call("getDecision", { params: { key } }), "not-found");
  refused(await other.call("withdrawDecision", { params: { key } }), "not-found");
  const answer = await other.call(ready.operation, { ...ready.sent, key });
  refused(answer, "idempotency-key-reused", "not-found");
  const stranger = tools.browser();
  refused(await stranger.call("getDecision", { params: { key } }), "sign-in-required");
};

function checksOf(name: DecisionName): Check[] {
  const { ifMatch } = operation(name);
  return [
    about(name, "is carried out once, and answered the same again", "once", once),
    about(
      name,
      "is the same request with other fields and another version",
      "key-reused",
      sameRequest,
    ),
    about(name, "is carried out once when it comes three times at once", "once", together),
    about(name, "is told by its key, before and after", "decision", told),
    about(name, "under the key of another request is refused", "key-reused", otherRequest),
    about(name, "without `Idempotency-Key` does nothing", "version-needed", missing("key")),
    ...(ifMatch
      ? [
          about(name, "without `If-Match` does nothing", "version-needed", missing("ifMatch")),
          about(
            name,
            "on another version does nothing, and is told as refused",
            "seen",
            staleVersion,
          ),
        ]
      : []),
    about(name, "of a subscription that there is not is refused", "no-such", noSuch),
    about(name, "that was withdrawn before it came does nothing", "decision-withdrawn", withdrawn),
    about(name, "cannot be withdrawn when it is done", "decision-withdrawn", tooLate),
    about(name, "is told to no other account", "decision-own", othersDecision),
    {
      ...about(name, "is in progress while it is worked on", "decision-in-progress", inProgress),
      needs: ["hold"],
    },
    {
      ...about(
        name,
        "cannot be withdrawn by another account while it is worked on",
        "decision-own",
        othersHands,
      ),
      needs: ["hold"],
    },
    {
      ...about(
        name,
        "that is withdrawn while it is worked on does nothing",
        "decision-withdrawn",
        withdrawnMeanwhile,
      ),
      needs: ["hold"],
    },
  ];
}

export const keyChecks: readonly Check[] = [
  ...decisionNames.flatMap(checksOf),
  about(
    "cancelSubscription",
    "on a version that was in force once does nothing",
    "seen",
    oldVersion,
  ),
  about("changePlan", "on a version that was in force once does nothing", "seen", oldVersion),
];
