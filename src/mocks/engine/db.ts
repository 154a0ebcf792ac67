import type {
  Benefit,
  Cancellation,
  Consequence,
  StorageShare,
  Withdrawal,
} from "../../api/schema/cancellation.ts";
import type { KeyedName } from "../../api/schema/decision.ts";
import type { Declaration } from "../../api/schema/declaration.ts";
import type { Account, SignInChallenge } from "../../api/schema/session.ts";
import type {
  PlanChange,
  SavedPaymentMethod,
  Subscription,
  WithdrawalRight,
} from "../../api/schema/subscription.ts";
import type { OperationName, RequestBody } from "../../api/contract.ts";
import type { Fault } from "./faults.ts";
import { ProblemError } from "./problem-error.ts";
import type { RememberedReply } from "./idempotency.ts";
import type { Incoming, Reply, Wire } from "./reply.ts";

/**
 * A subscription, and everything that its cancellation terms are made from. What is known of it is replaced, and
 * never changed in itself, so that whether it is as it was can be told without a look at all of it.
 */
export interface SubscriptionRecord {
  readonly accountId: string;
  /** Counts the changes of what was promised; part of the version. */
  revision: number;
  subscription: Readonly<Omit<Subscription, "planChanges" | "withdrawal">>;
  benefits: readonly Wire<Benefit>[];
  storage: readonly StorageShare[];
  /** Whether the country gives money back for the unused days of a term. */
  refunds: "none" | "prorated";
  /** Consequences besides those that follow from storage and refunds. */
  otherConsequences: readonly Wire<Consequence>[];
  /** What opened a right of withdrawal, on which day, and whether all of the last charge comes back; `null` where nothing did. */
  readonly right: {
    readonly since: WithdrawalRight["since"];
    readonly openedOn: string;
    readonly refund: "full" | "prorated";
  } | null;
  /** The plans it can change to at the end of its term. */
  offers: readonly Omit<PlanChange, "startsOn">[];
}

/** A receipt; when it was looked at is no part of it. */
export type CancellationRecord = Omit<Wire<Cancellation>, "asOf">;

/** The receipt of a withdrawal, likewise. */
export type WithdrawalRecord = Omit<Wire<Withdrawal>, "asOf">;

/** What became of signing in on a page of the API's own; `null` where nothing went wrong. */
type SignInFailure = "cancelled" | "failed" | null;

/** What a scenario starts from. */
export interface ScenarioData {
  readonly accounts: readonly Account[];
  /** The ids of the accounts that this browser remembers, in order. */
  readonly remembered: readonly string[];
  /** The id of the account that is signed in; `null` when no one is. */
  readonly signedInAs: string | null;
  /** The ids of remembered accounts that must prove themselves again when chosen. */
  readonly lapsed?: readonly string[];
  /** That one signs in on a page of its own instead of with a code, and what became of the last attempt there. */
  readonly ownLogin?: { readonly failure: SignInFailure };
  readonly subscriptions: readonly SubscriptionRecord[];
  /** The saved ways of paying besides those that the subscriptions use. */
  readonly paymentMethods?: readonly PaymentMethodRecord[];
  /** Where another way of paying is added; a sample page unless it says otherwise. */
  readonly addPaymentMethodAddress?: string;
}

/** A one-time code that was asked for, and how often it may still be answered wrongly. */
interface PendingChallenge extends SignInChallenge {
  readonly accountId: string;
  attemptsLeft: number;
}

/** A reason that was given after cancelling. */
interface GivenReason {
  readonly cancellationId: string;
  readonly reason: string | null;
  readonly comment: string;
}

/** What became of the decision with one key. */
export interface DecisionRecord {
  readonly key: string;
  /** Whose it is; `anyone` is a declaration's, which belongs to whoever has its key. */
  readonly accountId: string;
  readonly operation: KeyedName | null;
  /** Tells whether a request is the same; `null` where it was withdrawn before one arrived. */
  readonly fingerprint: string | null;
  state: "in-progress" | "done" | "refused" | "withdrawn";
  /** The answer, which is given again; `null` where there is none. */
  reply: Reply | null;
  /** Until when it can be in progress, in milliseconds since 1970: whoever carries it out may go away. */
  readonly until: number;
}

/** A request that is still on its way. */
export interface LateRequest {
  readonly name: OperationName;
  readonly incoming: Incoming;
  /** Who sent it: it is theirs, whoever is signed in when it arrives. `null` is someone who was not signed in. */
  readonly accountId: string | null;
  /** When it arrives, in milliseconds since 1970. */
  readonly dueAt: number;
}

/** The tables that lag, as they were before a change. */
export interface Lag extends Pick<
  MockDb,
  "subscriptions" | "cancellations" | "withdrawals" | "paymentMethods"
> {
  /** The last moment at which they were so, and until when they are read, in milliseconds since 1970. */
  readonly asOf: number;
  readonly until: number;
}

/** A way of paying that belongs to an account. */
export interface PaymentMethodRecord {
  readonly accountId: string;
  readonly method: SavedPaymentMethod;
}

/** Everything that one browser's mock API knows. Plain JSON, so that a browser can keep it. */
export interface MockDb {
  readonly timeZone: string;
  readonly accounts: Readonly<Account>[];
  remembered: string[];
  lapsed: string[];
  /** `expiresAt` is in milliseconds since 1970. */
  session: { readonly accountId: string; readonly expiresAt: number } | null;
  challenge: PendingChallenge | null;
  /** `null` where one signs in with a code. */
  ownLogin: { readonly failure: SignInFailure } | null;
  /** Until when an account is locked, in milliseconds since 1970, by account id. */
  locks: Record<string, number>;
  readonly subscriptions: SubscriptionRecord[];
  readonly cancellations: CancellationRecord[];
  readonly withdrawals: WithdrawalRecord[];
  readonly declarations: Omit<Declaration, "asOf">[];
  readonly paymentMethods: PaymentMethodRecord[];
  readonly addPaymentMethodAddress: string;
  readonly reasons: GivenReason[];
  readonly feedback: RequestBody<"sendFeedback">[];
  readonly supportRequests: RequestBody<"requestSupport">[];
  readonly rememberedReplies: RememberedReply[];
  decisions: DecisionRecord[];
  /** Requests that are still on their way. */
  late: LateRequest[];
  /** What is read instead of the tables while they lag. */
  lag: Lag | null;
  /** Those that are left; each is counted down as it strikes. */
  faults: Fault[];
  /** The operations before which the scenario's one-time event has happened. */
  readonly eventsDone: OperationName[];
  /** How many ids were made. */
  idsMade: number;
}

/** Where cards are entered, so that no card number ever comes to the application. */
const hostedPaymentPage = "https://account.microsoft.com/billing/payments";

/** How long a session lasts, in milliseconds. */
export const sessionLength = 8 * 60 * 60 * 1000;

/** Subscriptions that can change without the others. */
export function copied(subscriptions: readonly SubscriptionRecord[]): SubscriptionRecord[] {
  return subscriptions.map((record) => ({ ...record }));
}

interface DbOptions {
  readonly now: number;
  readonly timeZone: string;
  readonly faults: readonly Fault[];
  /** The profile of rules that all subscriptions have; `null` is each its own. */
  readonly profile?: Subscription["profile"] | null;
}

/** The same subscriptions under the rules of a profile. */
function under(
  profile: Subscription["profile"] | null,
  subscriptions: readonly SubscriptionRecord[],
): SubscriptionRecord[] {
  return subscriptions.map((record) =>
    profile === null
      ? { ...record }
      : { ...record, subscription: { ...record.subscription, profile } },
  );
}

/** Makes the tables of a scenario. `now` is in milliseconds since 1970, `timeZone` an IANA name. */
export function createDb(
  data: ScenarioData,
  { now, timeZone, faults, profile = null }: DbOptions,
): MockDb {
  const rest = structuredClone({
    timeZone,
    remembered: [...data.remembered],
    lapsed: [...(data.lapsed ?? [])],
    session:
      data.signedInAs === null
        ? null
        : { accountId: data.signedInAs, expiresAt: now + sessionLength },
    challenge: null,
    ownLogin: data.ownLogin ?? null,
    locks: {},
    cancellations: [],
    withdrawals: [],
    declarations: [],
    paymentMethods: [...(data.paymentMethods ?? [])],
    addPaymentMethodAddress: data.addPaymentMethodAddress ?? hostedPaymentPage,
    reasons: [],
    feedback: [],
    supportRequests: [],
    rememberedReplies: [],
    decisions: [],
    late: [],
    lag: null,
    faults: [...faults],
    eventsDone: [],
    idsMade: 0,
  });
  // Whatever is in these is replaced and never changed in itself, and there may be ten thousand of them.
  return {
    ...rest,
    accounts: [...data.accounts],
    subscriptions: under(profile, data.subscriptions),
  };
}

/** An id that was not used before in these tables, such as `cancellation-3`. */
export function newId(db: MockDb, kind: string): string {
  db.idsMade += 1;
  return `${kind}-${db.idsMade}`;
}

/** An account by its id. @throws ProblemError not-found */
export function findAccount(db: MockDb, id: string): Account {
  const account = db.accounts.find((candidate) => candidate.id === id);
  if (account === undefined) throw new ProblemError({ type: "not-found" });
  return account;
}

/**
 * A subscription of this account by its id. Another account's does not exist, as far as anyone can tell.
 * @throws ProblemError not-found
 */
export function findSubscription(db: MockDb, account: Account, id: string): SubscriptionRecord {
  const record = db.subscriptions.find(
    ({ accountId, subscription }) => accountId === account.id && subscription.id === id,
  );
  if (record === undefined) throw new ProblemError({ type: "not-found" });
  return record;
}

/**
 * The receipt of the cancellation in force, if there is one: turning recurring billing back on ends it.
 */
export function receiptOf(
  db: MockDb,
  { subscription }: SubscriptionRecord,
): CancellationRecord | null {
  return db.cancellations.find(({ id }) => id === subscription.cancellationId) ?? null;
}

/** The receipt of the withdrawal from a contract, if there is one. */
export function withdrawalOf(
  db: MockDb,
  { subscription }: SubscriptionRecord,
): WithdrawalRecord | null {
  return db.withdrawals.find(({ id }) => id === subscription.withdrawalId) ?? null;
}
