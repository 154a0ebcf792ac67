import { addDays, addMonths } from "./clock.ts";
import type { Facts, Offer, PaymentMethod, Plan, Share, Term } from "./facts.ts";
import type { Account } from "./session.ts";
import { freeStorage } from "./terms.ts";

const gigabyte = 1024 ** 3;
const currency = "NOK";

/** Names as people have them, and as nobody should: each is to come out as it stands here. */
const kari: Account = {
  id: "account-kari",
  name: "Kari Nordmann",
  address: "kari.nordmann@example.com",
  kind: "personal",
};
const amal: Account = {
  id: "account-amal",
  name: String.raw`أمل <b>&amp;</b> A\u202Egnp`,
  address: "amal@example.com",
  kind: "personal",
};

/** Those whom tests sign in as. */
export const testAccounts: readonly Account[] = [kari, amal];

const others = ["Ola Nordmann", "山田 太郎", "<b>&amp; Bo</b>", String.raw`A\u202Egnp`, null];

interface Product {
  readonly plan: Plan;
  readonly storage: number;
  readonly people: number;
  /** Minor units. */
  readonly month: number;
  readonly year: number;
}

function product(
  tier: Plan["tier"],
  name: string,
  gigabytes: number,
  people: number,
  month: number,
  year: number,
): Product {
  return {
    plan: { id: `plan-${tier}`, tier, name },
    storage: gigabytes * gigabyte,
    people,
    month,
    year,
  };
}

const basic = product("basic", "Microsoft 365 Basic", 100, 1, 26_00, 259_00);
const personal = product("personal", "Microsoft 365 Personal", 1024, 1, 119_00, 1199_00);
const family = product("family", "Microsoft 365 Family", 1024, 6, 149_00, 1499_00);
const premium = product("premium", "Microsoft 365 Premium", 1024, 6, 249_00, 2490_00);

function offerOf({ plan, storage, people, ...prices }: Product, term: Term): Offer {
  return {
    plan,
    price: { amount: prices[term], currency },
    term,
    storagePerPerson: storage,
    people,
  };
}

function shares({ storage: quotaBefore }: Product, names: readonly (string | null)[]): Share[] {
  return names.map((name, index) => ({
    personId: `person-${index + 1}`,
    name,
    isYou: index === 0,
    used: Math.round((index % 2 === 0 ? 38.2 : 3.1) * gigabyte),
    quotaBefore,
    quotaAfter: freeStorage,
  }));
}

/** What is known of a subscription that was paid for some days ago and renews. */
function renewing(
  sold: Product,
  term: Term,
  paidOn: string,
  names: readonly (string | null)[],
): Facts {
  const price = { amount: sold[term], currency };
  const storage = shares(sold, names);
  const used = storage[0]?.used ?? 0;
  return {
    plan: sold.plan,
    term,
    price,
    profile: "norway",
    status: "active",
    recurringBilling: true,
    nextCharge: { date: addMonths(paidOn, term === "year" ? 12 : 1), amount: price },
    lastCharge: { date: paidOn, amount: price },
    endsOn: null,
    overdue: null,
    paymentMethodId: "visa-kari",
    biller: { kind: "microsoft" },
    role: "owner",
    ownerName: null,
    cancellationId: null,
    withdrawalId: null,
    refund: null,
    reactivation: null,
    scheduledChange: null,
    filesMayBeDeletedFrom: null,
    memberStorage: null,
    benefits: [
      { kind: "cloud-storage", usage: { unit: "bytes", used, limit: sold.storage } },
      { kind: "ad-free-mail", usage: null },
      ...(sold === basic
        ? []
        : [{ kind: "apps", usage: { unit: "devices", used: 4, limit: null } }]),
      ...(sold.people === 1
        ? []
        : [{ kind: "sharing", usage: { unit: "people", used: names.length, limit: sold.people } }]),
    ],
    storage,
    offers: [],
    refundsUnusedDays: false,
    withdrawal: null,
  };
}

function turnedOff({ nextCharge, ...facts }: Facts): Facts {
  return {
    ...facts,
    recurringBilling: false,
    nextCharge: null,
    endsOn: nextCharge?.date ?? null,
    reactivation: nextCharge && { nextCharge },
  };
}

/** Kari has one in every state. */
function subscriptionsOfKari(today: string): Readonly<Record<string, Facts>> {
  const ago = (days: number) => addDays(today, -days);
  const you = [kari.name];
  const expired = renewing(personal, "year", ago(400), you);
  const late = renewing(premium, "month", ago(5), you);
  const elsewhere = renewing(basic, "month", ago(20), you);
  const shared = renewing(family, "year", ago(100), []);
  return {
    "sub-personal": {
      ...renewing(personal, "month", ago(11), you),
      offers: [offerOf(basic, "month"), offerOf(family, "month")],
    },
    "sub-family": {
      ...renewing(family, "year", ago(280), [kari.name, ...others]),
      refundsUnusedDays: true,
    },
    "sub-basic": {
      ...renewing(basic, "year", ago(3), you),
      withdrawal: { openedOn: ago(3), since: "purchase" },
    },
    "sub-past-due": {
      ...late,
      status: "past-due",
      lastCharge: { date: addMonths(ago(5), -1), amount: late.price },
      overdue: { amount: late.price, since: ago(5), ifCancelled: "waived" },
      paymentMethodId: "mastercard-kari",
    },
    "sub-off": turnedOff(renewing(premium, "month", ago(9), you)),
    "sub-off-unpayable": {
      ...turnedOff(renewing(basic, "month", ago(6), you)),
      paymentMethodId: "mastercard-kari",
    },
    "sub-expired": {
      ...expired,
      plan: { ...expired.plan, name: "Microsoft 365 Personal Classic" },
      status: "expired",
      recurringBilling: false,
      nextCharge: null,
      endsOn: ago(35),
      filesMayBeDeletedFrom: addMonths(ago(35), 6),
    },
    "sub-member": {
      ...shared,
      role: "member",
      ownerName: String.raw`محمد <b>&amp;</b> A\u202Egnp`,
      nextCharge: null,
      lastCharge: null,
      paymentMethodId: null,
      memberStorage: { used: 20 * gigabyte, quotaBefore: family.storage, quotaAfter: freeStorage },
    },
    "sub-google-play": {
      ...elsewhere,
      biller: { kind: "google-play" },
      paymentMethodId: null,
    },
  };
}

function subscriptionsOfAmal(today: string): Readonly<Record<string, Facts>> {
  const facts = renewing(family, "month", addDays(today, -4), [amal.name, ...others]);
  return { "sub-amal": { ...facts, paymentMethodId: "paypal-amal", refundsUnusedDays: true } };
}

/** How they pay. */
export function methods(
  today: string,
): readonly (PaymentMethod & { readonly accountId: string })[] {
  const visa = { kind: "card", label: "Visa", lastFour: "4821", needsUpdate: false } as const;
  const mastercard = {
    kind: "card",
    label: "Mastercard",
    lastFour: "1177",
    needsUpdate: true,
  } as const;
  const paypal = {
    kind: "paypal",
    label: "PayPal",
    lastFour: null,
    expires: null,
    needsUpdate: false,
  } as const;
  return [
    { id: "visa-kari", accountId: kari.id, ...visa, expires: addMonths(today, 26).slice(0, 7) },
    {
      id: "mastercard-kari",
      accountId: kari.id,
      ...mastercard,
      expires: addMonths(today, -2).slice(0, 7),
    },
    { id: "paypal-kari", accountId: kari.id, ...paypal },
    { id: "paypal-amal", accountId: amal.id, ...paypal },
  ];
}

/** What they subscribe to, by account. */
export function subscriptions(today: string) {
  return [
    [kari.id, subscriptionsOfKari(today)],
    [amal.id, subscriptionsOfAmal(today)],
  ] as const;
}
