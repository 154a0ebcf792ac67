import { operation, type OperationName, operationNames } from "../../../src/api/contract.ts";
import { type Browser, done, problemTypeOf, refused, versionOf } from "../browser.ts";
import { type Check, holds, same, timeless } from "../tools.ts";
import { shown, Skipped } from "../verdict.ts";
import { isCancellable, reasonAgainst } from "./states.ts";

// What is said of subscriptions, and to whom.

const day = 86_400_000;

/** By how much two clocks may differ that are both right, in milliseconds. */
const skew = 120_000;

/** Every operation that is about one subscription, and only reads. */
const reads = [
  "getSubscription",
  "getCancellationTerms",
  "getCancellation",
  "getWithdrawal",
  "getPlanChangeTerms",
] as const satisfies readonly OperationName[];

async function listed(browser: Browser) {
  return done(await browser.call("listSubscriptions"));
}

/** The day of a moment, somewhere between the time zones that are furthest apart. */
function isDayOf(today: string, asOf: string): boolean {
  const moment = Date.parse(asOf);
  const first = new Date(moment - day / 2).toISOString().slice(0, 10);
  const last = new Date(moment + (14 / 24) * day).toISOString().slice(0, 10);
  return today >= first && today <= last;
}

export const factChecks: readonly Check[] = [
  {
    name: "who is not signed in is told so by every operation that is not open",
    promise: "session",
    async run(tools) {
      const stranger = tools.browser();
      const session = done(await stranger.call("getSession"));
      holds(session.status === "signed-out", { expected: "`signed-out`", got: session.status });
      for (const name of operationNames) {
        if (operation(name).open === true) continue;
        const params = { subscriptionId: "some", cancellationId: "some", key: "some" };
        const { ifMatch, idempotent, request } = operation(name);
        const answer = await stranger.call(name, {
          params,
          ...(request && { body: {} }),
          ...(ifMatch && { ifMatch: '"some"' }),
          ...(idempotent && { key: crypto.randomUUID() }),
        });
        refused(answer, "sign-in-required");
      }
    },
  },
  {
    name: "one subscription is as it is listed",
    promise: "shape",
    async run(tools) {
      const browser = await tools.signedIn();
      for (const subscription of (await listed(browser)).subscriptions) {
        const params = { subscriptionId: subscription.id };
        const answer = await browser.call("getSubscription", { params });
        same(`${subscription.id} as it is listed`, subscription, done(answer), answer.sent);
      }
    },
  },
  {
    name: "a version stays while nothing changes",
    promise: "version",
    async run(tools) {
      const browser = await tools.signedIn();
      const about = await tools.find(browser, isCancellable);
      if (about === undefined) throw new Skipped("It takes a subscription that can be cancelled.");
      const params = { subscriptionId: about.id };
      for (const name of [
        "getSubscription",
        "getCancellationTerms",
        "getPlanChangeTerms",
      ] as const) {
        const first = versionOf(await browser.call(name, { params }));
        const again = versionOf(await browser.call(name, { params }));
        holds(first === again, { expected: `${name} to keep the version ${first}`, got: again });
      }
    },
  },
  {
    name: "what cannot be cancelled has no terms, and the reason is said",
    promise: "not-cancellable",
    async run(tools) {
      const browser = await tools.signedIn();
      const { subscriptions } = await listed(browser);
      const session = done(await browser.call("getSession"));
      const isForWork = session.status === "signed-in" && session.account.kind === "work-or-school";
      for (const subscription of subscriptions) {
        const params = { subscriptionId: subscription.id };
        const answer = await browser.call("getCancellationTerms", { params });
        const reason = isForWork ? "work-or-school-account" : reasonAgainst(subscription);
        if (reason === null) {
          done(answer);
          continue;
        }
        refused(answer, "not-cancellable");
        const said =
          answer.json instanceof Object && "reason" in answer.json ? answer.json.reason : undefined;
        holds(said === reason, {
          expected: `the reason \`${reason}\``,
          got: said,
          sent: answer.sent,
        });
      }
    },
  },
  {
    name: "what does not exist is not found, whatever it is called",
    promise: "no-such",
    async run(tools) {
      const browser = await tools.signedIn();
      for (const name of reads) {
        for (const subscriptionId of [
          "no-such",
          "../session",
          "a/b",
          "%00",
          "☃",
          "x".repeat(200),
        ]) {
          const answer = await browser.call(name, { params: { subscriptionId } });
          refused(answer, "not-found", "invalid-request");
        }
      }
    },
  },
  {
    name: "another account's subscription is told as if there were none",
    promise: "no-such",
    async run(tools) {
      tools.account(1);
      const browser = await tools.signedIn();
      const own = (await listed(browser)).subscriptions;
      await tools.signIn(browser, 1);
      const theirs = (await listed(browser)).subscriptions;
      const shared = own.find(({ id }) => theirs.some((one) => one.id === id));
      holds(shared === undefined, {
        expected: "each account's own subscriptions",
        got: shared?.id,
      });
      for (const { id: subscriptionId } of own) {
        for (const name of reads) {
          const answer = await browser.call(name, { params: { subscriptionId } });
          refused(answer, "not-found");
          const missing = await browser.call(name, { params: { subscriptionId: "no-such" } });
          same(
            "the same as of what does not exist",
            problemTypeOf(missing),
            problemTypeOf(answer),
            answer.sent,
          );
          holds(missing.text.replaceAll("no-such", subscriptionId) === answer.text, {
            expected: `the same as of what does not exist: ${shown(missing.text)}`,
            got: answer.text,
            sent: answer.sent,
          });
        }
      }
    },
  },
  {
    name: "an account is told of its own alone",
    promise: "own-account",
    async run(tools) {
      tools.account(1);
      const browser = await tools.signedIn();
      const before = await listed(browser);
      const ids = new Set(before.subscriptions.map(({ id }) => id));
      const first = done(await browser.call("getSession"));
      const address = first.status === "signed-in" ? first.account.address : "";
      const paying = done(await browser.call("listPaymentMethods"));
      const firstMethods = new Set(paying.methods.map(({ id }) => id));
      await tools.signIn(browser, 1);
      const theirs = (await listed(browser)).subscriptions.filter(({ id }) => ids.has(id));
      holds(theirs.length === 0, { expected: "nothing of another account", got: theirs });
      const answer = await browser.call("listPaymentMethods");
      const isTold = address !== "" && answer.text.includes(address);
      const methods = done(answer).methods.filter(({ id }) => firstMethods.has(id));
      holds(!isTold && methods.length === 0, {
        expected: "no way of paying of another account",
        got: answer.text,
        sent: answer.sent,
      });
      await tools.signIn(browser);
      same("the account's own again", timeless(before), timeless(await listed(browser)));
    },
  },
  {
    name: "the day is that of the moment",
    promise: "day",
    async run(tools) {
      const browser = await tools.signedIn();
      const { today, asOf } = await listed(browser);
      holds(isDayOf(today, asOf), { expected: `a day that it can be at ${asOf}`, got: today });
    },
  },
  {
    name: "no answer is of a moment to come",
    promise: "age",
    async run(tools) {
      if (tools.can("clock") && !tools.can("reset")) {
        throw new Skipped("The clock was moved, and only `reset` would set it right.");
      }
      const browser = await tools.signedIn();
      const { asOf, subscriptions } = await listed(browser);
      const [first] = subscriptions;
      const params = { subscriptionId: first?.id ?? "" };
      const one = first && done(await browser.call("getSubscription", { params })).asOf;
      for (const moment of [asOf, one ?? asOf]) {
        const isOver = Date.parse(moment) <= tools.now() + skew;
        holds(isOver, {
          expected: `no later than ${new Date(tools.now()).toISOString()}`,
          got: moment,
        });
      }
    },
  },
  {
    name: "a day later it is the next day",
    promise: "day",
    needs: ["clock"],
    async run(tools) {
      const browser = await tools.signedIn();
      const { today, asOf } = await listed(browser);
      await tools.ask(browser, "clock", { advance: day / 1000 });
      await tools.signIn(browser);
      const then = await listed(browser);
      const expected = new Date(Date.parse(today) + day).toISOString().slice(0, 10);
      holds(then.today === expected, { expected: `the day after ${today}`, got: then.today });
      holds(Date.parse(then.asOf) >= Date.parse(asOf) + day, {
        expected: "`asOf` a day later",
        got: then.asOf,
      });
    },
  },
  {
    name: "terms that changed with the day have another version",
    promise: "version",
    needs: ["clock"],
    async run(tools) {
      const browser = await tools.signedIn();
      const terms = async () => {
        const { subscriptions } = await listed(browser);
        const answers = await Promise.all(
          subscriptions.filter(isCancellable).map(async ({ id }) => {
            const answer = await browser.call("getCancellationTerms", {
              params: { subscriptionId: id },
            });
            return [id, { version: versionOf(answer), options: done(answer).options }] as const;
          }),
        );
        return new Map(answers);
      };
      const before = await terms();
      await tools.ask(browser, "clock", { advance: day / 1000 });
      await tools.signIn(browser);
      for (const [id, { version, options }] of await terms()) {
        const old = before.get(id);
        if (old === undefined || JSON.stringify(old.options) === JSON.stringify(options)) continue;
        holds(old.version !== version, {
          expected: `another version of the terms of ${id}`,
          got: version,
        });
      }
    },
  },
];
