import type { Account } from "../../api/schema/session.ts";
import { addMonths } from "../engine/dates.ts";
import type { SubscriptionRecord } from "../engine/db.ts";
import type { Person } from "./people.ts";
import { planSubscription } from "./subscriptions.ts";

const markup = "<img src=x onerror=alert(1)>";
const longWord = "Menneskerettighetsorganisasjon".repeat(10);
/** Arabic and Hebrew after a right-to-left override that is never ended. */
const rightToLeft = "\u202Eمحمد שלום";

/** Accounts with names that break pages: markup, right-to-left text, none at all. */
export const hostileAccounts: readonly [Account, ...Account[]] = [
  { id: "account-markup", name: markup, address: "markup@example.com", kind: "personal" },
  { id: "account-rtl", name: rightToLeft, address: "rtl@example.com", kind: "personal" },
  {
    id: "account-long",
    name: longWord,
    address: `${"long".repeat(15)}@example.com`,
    kind: "work-or-school",
  },
  { id: "account-nameless", name: null, address: "nameless@example.com", kind: "personal" },
];

const people: readonly Person[] = [
  { name: markup, gigabytes: 212 },
  { name: "<script>alert(2)</script>", gigabytes: 12.5 },
  { name: longWord, gigabytes: 38 },
  { name: rightToLeft, gigabytes: 7 },
  { name: "👩‍👩‍👧‍👦 🦊 🇳🇴", gigabytes: 0.4 },
  { name: null, gigabytes: 96 },
];

/** A Family of hostile names, with values that this version of the application does not know. */
export function hostileSubscription(owner: Account, today: string): SubscriptionRecord {
  const record = planSubscription({ tier: "family", owner, today, people });
  const personIds = record.storage.map(({ personId }) => personId);
  return {
    ...record,
    benefits: [
      ...record.benefits,
      { kind: "x-holograms", usage: { unit: "x-beams", used: 3, limit: 8 } },
    ],
    otherConsequences: [{ kind: "x-holograms-fade", date: addMonths(today, 7), personIds }],
  };
}
