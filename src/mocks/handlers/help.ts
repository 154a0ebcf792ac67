import { helpTopics, type HelpTopic } from "../../api/schema/help.ts";
import type { RequestBody, ResponseBody } from "../../api/contract.ts";
import type { Biller } from "../../api/schema/subscription.ts";
import { newId } from "../engine/db.ts";
import type { Handlers } from "./types.ts";

/** Words, or parts of words, that point to a topic, in both languages. */
const hints: Record<HelpTopic, readonly string[]> = {
  "cannot-cancel": ["cancel", "avbryt", "si opp", "sagt opp", "button", "knapp", "stop"],
  "locked-out": ["lock", "password", "passord", "sign in", "logg", "utestengt", "code", "kode"],
  "on-behalf": ["died", "dead", "death", "død", "behalf", "vegne", "parent", "forelder"],
  "wrong-account": ["account", "konto", "missing", "mangler", "find", "finner"],
  payment: ["pay", "betal", "card", "kort", "visa", "charge", "trekk", "trukket", "overdue"],
  refunds: ["refund", "refusjon", "money back", "penger", "tilbake"],
  storage: ["storage", "lagring", "file", "fil", "onedrive", "photo", "bilde", "outlook"],
  "plan-change": ["switch", "bytt", "cheaper", "rimelig", "billig", "price", "pris", "plan"],
  "billed-elsewhere": ["google", "apple", "app store", "retailer", "forhandler", "butikk", "shop"],
  "other-subscriptions": ["xbox", "game pass", "copilot"],
  organisation: ["work", "jobb", "school", "skole", "company", "bedrift", "admin"],
};

const mostSuggestions = 4;

/** The topics that a description points to, those with the most hints first. */
function findTopics(description: string): HelpTopic[] {
  const text = description.toLocaleLowerCase("nb");
  return helpTopics
    .map((topic) => ({ topic, hits: hints[topic].filter((hint) => text.includes(hint)).length }))
    .filter(({ hits }) => hits > 0)
    .toSorted((one, other) => other.hits - one.hits)
    .slice(0, mostSuggestions)
    .map(({ topic }) => topic);
}

/** Countries by the kind of prorated refund they give. Elsewhere the terms of each subscription say. */
const prorated: ResponseBody<"listRefundRules"> = {
  rules: [
    { kind: "any-term", countries: ["CA", "DK", "FR", "IL", "KR", "TR"] },
    { kind: "renewed-term-over-a-month", countries: ["FI", "DE", "NL", "PL", "PT"] },
  ],
};

type Topic = RequestBody<"requestSupport">["topic"];
type Channel = Pick<ResponseBody<"requestSupport">, "channel" | "address">;

const contactPage = "https://support.microsoft.com/contactus";

/** Those who take the payment answer for it; a retailer by phone where there is one. */
function channelOfBiller(biller: Biller): Channel | null {
  switch (biller.kind) {
    case "google-play":
      return { channel: "web", address: "https://support.google.com/googleplay/" };
    case "app-store":
      return { channel: "web", address: "https://support.apple.com/billing" };
    case "retailer":
      if (biller.phone !== null) return { channel: "phone", address: biller.phone };
      return biller.website === null ? null : { channel: "web", address: biller.website };
    default:
      return null;
  }
}

/** Those who are locked out or act for someone else talk to a person; the rest can be written. */
function channelFor(topic: Topic, biller: Biller | null): Channel {
  switch (topic) {
    case "locked-out":
    case "on-behalf":
      return { channel: "phone", address: "+47 800 12 345" };
    case "cannot-cancel":
    case "payment":
    case "refunds":
    case "billed-elsewhere":
      return (
        (biller && channelOfBiller(biller)) ?? {
          channel: topic === "billed-elsewhere" ? "web" : "chat",
          address: contactPage,
        }
      );
    case "organisation":
    case "other-subscriptions":
      return { channel: "web", address: contactPage };
    default:
      return { channel: "chat", address: contactPage };
  }
}

/** The one best way to reach a person about a topic, and a subscription that `biller` takes the payment for. */
function routeFor(topic: Topic, biller: Biller | null, id: string): ResponseBody<"requestSupport"> {
  const { channel, address } = channelFor(topic, biller);
  const reference = `SR-${id.replace(/^\D+/, "").padStart(6, "0")}`;
  const isKnown = channel !== "web" && biller?.kind !== "retailer";
  return { reference, channel, address, waitingMinutes: isKnown ? 6 : null };
}

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
