import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { instant } from "./clock.ts";
import { parseStored } from "./database.ts";
import type { Facts } from "./facts.ts";
import { type Context, date, id, keyed, type Operation, text } from "./operation.ts";
import { Problem } from "./problem.ts";
import { keepReceipt } from "./receipts.ts";
import { accountOf } from "./session.ts";

const whoAndWhat = { name: text(1, 200), contract: text(1, 320), confirmationTo: text(1, 320) };

const Declared = v.variant("kind", [
  v.object({
    kind: v.literal("cancellation"),
    ...whoAndWhat,
    ground: v.variant("kind", [
      v.object({ kind: v.literal("ordinary") }),
      v.object({ kind: v.literal("for-cause"), cause: text(1, 1000) }),
    ]),
    endsOn: v.nullable(date),
  }),
  v.object({ kind: v.literal("withdrawal"), ...whoAndWhat }),
]);

const topics = {
  "cannot-cancel": /cancel|button|stop|si opp|sagt opp|avbryt|knapp/,
  "locked-out": /lock|password|sign in|code|passord|logg|kode|utestengt/,
  "on-behalf": /died|death|behalf|parent|død|vegne|forelder/,
  "wrong-account": /account|missing|find|konto|mangler|finner/,
  payment: /pay|card|charge|overdue|betal|kort|trekk|trukket/,
  refunds: /refund|money back|refusjon|penger|tilbake/,
  storage: /storage|file|onedrive|photo|lagring|fil|bilde/,
  "plan-change": /switch|cheaper|price|plan|bytt|billig|pris/,
  "billed-elsewhere": /google|apple|app store|retailer|shop|forhandler|butikk/,
  "other-subscriptions": /xbox|game pass|copilot/,
  organisation: /work|school|company|admin|jobb|skole|bedrift/,
} as const;

type Topic = keyof typeof topics | "other";

const topicNames = Object.keys(topics).filter(
  (name): name is keyof typeof topics => name in topics,
);

/** How one reaches a person. Who takes the payment answers for it. */
function routeTo(topic: Topic, biller: Facts["biller"] | null) {
  const isAboutPaying = ["cannot-cancel", "payment", "refunds", "billed-elsewhere"].includes(topic);
  const contactPage = { channel: "web", address: "https://support.microsoft.com/contactus" };
  if (isAboutPaying && biller?.kind === "google-play") {
    return { channel: "web", address: "https://support.google.com/googleplay/" };
  }
  if (isAboutPaying && biller?.kind === "app-store") {
    return { channel: "web", address: "https://support.apple.com/billing" };
  }
  if (isAboutPaying && biller?.kind === "retailer" && biller.phone !== null) {
    return { channel: "phone", address: biller.phone };
  }
  return topic === "locked-out" || topic === "on-behalf"
    ? { channel: "phone", address: "+47 800 12 345" }
    : contactPage;
}

/** Who takes the payment for a subscription, if it is one of the account that asks. */
function billerOf({ store }: Context, accountId: string | null, subscriptionId: string | null) {
  const row = store.get<{ facts: string }>(
    "SELECT facts FROM subscriptions WHERE id = ? AND accountId = ?",
    [subscriptionId, accountId],
  );
  return row && parseStored<Facts>(row.facts).biller;
}

function keepMessage({ store }: Context, kind: string, accountId: string | null, message: object) {
  store.run("INSERT INTO messages (kind, accountId, message) VALUES (?, ?, ?)", [
    kind,
    accountId,
    JSON.stringify(message),
  ]);
}

/** What can be said and asked without signing in, and why someone cancelled. */
export const declarationAndHelpOperations: Readonly<Record<string, Operation>> = {
  declareCancellation: keyed({
    method: "POST",
    path: "/declarations",
    isOpen: true,
    isDecision: true,
    body: Declared,
    answer(context, { body: declared }) {
      const { asOf, now, today } = context;
      if (declared.kind === "cancellation" && declared.endsOn !== null && declared.endsOn < today) {
        throw new Problem("date-passed");
      }
      const { confirmationTo } = declared;
      const contents = { declaredAt: instant(now), declared };
      const toKeep = { kind: "declaration", accountId: null, confirmationTo, contents } as const;
      return { status: 201, body: { ...keepReceipt(context, toKeep), asOf } };
    },
  }),

  searchHelp: {
    method: "GET",
    path: "/help",
    isOpen: true,
    answer(_, { query }) {
      const described = (query.get("q") ?? "").toLowerCase();
      return {
        status: 200,
        body: { topics: topicNames.filter((name) => topics[name].test(described)).slice(0, 4) },
      };
    },
  },

  listRefundRules: {
    method: "GET",
    path: "/refund-rules",
    isOpen: true,
    answer: () => ({
      status: 200,
      body: {
        rules: [
          { kind: "any-term", countries: ["CA", "DK", "FR", "IL", "KR", "TR"] },
          { kind: "renewed-term-over-a-month", countries: ["FI", "DE", "NL", "PL", "PT"] },
        ],
      },
    }),
  },

  requestSupport: keyed({
    method: "POST",
    path: "/support-requests",
    isOpen: true,
    body: v.object({
      topic: v.picklist([...topicNames, "other"]),
      description: text(1, 4000),
      subscriptionId: v.nullable(id),
    }),
    answer(context, { visitor, body }) {
      const accountId = visitor.signedIn?.account.id ?? null;
      const reference = `SR-${randomUUID().slice(0, 8)}`;
      const route = routeTo(body.topic, billerOf(context, accountId, body.subscriptionId));
      keepMessage(context, "support", accountId, { ...body, reference });
      return { status: 201, body: { reference, ...route, waitingMinutes: null } };
    },
  }),

  sendFeedback: keyed({
    method: "POST",
    path: "/feedback",
    isOpen: true,
    body: v.object({
      page: v.picklist(["help", "kept", "cancelled"]),
      isHelpful: v.boolean(),
      languageQuality: v.nullable(v.picklist([1, 2, 3, 4, 5])),
      factors: v.array(
        v.picklist([
          "easy-to-understand",
          "found-what-i-needed",
          "hard-to-understand",
          "missing-information",
          "technical-problem",
        ]),
      ),
      comment: text(0, 1000),
    }),
    answer(context, { visitor, body }) {
      keepMessage(context, "feedback", visitor.signedIn?.account.id ?? null, body);
      return { status: 204 };
    },
  }),

  sendCancellationReason: keyed({
    method: "POST",
    path: "/cancellations/*/reason",
    body: v.object({
      reason: v.nullable(
        v.picklist([
          "cost",
          "not-used",
          "another-service",
          "missing-feature",
          "quality",
          "too-complex",
          "support",
          "other",
        ]),
      ),
      comment: text(0, 1000),
    }),
    answer(context, { visitor, id: cancellationId, body }) {
      const { id: accountId } = accountOf(visitor);
      const isOwn = context.store.get(
        "SELECT 1 FROM receipts WHERE id = ? AND accountId = ? AND kind = 'cancellation'",
        [cancellationId, accountId],
      );
      if (isOwn === null) throw new Problem("not-found");
      keepMessage(context, "reason", accountId, { cancellationId, ...body });
      return { status: 204 };
    },
  }),
};
