import { cancelPersonal } from "../engine/test-api.ts";
import { onVersionOf, type Plays } from "./play.ts";
import { key, otherKey, params, atEndOfTerm } from "./sent.ts";

/** What cancelling and withdrawing mean, doing so, and the receipts. */
export const cancellationPlays = {
  getCancellationTerms: {
    "one-way": { summary: "One way to cancel: at the end of the term.", sent: { params } },
    "two-ways": {
      summary: "Two ways to cancel, one of them with a refund.",
      scenario: "personal-annual-refund",
      sent: { params },
    },
  },
  cancelSubscription: {
    "end-of-term": {
      summary: "Cancelled at the end of the term. The subscription comes along.",
      sent: (api) => onVersionOf(api, "getCancellationTerms", { params, body: atEndOfTerm, key }),
    },
    now: {
      summary: "Cancelled at once, with a refund. The subscription comes along.",
      scenario: "personal-annual-refund",
      sent: (api) =>
        onVersionOf(api, "getCancellationTerms", { params, body: { optionId: "now" }, key }),
    },
  },
  getCancellation: {
    receipt: {
      summary: "The receipt of the cancellation in force.",
      async sent(api) {
        await cancelPersonal(api, { key });
        return { params };
      },
    },
  },
  withdrawFromContract: {
    withdrawn: {
      summary: "Withdrawn from, with a refund. The subscription comes along.",
      scenario: "withdrawal-open",
      sent: (api) => onVersionOf(api, "getSubscription", { params, key }),
    },
  },
  getWithdrawal: {
    receipt: {
      summary: "The receipt of the withdrawal.",
      scenario: "withdrawal-open",
      async sent(api) {
        await api.call(
          "withdrawFromContract",
          await onVersionOf(api, "getSubscription", { params, key }),
        );
        return { params };
      },
    },
  },
  sendCancellationReason: {
    cost: {
      summary: "It costs too much.",
      async sent(api) {
        await cancelPersonal(api, { key: otherKey });
        const body = { reason: "cost", comment: "" };
        return { params: { cancellationId: "cancellation-1" }, body, key };
      },
    },
  },
} satisfies Plays;
