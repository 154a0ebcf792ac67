import * as v from "valibot";
import { type Browser, done, newKey, refused, versionOf } from "../browser.ts";
import { type Check, holds, isUnchanged, lookAt, pick, same } from "../tools.ts";
import { Skipped } from "../verdict.ts";
import { cancelIn } from "./cancel-in.ts";
import { decisions, send } from "./decisions.ts";
import { isCancellable } from "./states.ts";

// Recurring billing, plans and ways of paying.

async function setBilling(browser: Browser, subscriptionId: string, on: boolean) {
  const params = { subscriptionId };
  const ifMatch = versionOf(await browser.call("getSubscription", { params }));
  return browser.call("setRecurringBilling", { params, body: { on }, ifMatch, key: newKey() });
}

export const changingChecks: readonly Check[] = [
  {
    name: "what is another's, billed elsewhere or over is not changed",
    promise: "not-ones-own",
    async run(tools) {
      const browser = await tools.signedIn();
      const { subscriptions } = done(await browser.call("listSubscriptions"));
      const others = subscriptions.filter(
        ({ role, biller, status }) =>
          role === "member" || biller.kind !== "microsoft" || status === "expired",
      );
      if (others.length === 0) {
        throw new Skipped("It takes a subscription that is another's, billed elsewhere or over.");
      }
      const { methods } = done(await browser.call("listPaymentMethods"));
      const usable = methods.find(({ canBeChosen }) => canBeChosen);
      for (const other of others) {
        const params = { subscriptionId: other.id };
        const answers = [
          await setBilling(browser, other.id, !other.recurringBilling),
          ...(usable === undefined
            ? []
            : [
                await browser.call("setPaymentMethod", {
                  params,
                  body: { paymentMethodId: usable.id },
                  key: newKey(),
                }),
              ]),
        ];
        for (const answer of answers) {
          refused(answer, "invalid-request", "not-found", "payment-method-required");
        }
        await isUnchanged(browser, other);
      }
    },
  },
  {
    name: "recurring billing is turned off, and on again",
    promise: "after-turning-off",
    async run(tools) {
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
    },
  },
  {
    name: "turning it on after cancelling ends the cancellation",
    promise: "after-turning-off",
    async run(tools) {
      const browser = await tools.signedIn();
      const { before } = await cancelIn("end-of-term", tools, browser);
      const params = { subscriptionId: before.id };
      const cancelled = await lookAt(browser, before.id);
      if (cancelled.reactivation === null) throw new Skipped("It cannot be turned on again.");
      const on = done(await setBilling(browser, before.id, true));
      const expected = { recurringBilling: true, cancellationId: null, refund: null, endsOn: null };
      same(
        "the subscription to renew, with no cancellation in force",
        expected,
        pick(on, expected),
      );
      refused(await browser.call("getCancellation", { params }), "not-found");
      done(await browser.call("getCancellationTerms", { params }));
    },
  },
  {
    name: "it is not turned on where no payment is possible",
    promise: "after-turning-off",
    async run(tools) {
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
    },
  },
  {
    name: "a change of plan is scheduled",
    promise: "after-plan-change",
    async run(tools) {
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
          lastCharge: about.lastCharge,
          scheduledChange: plan ?? null,
          nextCharge,
        };
        same("the change to be scheduled", expected, pick(after, expected));
      }
      same("the subscription as it was answered", after, await lookAt(browser, about.id));
    },
  },
  {
    name: "a plan that is not offered is not there",
    promise: "after-plan-change",
    async run(tools) {
      const browser = await tools.signedIn();
      const ready = await decisions.changePlan(tools, browser);
      const sent = { ...ready.sent, body: { planId: "no-such-plan" } };
      refused(await send(browser, { ...ready, sent }), "not-found");
      await isUnchanged(browser, ready.about);
    },
  },
  {
    name: "another way of paying is used from then on",
    promise: "shape",
    async run(tools) {
      const browser = await tools.signedIn();
      const ready = await decisions.setPaymentMethod(tools, browser);
      const chosen = v.parse(
        v.object({ paymentMethodId: v.string() }),
        ready.sent.body,
      ).paymentMethodId;
      done(await send(browser, ready));
      const after = await lookAt(browser, ready.about.id);
      same("the way of paying that was chosen", chosen, after.paymentMethod?.id);
    },
  },
  {
    name: "a way of paying that cannot be chosen is refused",
    promise: "problems",
    async run(tools) {
      const browser = await tools.signedIn();
      const ready = await decisions.setPaymentMethod(tools, browser);
      const { methods } = done(await browser.call("listPaymentMethods"));
      const bad = methods.find(({ canBeChosen }) => !canBeChosen);
      const to = (paymentMethodId: string) => ({
        ...ready,
        sent: { ...ready.sent, body: { paymentMethodId } },
      });
      refused(await send(browser, to("no-such-method")), "not-found");
      if (bad === undefined)
        throw new Skipped("It takes a saved way of paying that cannot be chosen.");
      refused(await send(browser, to(bad.id)), "payment-method-required");
      await isUnchanged(browser, ready.about);
    },
  },
];
