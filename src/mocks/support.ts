import type { RequestBody, ResponseBody } from "../api/contract.ts";
import type { Biller } from "../api/schema/subscription.ts";

/** Countries by the kind of prorated refund they give. Elsewhere the terms of each subscription say. */
export const prorated: ResponseBody<"listRefundRules"> = {
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
export function routeFor(
  topic: Topic,
  biller: Biller | null,
  id: string,
): ResponseBody<"requestSupport"> {
  const { channel, address } = channelFor(topic, biller);
  const reference = `SR-${id.replace(/^\D+/, "").padStart(6, "0")}`;
  const isKnown = channel !== "web" && biller?.kind !== "retailer";
  return { reference, channel, address, waitingMinutes: isKnown ? 6 : null };
}
