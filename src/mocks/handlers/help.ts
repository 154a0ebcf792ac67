import { newId } from "../db.ts";
import { findTopics } from "../help-search.ts";
import { prorated, routeFor } from "../support.ts";
import type { Handlers } from "./types.ts";

/** Help, support and feedback: for everyone, signed in or not. */
export const helpHandlers = {
  searchHelp: ({ query }) => ({ topics: findTopics(query.q) }),

  listRefundRules: () => prorated,

  requestSupport({ body, context }) {
    const { db } = context;
    db.supportRequests.push(body);
    // Help is open to all, but what is known of a subscription is known to its own account only.
    const own = db.subscriptions.find(
      ({ accountId, subscription }) =>
        accountId === db.session?.accountId && subscription.id === body.subscriptionId,
    );
    return routeFor(body.topic, own?.subscription.biller ?? null, newId(db, "support"));
  },

  sendFeedback({ body, context }) {
    context.db.feedback.push(body);
  },
} satisfies Partial<Handlers>;
