/** Minor units of a currency, such as øre. */
interface Money {
  readonly amount: number;
  readonly currency: string;
}

interface Charge {
  readonly date: string;
  readonly amount: Money;
}

export interface Plan {
  readonly id: string;
  readonly tier: "basic" | "personal" | "family" | "premium" | "xbox";
  readonly name: string;
}

export type Term = "month" | "year";

export interface PaymentMethod {
  readonly id: string;
  readonly kind: "card" | "paypal" | "account-balance";
  readonly label: string;
  readonly lastFour: string | null;
  /** Year and month. */
  readonly expires: string | null;
  readonly needsUpdate: boolean;
}

export interface Refund {
  readonly amount: Money;
  readonly to: PaymentMethod;
  readonly expectedBy: string;
}

/** A plan that one can change to when the term ends. */
export interface Offer {
  readonly plan: Plan;
  readonly price: Money;
  readonly term: Term;
  /** Bytes. */
  readonly storagePerPerson: number;
  readonly people: number;
}

export interface Share {
  readonly personId: string;
  readonly name: string | null;
  readonly isYou: boolean;
  readonly used: number;
  readonly quotaBefore: number;
  readonly quotaAfter: number;
}

type Biller =
  | { readonly kind: "microsoft" | "google-play" | "app-store" }
  | {
      readonly kind: "retailer";
      readonly name: string;
      readonly website: string | null;
      readonly phone: string | null;
    };

/** What is known of a subscription, and kept. What can be reckoned from it is not. */
export interface Facts {
  readonly plan: Plan;
  readonly term: Term;
  readonly price: Money;
  readonly profile: string;
  readonly status: "active" | "past-due" | "expired";
  readonly recurringBilling: boolean;
  readonly nextCharge: Charge | null;
  readonly lastCharge: Charge | null;
  readonly endsOn: string | null;
  readonly overdue: {
    readonly amount: Money;
    readonly since: string;
    readonly ifCancelled: "waived" | "still-due";
  } | null;
  readonly paymentMethodId: string | null;
  readonly biller: Biller;
  readonly role: "owner" | "member";
  readonly ownerName: string | null;
  readonly cancellationId: string | null;
  readonly withdrawalId: string | null;
  readonly refund: Refund | null;
  readonly reactivation: { readonly nextCharge: Charge } | null;
  readonly scheduledChange: (Offer & { readonly startsOn: string }) | null;
  readonly filesMayBeDeletedFrom: string | null;
  readonly memberStorage: Pick<Share, "used" | "quotaBefore" | "quotaAfter"> | null;
  readonly benefits: readonly object[];
  readonly storage: readonly Share[];
  readonly offers: readonly Offer[];
  /** Whether the days that are paid for and not used are paid back to whoever cancels now. */
  readonly refundsUnusedDays: boolean;
  /** The day after which the fourteen days of withdrawal began. */
  readonly withdrawal: {
    readonly openedOn: string;
    readonly since: "purchase" | "renewal";
  } | null;
}
