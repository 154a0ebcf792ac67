import { cancelPersonal } from "../engine/test-api.ts";
import { letItBegin, onVersionOf, type Plays } from "./play.ts";
import { key, params, atEndOfTerm } from "./sent.ts";

/** Decisions by their keys, in every state. */
export const decisionPlays = {
  getDecision: {
    unseen: { summary: "No request with this key has arrived.", sent: { params: { key } } },
    "in-progress": {
      summary: "It has arrived and is being worked on.",
      async sent(api) {
        await letItBegin(api, { params, body: atEndOfTerm, key });
        return { params: { key } };
      },
    },
    done: {
      summary: "Cancelled; the receipt.",
      async sent(api) {
        await cancelPersonal(api, { key });
        return { params: { key } };
      },
    },
    "done-with-version": {
      summary: "Recurring billing is off; the subscription, with what its `ETag` held.",
      async sent(api) {
        const body = { on: false };
        await api.call(
          "setRecurringBilling",
          await onVersionOf(api, "getSubscription", { params, body, key }),
        );
        return { params: { key } };
      },
    },
    refused: {
      summary: "The terms had changed.",
      async sent({ call }) {
        await call("cancelSubscription", { params, body: atEndOfTerm, key, ifMatch: '"older"' });
        return { params: { key } };
      },
    },
    withdrawn: {
      summary: "Withdrawn before a request with it arrived.",
      async sent({ call }) {
        await call("withdrawDecision", { params: { key } });
        return { params: { key } };
      },
    },
  },
  withdrawDecision: {
    withdrawn: {
      summary: "No request with it had arrived; one that does will do nothing.",
      sent: { params: { key } },
    },
    "too-late": {
      summary: "It was done before; the receipt.",
      async sent(api) {
        await cancelPersonal(api, { key });
        return { params: { key } };
      },
    },
  },
} satisfies Plays;
