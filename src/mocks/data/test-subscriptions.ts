import type { Subscription } from "../../api/schema/subscription.ts";
import { aSubscription } from "./test-resources.ts";

/** What is charged next, where something is. */
export const nextCharge = { date: "2027-02-16", amount: { amount: 1199_00, currency: "NOK" } };
const off = { recurringBilling: false, nextCharge: null, endsOn: "2027-02-16" };
const cancelledAtEnd = { ...off, cancellationId: "cancellation-1", reactivation: { nextCharge } };

const withdrawal: Subscription["withdrawal"] = {
  lastDay: "2026-12-04",
  since: "purchase",
  ways: [
    { kind: "withdrawal", accessEndsOn: "2026-11-23", refund: null, filesMayBeDeletedFrom: null },
  ],
};

/** A subscription in each state that the guard tells apart, by what is to be said of it. */
export const subscriptions = {
  "that the address does not name": null,
  "that is not found": "not-found",
  "that renews": aSubscription(),
  "that renews, past due": aSubscription({
    status: "past-due",
    overdue: {
      amount: { amount: 1199_00, currency: "NOK" },
      since: "2026-11-14",
      ifCancelled: "waived",
    },
  }),
  "that is cancelled at the end of the term": aSubscription(cancelledAtEnd),
  "that is cancelled with a refund": aSubscription({
    ...cancelledAtEnd,
    status: "expired",
    reactivation: null,
  }),
  "that renews, and can be withdrawn from": aSubscription({ withdrawal }),
  "that is cancelled, and can be withdrawn from": aSubscription({ ...cancelledAtEnd, withdrawal }),
  "that is withdrawn from": aSubscription({ ...off, status: "expired", withdrawalId: "w-1" }),
  "that is withdrawn from after it was cancelled": aSubscription({
    ...cancelledAtEnd,
    status: "expired",
    withdrawalId: "w-1",
  }),
  "of someone else, who can withdraw from it": aSubscription({ role: "member", withdrawal }),
  "that is off": aSubscription({ ...off, reactivation: { nextCharge } }),
  "that is off for good": aSubscription(off),
  "that has expired": aSubscription({ ...off, status: "expired" }),
  "of someone else": aSubscription({ role: "member", ownerName: "Ola Nordmann" }),
  "billed by Google Play": aSubscription({ biller: { kind: "google-play" } }),
  "billed by a retailer": aSubscription({
    biller: { kind: "retailer", name: "Fjellheim Elektro", website: null, phone: null },
  }),
  "of another kind": aSubscription({ plan: { id: "xbox", tier: "xbox", name: "Game Pass" } }),
  "in a state that is not known": aSubscription({ status: "unknown" }),
} satisfies Record<string, Subscription | "not-found" | null>;
