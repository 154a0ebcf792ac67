import { kari, mette } from "../../src/mocks/data/people.ts";
import { denmark, norway, type Tier } from "../../src/mocks/data/plans.ts";
import { gamePassSubscription, planSubscription } from "../../src/mocks/data/subscriptions.ts";
import {
  altered,
  billedBy,
  ended,
  mastercard,
  pastDue,
  seenByMember,
  turnedOff,
  withExpiredCard,
  withdrawable,
} from "../../src/mocks/data/variants.ts";
import type { ScenarioData, SubscriptionRecord } from "../../src/mocks/engine/db.ts";

/** A name that is no markup, no format and no escape, and goes both ways. */
const hostileName = 'Åse <b>O’Brien</b> &amp; "نور" A\\u202Egnp %s';

function named(id: string, record: SubscriptionRecord): SubscriptionRecord {
  return altered(record, { id: `sub-${id}` });
}

/** The same under another id, paid with a card that nobody else has. */
function withOwnCard(id: string, record: SubscriptionRecord): SubscriptionRecord {
  const { paymentMethod } = record.subscription;
  return altered(record, {
    id: `sub-${id}`,
    paymentMethod: paymentMethod && { ...paymentMethod, id: `payment-${id}`, lastFour: "0002" },
  });
}

/** Two accounts, the first with a subscription in each state that the contract tells apart. */
export function everyState(today: string): ScenarioData {
  const karis = (tier: Tier, market = norway) =>
    planSubscription({
      tier,
      market,
      owner: kari,
      today,
      people: [
        { name: kari.name, gigabytes: 64 },
        ...(tier === "family" ? [{ name: hostileName, gigabytes: 3 }] : []),
      ],
    });
  const bought = planSubscription({
    tier: "personal",
    owner: kari,
    today,
    paidDaysAgo: 3,
    people: [{ name: kari.name, gigabytes: 1 }],
  });
  const expired = mastercard(kari.id, today).method;
  return {
    accounts: [kari, mette],
    remembered: [],
    signedInAs: null,
    subscriptions: [
      named("renews", karis("personal")),
      named("refunds", karis("family", denmark)),
      named("bought", withdrawable(bought, "purchase", "full")),
      named("past-due", pastDue(karis("basic"), today)),
      named("off", turnedOff(karis("personal"))),
      named("off-card", turnedOff(withExpiredCard(karis("basic"), today))),
      named("ended", ended(karis("basic"), today)),
      named("shared", seenByMember(karis("family"), hostileName)),
      named("store", billedBy(karis("personal"), { kind: "google-play" })),
      named("game", gamePassSubscription({ owner: kari, today })),
      withOwnCard(
        "other",
        planSubscription({
          tier: "personal",
          owner: mette,
          today,
          people: [{ name: mette.name, gigabytes: 2 }],
        }),
      ),
    ],
    paymentMethods: [
      mastercard(kari.id, today),
      {
        accountId: kari.id,
        method: {
          ...expired,
          id: "payment-old",
          lastFour: "0001",
          needsUpdate: true,
          canBeChosen: false,
        },
      },
    ],
  };
}
