import type { CancellationOption } from "../../../src/api/schema/cancellation.ts";
import { decisionNames } from "../../../src/api/schema/decision.ts";
import type { Subscription } from "../../../src/api/schema/subscription.ts";
import { operation } from "../../../src/api/contract.ts";
import { WithIncluded } from "../../../src/api/schema/included.ts";
import { type Browser, done, newKey, refused, versionOf } from "../browser.ts";
import { type Check, holds, isUnchanged, lookAt, same, type Tools } from "../tools.ts";
import { Failed, shown, Skipped } from "../verdict.ts";
import * as v from "valibot";
import { decisions, send } from "./decisions.ts";
import { canBeWithdrawnFrom, isCancellable } from "./states.ts";

// How a subscription looks after each decision, and what is said of it from then on.

/** How often reads that lag are asked again, and how long is waited before each, in milliseconds. */
const patience = { times: 60, pause: 500 };

interface Cancelled {
  readonly before: Subscription;
  readonly option: CancellationOption;
  readonly receipt: Awaited<ReturnType<typeof cancel>>;
}

async function cancel(browser: Browser, subscriptionId: string, optionId: string, ifMatch: string) {
  const params = { subscriptionId };
  const key = newKey();
  return done(
    await browser.call("cancelSubscription", { params, body: { optionId }, ifMatch, key }),
  );
}

/** Cancels some subscription in a way that its terms offer. */
async function cancelIn(
  kind: CancellationOption["kind"],
  tools: Tools,
  browser: Browser,
): Promise<Cancelled> {
  const { subscriptions } = done(await browser.call("listSubscriptions"));
  for (const { id } of subscriptions.filter(isCancellable)) {
    const terms = await browser.call("getCancellationTerms", { params: { subscriptionId: id } });
    const option = done(terms).options.find((one) => one.kind === kind);
    if (option === undefined) continue;
    const before = await tools.subscription(browser, "in that state", (one) => one.id === id);
    return { before, option, receipt: await cancel(browser, id, option.id, versionOf(terms)) };
  }
  throw new Skipped(`It takes a subscription that can be cancelled in the way \`${kind}\`.`);
}

function afterwards(kind: "end-of-term" | "now"): Check["run"] {
  return async (tools) => {
    const browser = await tools.signedIn();
    const { before, option, receipt } = await cancelIn(kind, tools, browser);
    same("the receipt to say the end that was offered", option.accessEndsOn, receipt.accessEndsOn);
    same("the receipt to say the refund that was offered", option.refund, receipt.refund);
    same("the receipt to say the consequences", option.consequences, receipt.consequences);
    same("the receipt to say the way", kind, receipt.option);
    const { nextCharge, canBeUndone } = { ...before, ...option };
    const after = await lookAt(browser, before.id);
    const expected = {
      recurringBilling: false,
      nextCharge: null,
      endsOn: option.accessEndsOn,
      cancellationId: receipt.id,
      refund: option.refund,
      scheduledChange: null,
      ...(kind === "now"
        ? { status: "expired", reactivation: null }
        : {
            reactivation:
              canBeUndone && nextCharge
                ? { nextCharge: { ...nextCharge, amount: before.price } }
                : null,
          }),
    };
    same("the subscription", expected, { ...expected, ...pick(after, expected) });
    refused(
      await browser.call("getCancellationTerms", { params: { subscriptionId: before.id } }),
      "not-cancellable",
    );
  };
}

function pick(from: object, like: object): object {
  return Object.fromEntries(Object.entries(from).filter(([key]) => Object.hasOwn(like, key)));
}

async function setBilling(browser: Browser, subscriptionId: string, on: boolean) {
  const params = { subscriptionId };
  const ifMatch = versionOf(await browser.call("getSubscription", { params }));
  return browser.call("setRecurringBilling", { params, body: { on }, ifMatch, key: newKey() });
}

const offAndOn: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const before = await tools.subscription(
    browser,
    "that renews, and nothing else",
    (one) => isCancellable(one) && one.scheduledChange === null && one.status === "active",
  );
  const off = done(await setBilling(browser, before.id, false));
  const expected = { recurringBilling: false, nextCharge: null, cancellationId: null };
  same("recurring billing turned off", expected, pick(off, expected));
  holds(off.endsOn !== null, { expected: "`endsOn` to be a day", got: off.endsOn });
  same("the subscription as it was answered", off, await lookAt(browser, before.id));
  if (off.reactivation === null) throw new Skipped("It cannot be turned on again.");
  const on = done(await setBilling(browser, before.id, true));
  const again = {
    recurringBilling: true,
    nextCharge: off.reactivation.nextCharge,
    endsOn: null,
    reactivation: null,
  };
  same("recurring billing turned on again", again, pick(on, again));
  same("the subscription as it was answered", on, await lookAt(browser, before.id));
};

const onWithoutPayment: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const about = await tools.find(
    browser,
    (one) => one.reactivation !== null && one.paymentMethod?.needsUpdate === true,
  );
  if (about === undefined) {
    throw new Skipped(
      "It takes a subscription with recurring billing off and a card that has expired.",
    );
  }
  refused(await setBilling(browser, about.id, true), "payment-method-required");
  await isUnchanged(browser, about);
};

const notCancellable: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const about = await tools.find(
    browser,
    (one) => !isCancellable(one) && one.withdrawalId === null && one.cancellationId === null,
  );
  if (about === undefined) throw new Skipped("It takes a subscription that cannot be cancelled.");
  const params = { subscriptionId: about.id };
  const ifMatch = versionOf(await browser.call("getSubscription", { params }));
  const body = { optionId: "end-of-term" };
  refused(
    await browser.call("cancelSubscription", { params, body, ifMatch, key: newKey() }),
    "not-cancellable",
  );
  await isUnchanged(browser, about);
};

const onAfterCancelling: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const { before } = await cancelIn("end-of-term", tools, browser);
  const params = { subscriptionId: before.id };
  const cancelled = await lookAt(browser, before.id);
  if (cancelled.reactivation === null) throw new Skipped("It cannot be turned on again.");
  const on = done(await setBilling(browser, before.id, true));
  const expected = { recurringBilling: true, cancellationId: null, refund: null, endsOn: null };
  same("the subscription to renew, with no cancellation in force", expected, pick(on, expected));
  refused(await browser.call("getCancellation", { params }), "not-found");
  done(await browser.call("getCancellationTerms", { params }));
};

const planChange: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const ready = await decisions.changePlan(tools, browser);
  const { about } = ready;
  const terms = done(await browser.call("getPlanChangeTerms", { params: ready.sent.params }));
  const [plan] = terms.plans;
  const after = done(await send(browser, ready));
  if ("id" in after) {
    const nextCharge = about.nextCharge && plan && { ...about.nextCharge, amount: plan.price };
    const expected = {
      plan: about.plan,
      price: about.price,
      scheduledChange: plan ?? null,
      nextCharge,
    };
    same("the change to be scheduled", expected, pick(after, expected));
  }
  same("the subscription as it was answered", after, await lookAt(browser, about.id));
};

const noSuchPlan: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const ready = await decisions.changePlan(tools, browser);
  const sent = { ...ready.sent, body: { planId: "no-such-plan" } };
  refused(await send(browser, { ...ready, sent }), "not-found");
  await isUnchanged(browser, ready.about);
};

const payment: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const ready = await decisions.setPaymentMethod(tools, browser);
  const chosen = v.parse(
    v.object({ paymentMethodId: v.string() }),
    ready.sent.body,
  ).paymentMethodId;
  done(await send(browser, ready));
  const after = await lookAt(browser, ready.about.id);
  same("the way of paying that was chosen", chosen, after.paymentMethod?.id);
};

const unusablePayment: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const ready = await decisions.setPaymentMethod(tools, browser);
  const { methods } = done(await browser.call("listPaymentMethods"));
  const bad = methods.find(({ canBeChosen }) => !canBeChosen);
  const to = (paymentMethodId: string) => ({
    ...ready,
    sent: { ...ready.sent, body: { paymentMethodId } },
  });
  refused(await send(browser, to("no-such-method")), "not-found");
  if (bad === undefined) throw new Skipped("It takes a saved way of paying that cannot be chosen.");
  refused(await send(browser, to(bad.id)), "payment-method-required");
  await isUnchanged(browser, ready.about);
};

const withdrawing: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const ready = await decisions.withdrawFromContract(tools, browser);
  const { about } = ready;
  const way = about.withdrawal?.ways.find(({ kind }) => kind === "withdrawal");
  if (way === undefined) {
    throw new Failed({
      expected: "`withdrawal.ways` to have a `withdrawal`",
      got: shown(about.withdrawal),
    });
  }
  const receipt = done(await send(browser, ready));
  const wanted = { accessEndsOn: way.accessEndsOn, refund: way.refund };
  same("the receipt to say what was offered", wanted, pick(receipt, wanted));
  const params = { subscriptionId: about.id };
  same(
    "the receipt as it was given",
    receipt,
    done(await browser.call("getWithdrawal", { params })),
  );
  const after = await lookAt(browser, about.id);
  const id = "id" in receipt ? receipt.id : "";
  const expected = {
    status: "expired",
    recurringBilling: false,
    nextCharge: null,
    endsOn: way.accessEndsOn,
    withdrawalId: id,
    refund: way.refund,
    reactivation: null,
    withdrawal: null,
  };
  same("the subscription", expected, pick(after, expected));
  const again = { params, ifMatch: '"another"', key: newKey() };
  refused(await browser.call("withdrawFromContract", again), "already-withdrawn");
  const cancelling = { ...again, body: { optionId: "end-of-term" }, key: newKey() };
  refused(await browser.call("cancelSubscription", cancelling), "already-withdrawn");
};

const noRight: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const about = await tools.find(browser, (one) => isCancellable(one) && !canBeWithdrawnFrom(one));
  if (about === undefined)
    throw new Skipped("It takes a subscription without a right of withdrawal.");
  const params = { subscriptionId: about.id };
  const ifMatch = versionOf(await browser.call("getSubscription", { params }));
  refused(
    await browser.call("withdrawFromContract", { params, ifMatch, key: newKey() }),
    "withdrawal-closed",
  );
  refused(await browser.call("getWithdrawal", { params }), "not-found");
  await isUnchanged(browser, about);
};

const receiptStays: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const { before, receipt } = await cancelIn("end-of-term", tools, browser);
  const params = { subscriptionId: before.id };
  const given = done(await browser.call("getCancellation", { params }));
  same("the receipt as it was given", receipt, given);
  same("the same receipt again", given, done(await browser.call("getCancellation", { params })));
};

const alreadyCancelled: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const { before, receipt, option } = await cancelIn("end-of-term", tools, browser);
  const params = { subscriptionId: before.id };
  const body = { optionId: option.id };
  const answer = await browser.call("cancelSubscription", {
    params,
    body,
    ifMatch: '"another"',
    key: newKey(),
  });
  refused(answer, "already-cancelled");
  const enclosed = v.parse(v.object({ cancellation: v.unknown() }), answer.json).cancellation;
  same(
    "the receipt to be enclosed",
    receipt.id,
    v.parse(v.object({ id: v.unknown() }), enclosed).id,
    answer.sent,
  );
};

const twoAtOnce: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const ready = await decisions.cancelSubscription(tools, browser);
  const answers = await Promise.all([1, 2, 3].map(() => send(browser, ready)));
  const { status } = operation("cancelSubscription");
  const succeeded = answers.filter((answer) => answer.status === status);
  holds(succeeded.length === 1, {
    expected: "one of three to cancel",
    got: `${succeeded.length} did`,
  });
  for (const answer of answers) {
    if (answer.status !== status) refused(answer, "already-cancelled", "terms-changed");
  }
};

const unknownOption: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const ready = await decisions.cancelSubscription(tools, browser);
  const key = newKey();
  const sent = { ...ready.sent, body: { optionId: "no-such-option" } };
  refused(await send(browser, { ...ready, sent }, key), "invalid-request");
  await isUnchanged(browser, ready.about);
};

/** Reads that are as new as a decision show it; those that are older catch up. */
const newsHasAge: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const { before, receipt } = await cancelIn("end-of-term", tools, browser);
  const decidedAt = Date.parse(receipt.asOf);
  const params = { subscriptionId: before.id };
  const isCancelled = { cancellationId: receipt.id };
  for (let asked = 0; asked < patience.times; asked += 1) {
    const list = done(await browser.call("listSubscriptions"));
    const inList = list.subscriptions.find(({ id }) => id === before.id);
    const one = done(await browser.call("getSubscription", { params }));
    const isNew = [Date.parse(list.asOf), Date.parse(one.asOf)].map((asOf) => asOf >= decidedAt);
    if (isNew[0])
      same(
        "a list as new as the decision to show it",
        isCancelled,
        inList && pick(inList, isCancelled),
      );
    if (isNew[1])
      same("an answer as new as the decision to show it", isCancelled, pick(one, isCancelled));
    if (isNew.every(Boolean)) return;
    await new Promise((resolve) => setTimeout(resolve, patience.pause));
  }
  throw new Failed({
    expected: "reads to catch up with the decision",
    got: "older ones, for half a minute",
  });
};

/** What comes along says what asking for it would. */
const broughtAlong: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  let seen = 0;
  for (const name of decisionNames) {
    if (tools.can("reset")) await tools.reset(browser);
    const ready = await decisions[name](tools, browser).catch((error: unknown) => {
      if (error instanceof Skipped) return null;
      throw error;
    });
    if (ready === null) continue;
    const answer = await send(browser, ready);
    done(answer);
    for (const { path, version, body } of v.parse(WithIncluded, answer.json).included) {
      seen += 1;
      const asked = await browser.request("GET", path);
      same(`what GET ${path} answers`, asked.json, body, answer.sent);
      holds(asked.headers.get("ETag") === version, {
        expected: `\`version\` to be the \`ETag\` of GET ${path}`,
        got: version,
        sent: answer.sent,
      });
    }
  }
  if (seen === 0) throw new Skipped("Nothing was brought along, which is allowed.");
};

const reason: Check["run"] = async (tools) => {
  const browser = await tools.signedIn();
  const { receipt } = await cancelIn("end-of-term", tools, browser);
  const body = { reason: "cost", comment: "" };
  const tell = (cancellationId: string, key = newKey()) =>
    browser.call("sendCancellationReason", { params: { cancellationId }, body, key });
  const key = newKey();
  done(await tell(receipt.id, key));
  done(await tell(receipt.id, key));
  refused(await tell("no-such-cancellation"), "not-found");
};

const othersReason: Check["run"] = async (tools) => {
  tools.account(1);
  const browser = await tools.signedIn();
  const { receipt } = await cancelIn("end-of-term", tools, browser);
  await tools.signIn(browser, 1);
  const params = { cancellationId: receipt.id };
  const body = { reason: null, comment: "" };
  refused(
    await browser.call("sendCancellationReason", { params, body, key: newKey() }),
    "not-found",
  );
};

export const outcomeChecks: readonly Check[] = [
  {
    name: "cancelling at the end of the term leaves it active until then",
    promise: "after-cancelling",
    run: afterwards("end-of-term"),
  },
  {
    name: "cancelling at once ends it, with the refund that was offered",
    promise: "after-cancelling",
    run: afterwards("now"),
  },
  {
    name: "recurring billing is turned off, and on again",
    promise: "after-turning-off",
    run: offAndOn,
  },
  {
    name: "turning it on after cancelling ends the cancellation",
    promise: "after-turning-off",
    run: onAfterCancelling,
  },
  { name: "a change of plan is scheduled", promise: "after-plan-change", run: planChange },
  {
    name: "a plan that is not offered is not there",
    promise: "after-plan-change",
    run: noSuchPlan,
  },
  { name: "another way of paying is used from then on", promise: "shape", run: payment },
  {
    name: "a way of paying that cannot be chosen is refused",
    promise: "problems",
    run: unusablePayment,
  },
  {
    name: "withdrawing ends it at once, with a receipt of its own",
    promise: "after-withdrawing",
    run: withdrawing,
  },
  {
    name: "without a right of withdrawal it is closed",
    promise: "after-withdrawing",
    run: noRight,
  },
  { name: "a receipt stays as it was given", promise: "receipt", run: receiptStays },
  {
    name: "that it is cancelled already is said first, with the receipt",
    promise: "final-first",
    run: alreadyCancelled,
  },
  {
    name: "cancelling three times at once gives one receipt",
    promise: "one-receipt",
    run: twoAtOnce,
  },
  { name: "a way that the terms do not have is refused", promise: "bad-input", run: unknownOption },
  { name: "reads as new as a decision show it", promise: "age", run: newsHasAge },
  { name: "what comes along says what asking would", promise: "included", run: broughtAlong },
  {
    name: "a reason is taken once, for a cancellation that there is",
    promise: "no-such",
    run: reason,
  },
  {
    name: "no reason is taken for another account's cancellation",
    promise: "no-such",
    run: othersReason,
  },
  {
    name: "it is not turned on where no payment is possible",
    promise: "after-turning-off",
    run: onWithoutPayment,
  },
  {
    name: "what cannot be cancelled is not cancelled",
    promise: "not-cancellable",
    run: notCancellable,
  },
];
