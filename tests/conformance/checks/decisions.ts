import type { DecisionName } from "../../../src/api/schema/decision.ts";
import type { Subscription } from "../../../src/api/schema/subscription.ts";
import { type Browser, done, newKey, type Sent, versionOf } from "../browser.ts";
import { Skipped } from "../verdict.ts";
import type { Tools } from "../tools.ts";
import { canBeWithdrawnFrom, canChangePlan, isCancellable } from "./states.ts";

/** A decision that can be sent: the request without its key, and what it is about. */
export interface Ready {
  readonly operation: DecisionName;
  readonly about: Subscription;
  readonly sent: Sent & { readonly params: { readonly subscriptionId: string } };
  /** The body of another request to the same operation; `null` where there is no other. */
  readonly otherBody: object | null;
}

type Prepare = (tools: Tools, browser: Browser) => Promise<Ready>;

async function versionShown(browser: Browser, subscriptionId: string): Promise<string> {
  return versionOf(await browser.call("getSubscription", { params: { subscriptionId } }));
}

/** A way of paying that is not the one in use, and can be chosen. */
async function otherMethod(browser: Browser, about: Subscription): Promise<string> {
  const { methods } = done(await browser.call("listPaymentMethods"));
  const other = methods.find(
    ({ id, canBeChosen }) => canBeChosen && id !== about.paymentMethod?.id,
  );
  const usable = other ?? methods.find(({ canBeChosen }) => canBeChosen);
  if (usable === undefined) throw new Skipped("It takes a saved way of paying that can be chosen.");
  return usable.id;
}

/** How each decision is made ready. */
export const decisions: Readonly<Record<DecisionName, Prepare>> = {
  async cancelSubscription(tools, browser) {
    const about = await tools.subscription(browser, "that can be cancelled", isCancellable);
    const params = { subscriptionId: about.id };
    const terms = await browser.call("getCancellationTerms", { params });
    const ifMatch = versionOf(terms);
    const [option, other] = done(terms).options;
    const body = { optionId: option?.id };
    const otherBody = { optionId: other?.id ?? "another" };
    return { operation: "cancelSubscription", about, sent: { params, body, ifMatch }, otherBody };
  },
  async withdrawFromContract(tools, browser) {
    const about = await tools.subscription(
      browser,
      "with a right of withdrawal",
      canBeWithdrawnFrom,
    );
    const params = { subscriptionId: about.id };
    const ifMatch = await versionShown(browser, about.id);
    return { operation: "withdrawFromContract", about, sent: { params, ifMatch }, otherBody: null };
  },
  async setRecurringBilling(tools, browser) {
    const about = await tools.subscription(browser, "that renews", isCancellable);
    const params = { subscriptionId: about.id };
    const ifMatch = await versionShown(browser, about.id);
    const sent = { params, body: { on: false }, ifMatch };
    return { operation: "setRecurringBilling", about, sent, otherBody: { on: true } };
  },
  async changePlan(tools, browser) {
    const about = await tools.subscription(browser, "with plans to change to", canChangePlan);
    const params = { subscriptionId: about.id };
    const terms = await browser.call("getPlanChangeTerms", { params });
    const ifMatch = versionOf(terms);
    const [plan, other] = done(terms).plans.map((offer) => offer.plan.id);
    if (plan === undefined) throw new Skipped("It takes a subscription with plans to change to.");
    const sent = { params, body: { planId: plan }, ifMatch };
    return { operation: "changePlan", about, sent, otherBody: { planId: other ?? "another" } };
  },
  async setPaymentMethod(tools, browser) {
    const about = await tools.subscription(browser, "that renews", isCancellable);
    const params = { subscriptionId: about.id };
    const body = { paymentMethodId: await otherMethod(browser, about) };
    const otherBody = { paymentMethodId: "another" };
    return { operation: "setPaymentMethod", about, sent: { params, body }, otherBody };
  },
};

/** Sends a decision under a key, a new one unless told. */
export function send(browser: Browser, { operation, sent }: Ready, key: string = newKey()) {
  return browser.call(operation, { ...sent, key });
}
