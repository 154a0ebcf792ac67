import { cancelPersonal } from "../engine/test-api.ts";
import { onVersionOf, type Plays } from "./play.ts";
import { key, params } from "./sent.ts";

/** Subscriptions, and what is changed about them. */
export const subscriptionPlays = {
  listSubscriptions: {
    all: { summary: "One that renews." },
    several: {
      summary: "One that renews, one of another kind, and one that is off.",
      scenario: "several-subscriptions",
    },
    none: { summary: "An account without a subscription.", scenario: "no-subscription" },
  },
  getSubscription: {
    renews: { summary: "Paid by the month; renews.", sent: { params } },
    withdrawable: {
      summary: "Bought three days ago: the contract can be withdrawn from.",
      scenario: "withdrawal-open",
      sent: { params },
    },
    cancelled: {
      summary: "Cancelled at the end of the term, and can be turned on again.",
      async sent(api) {
        await cancelPersonal(api, { key });
        return { params };
      },
    },
  },
  setRecurringBilling: {
    off: {
      summary: "Turned off; can be turned on again.",
      sent: (api) => onVersionOf(api, "getSubscription", { params, body: { on: false }, key }),
    },
    on: {
      summary: "Turned on again.",
      scenario: "already-expiring",
      sent: (api) => onVersionOf(api, "getSubscription", { params, body: { on: true }, key }),
    },
  },
  getPlanChangeTerms: { plans: { summary: "Two plans to change to.", sent: { params } } },
  changePlan: {
    scheduled: {
      summary: "Another plan follows when the term ends.",
      sent: (api) =>
        onVersionOf(api, "getPlanChangeTerms", { params, body: { planId: "plan-basic" }, key }),
    },
  },
  listPaymentMethods: {
    saved: {
      summary: "One that can be chosen, and one that cannot.",
      scenario: "payment-method-expired",
    },
  },
  setPaymentMethod: {
    changed: {
      summary: "Paid another saved way.",
      scenario: "payment-method-expired",
      sent: { params, body: { paymentMethodId: "payment-mastercard" }, key },
    },
  },
} satisfies Plays;
