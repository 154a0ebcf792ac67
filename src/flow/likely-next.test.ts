import { expect, test } from "vitest";
import type { Subscription } from "../api/schema/subscription.ts";
import { likelyNext } from "./likely-next.ts";

const renewing: Subscription = {
  id: "one",
  plan: { id: "plan", tier: "personal", name: "Personal" },
  status: "active",
  recurringBilling: true,
  price: { amount: 11900, currency: "NOK" },
  term: "month",
  nextCharge: null,
  lastCharge: null,
  endsOn: null,
  overdue: null,
  paymentMethod: null,
  biller: { kind: "microsoft" },
  role: "owner",
  ownerName: null,
  cancelLabel: "cancel-subscription",
  cancellationId: null,
  refund: null,
  reactivation: null,
  planChanges: [],
  scheduledChange: null,
  filesMayBeDeletedFrom: null,
  memberStorage: null,
  profile: "default",
  withdrawal: null,
  withdrawalId: null,
  confirmationTo: null,
};
const off: Subscription = { ...renewing, id: "off", recurringBilling: false };

/** Where else one may go from the subscriptions. */
const besidesOf = (id: string) => [
  `/subscriptions/${id}/plan-change: code`,
  `/subscriptions/${id}/payment-method: code`,
  "/help: code",
];

test.each<[string, readonly Subscription[], readonly string[]]>([
  ["/sign-in", [], ["/subscriptions: code", "/help: code"]],
  ["/sign-in/identifier", [], ["/sign-in/code: code"]],
  ["/sign-in/code", [], ["/subscriptions: code"]],
  ["/accounts", [renewing], ["/subscriptions: code"]],
  ["/subscriptions", [renewing], ["/subscriptions/one/review: code and data", ...besidesOf("one")]],
  [
    "/subscriptions",
    [off, renewing],
    ["/subscriptions/one/review: code and data", ...besidesOf("one")],
  ],
  [
    "/subscriptions",
    [renewing, { ...renewing, id: "two" }],
    ["/subscriptions/any/review: code", ...besidesOf("any")],
  ],
  ["/subscriptions", [off], ["/subscriptions/any/review: code", ...besidesOf("any")]],
  ["/subscriptions", [], []],
  ["/subscriptions/one/review", [renewing], ["/subscriptions/one/confirm: code and data"]],
  ["/subscriptions/a%2Fb/review", [], ["/subscriptions/a%2Fb/confirm: code and data"]],
  [
    "/subscriptions/one/confirm",
    [renewing],
    ["/subscriptions/one/cancelled: code", "/subscriptions/one/kept: code"],
  ],
  ["/subscriptions/one/cancelled", [renewing], []],
  ["/help", [renewing], []],
  ["/made-up", [renewing], []],
])("from %s", (pathname, subscriptions, expected) => {
  expect(
    likelyNext(pathname, subscriptions).map(
      ({ path, needsData }) => `${path}: ${needsData ? "code and data" : "code"}`,
    ),
  ).toEqual(expected);
});
