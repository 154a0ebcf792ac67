import type { Account } from "../../api/schema/session.ts";
import type { SubscriptionRecord } from "../engine/db.ts";
import type { Market, Tier } from "./plans.ts";
import { denmark, norway } from "./plans.ts";
import { gamePassSubscription, planSubscription } from "./subscriptions.ts";
import { altered, billedBy, ended, pastDue, turnedOff, withExpiredCard } from "./variants.ts";

const howMany = 10_000;

const givenNames =
  "Kari Åse Ørjan Bjørn André Zoë José Ingrid Siobhán Łukasz Aylin Þóra Nora Émile Jürgen Søren Mái Tor Noël Ragnhild";
const familyNames =
  "Nordmann Ødegård Åsen Sæther Müller Nguyễn Kowalczyk Hætta Guðmundsdóttir Brontë O’Brien Çelik García Lindström Øvrebø Aas Šimić Ångström Dahl Bø Vågen Škoda Núñez Hernes Ness Ruud Lie Moe Bakke Strand Haugen Solberg Lund Berg Vik Eide Holm Foss Myhre Tveit Rød Skår Wold Lervåg Krogh Næss Fjeld Hove Ås By";
/** A thousand people have none, the next thousand the first, and so on: no two have the same whole name. */
const middleNames = "Liv Ræder Łucja Élise Åge Bråten Inés Odd Ýr".split(" ");
const shops = ["Fjellheim Elektro", "Østkanten Data", "Café Byte", "Nordlys Handel"];

const tiers: readonly Tier[] = ["family", "personal", "basic"];
const markets: readonly Market[] = [norway, norway, denmark];

/** The word that an index falls on; lists of different lengths never fall into step. */
function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError("There is nothing to pick from");
  return item;
}

/** A renewing subscription in one of the other states, so that a filter has something to tell apart. */
function inState(record: SubscriptionRecord, index: number, today: string): SubscriptionRecord {
  switch (index % 12) {
    case 1:
      return turnedOff(record);
    case 2:
      return billedBy(record, { kind: "google-play" });
    case 3:
      return billedBy(record, { kind: "app-store" });
    case 4: {
      const name = pick(shops, Math.floor(index / 12));
      return billedBy(record, { kind: "retailer", name, website: null, phone: "+47 22 00 11 22" });
    }
    case 5:
      return ended(record, today);
    case 6:
      return withOwnCard(withExpiredCard(record, today), index);
    case 7:
      return record.subscription.term === "month"
        ? withOwnCard(pastDue(record, today), index)
        : record;
    default:
      return record;
  }
}

/** Another card than everyone else's, since this one is not in order. */
function withOwnCard(record: SubscriptionRecord, index: number): SubscriptionRecord {
  const { paymentMethod } = record.subscription;
  if (paymentMethod === null) return record;
  const lastFour = String(1000 + ((index * 7) % 9000));
  return altered(record, {
    paymentMethod: { ...paymentMethod, id: `payment-${index + 1}`, lastFour },
  });
}

/** Ten thousand subscriptions of one account, in every plan and in most states. The same every time. */
export function manySubscriptions(owner: Account, today: string): SubscriptionRecord[] {
  return Array.from({ length: howMany }, (_, index) => {
    const term = index % 4 === 3 ? "month" : "year";
    const paidDaysAgo = 1 + ((index * 37) % (term === "year" ? 350 : 26));
    const billing = { owner, today, term, paidDaysAgo } as const;
    const people = [{ name: owner.name, gigabytes: ((index * 13) % 900) / 10 }];
    const record =
      index % 9 === 8
        ? gamePassSubscription(billing)
        : planSubscription({
            ...billing,
            tier: pick(tiers, Math.floor(index / 2)),
            market: pick(markets, index),
            people,
          });
    return altered(inState(record, index, today), { id: `sub-${index + 1}` });
  });
}

/** Ten thousand accounts that one browser remembers, with names in many letters. The same every time. */
export function manyAccounts(): [Account, ...Account[]] {
  const given = givenNames.split(" ");
  const family = familyNames.split(" ");
  const account = (index: number): Account => {
    const both = given.length * family.length;
    const middle = middleNames[Math.floor(index / both) - 1];
    const last = pick(family, Math.floor(index / given.length));
    const name = [pick(given, index), middle, last].filter(Boolean).join(" ");
    const host =
      index % 6 === 5 ? "fjordkraft.example" : pick(["example.com", "example.org"], index);
    return {
      id: `account-${index + 1}`,
      name,
      address: `person${index + 1}@${host}`,
      kind: index % 6 === 5 ? "work-or-school" : "personal",
    };
  };
  return [account(0), ...Array.from({ length: howMany - 1 }, (_, index) => account(index + 1))];
}
