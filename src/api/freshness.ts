import type { QueryClient } from "@tanstack/react-query";
import { callApi, type Versioned } from "./client.ts";
import { isProblem } from "./errors.ts";
import { forgetDecision, type KeptDecision, keptDecisions, type Wanted } from "./open-decisions.ts";
import { getDecision } from "./operations/decision.ts";
import type { Cancellation, Withdrawal } from "./schema/cancellation.ts";
import type { Decision } from "./schema/decision.ts";
import type { Subscription, SubscriptionAnswer, SubscriptionList } from "./schema/subscription.ts";
import { sessionQuery } from "./session.ts";

// Answers come from copies that lag, and out of order. What is newest is kept, and nothing older is shown over
// it; after a decision that is what its result says, until the reads have caught up.

/** A subscription as the newest answer has it. */
export interface KnownSubscription extends Subscription {
  /**
   * Since when something newer is known than what is read of it, in milliseconds since 1970; `null` where the
   * reads have caught up.
   */
  readonly behindSince: number | null;
}

/** What has been decided or declared, and carried out. */
export type Done = Extract<Decision, { state: "done" }>["decided"];

/** What has been decided about a subscription, and carried out. */
export type SubscriptionDone = Exclude<Done, { operation: "declareCancellation" }>;

type Receipt = Cancellation | Withdrawal;

/** The newest that is known of one subscription. */
interface Newest {
  /** The moment at which it was true, and that at which it came, in milliseconds since 1970. */
  readonly asOf: number;
  readonly since: number;
  /** The moment up to which its decisions are known, likewise; 0 where none is. */
  readonly decidedAsOf: number;
  /** The subscription to be shown in place of one that was read from an older state. */
  readonly over: (older: Subscription) => Subscription;
  /** The version of the terms; `null` where only a read can tell. */
  readonly version: string | null;
  /** The receipt in force, where it is known. */
  readonly receipt: Receipt | null;
}

/** What this page has learned to have become of a decision. */
export interface Settled {
  readonly decision: Wanted;
  readonly ended:
    | "done"
    | "already-cancelled"
    | "already-withdrawn"
    | "too-late"
    | "withdrawn"
    | "refused";
}

interface Store {
  accountId: string | null;
  /** By subscription, of each its last. */
  readonly settled: Map<string, Settled>;
  readonly newest: Map<string, Newest>;
  /** Results that are being asked for, by the key of their decision. */
  readonly recalled: Map<string, Promise<void>>;
}

const stores = new WeakMap<QueryClient, Store>();

/** What is known of the account that is signed in, and nothing of another's. */
function storeOf(client: QueryClient): Store {
  const session = client.getQueryData(sessionQuery().queryKey);
  const accountId = session?.status === "signed-in" ? session.account.id : null;
  const known = stores.get(client);
  const isSame = accountId === null || known?.accountId === null || known?.accountId === accountId;
  const store =
    known !== undefined && isSame
      ? known
      : {
          accountId,
          settled: new Map<string, Settled>(),
          newest: new Map<string, Newest>(),
          recalled: new Map<string, Promise<void>>(),
        };
  store.accountId ??= accountId;
  stores.set(client, store);
  return store;
}

function newestIn(client: QueryClient): Map<string, Newest> {
  return storeOf(client).newest;
}

/** A subscription as its receipt leaves it, where all that was read of it is older. */
function withReceipt({ overdue, ...subscription }: Subscription, receipt: Receipt): Subscription {
  return {
    ...subscription,
    ...("withdrawnAt" in receipt ? { withdrawalId: receipt.id } : { cancellationId: receipt.id }),
    // What of it is still open, only a read can tell.
    withdrawal: null,
    refund: receipt.refund,
    recurringBilling: false,
    nextCharge: null,
    scheduledChange: null,
    planChanges: [],
    endsOn: receipt.accessEndsOn,
    overdue: overdue?.ifCancelled === "waived" ? null : overdue,
    // Whether and for how much it can be turned back on, only a read can tell.
    reactivation: null,
  };
}

/** Holds what a decision's result says of its subscription. */
export function holdDone(
  client: QueryClient,
  subscriptionId: string,
  done: SubscriptionDone,
): void {
  const newest = newestIn(client);
  const before = newest.get(subscriptionId);
  const asOf = Date.parse(done.result.asOf);
  const since = Date.now();
  if (before !== undefined && before.asOf > asOf) return;
  if (done.operation === "cancelSubscription" || done.operation === "withdrawFromContract") {
    const receipt = done.result;
    newest.set(subscriptionId, {
      asOf,
      since,
      decidedAsOf: asOf,
      over: (older) => withReceipt(before?.over(older) ?? older, receipt),
      version: null,
      receipt,
    });
  } else {
    const { result, version } = done;
    const known = { asOf, since, decidedAsOf: asOf, over: () => result, version, receipt: null };
    newest.set(subscriptionId, known);
  }
}

/** Holds what has become of the last decision about a subscription. */
export function holdSettled(client: QueryClient, subscriptionId: string, settled: Settled): void {
  storeOf(client).settled.set(subscriptionId, settled);
}

/** What has become of the last decision about a subscription, where this page has learned it. */
export function lastSettled(client: QueryClient, subscriptionId: string): Settled | undefined {
  return storeOf(client).settled.get(subscriptionId);
}

/** The receipt that a decision to cancel has brought, for as long as no newer answer knows better. */
export function heldCancellation(client: QueryClient, subscriptionId: string): Cancellation | null {
  const receipt = newestIn(client).get(subscriptionId)?.receipt ?? null;
  return receipt !== null && "cancelledAt" in receipt ? receipt : null;
}

/** The receipt that a decision to withdraw has brought, likewise. */
export function heldWithdrawal(client: QueryClient, subscriptionId: string): Withdrawal | null {
  const receipt = newestIn(client).get(subscriptionId)?.receipt ?? null;
  return receipt !== null && "withdrawnAt" in receipt ? receipt : null;
}

/** Forgets the decisions that can be seen in what was read at a moment, in milliseconds since 1970. */
function forgetCaughtUp(read: readonly KnownSubscription[], asOf: number): void {
  for (const kept of keptDecisions()) {
    const { doneAsOf, subscriptionId } = kept;
    if (doneAsOf === undefined || Date.parse(doneAsOf) > asOf) continue;
    const own = read.find(({ id }) => id === subscriptionId);
    if (own?.behindSince === null) forgetDecision(kept);
  }
}

/** The newest of what was read and what is known. */
function newestOf(
  newest: Map<string, Newest>,
  { body, version }: { readonly body: SubscriptionAnswer; readonly version: string | null },
): { readonly body: KnownSubscription; readonly version: string | null } {
  const known = newest.get(body.id);
  const asOf = Date.parse(body.asOf);
  const decidedAsOf = known?.decidedAsOf ?? 0;
  if (known !== undefined && known.asOf > asOf) {
    // A read that another one has overtaken is behind in nothing that was decided.
    const behindSince = decidedAsOf > asOf ? known.since : null;
    return { body: { ...known.over(body), behindSince }, version: known.version ?? version };
  }
  const inForce = [body.withdrawalId, body.cancellationId];
  const receipt = inForce.includes(known?.receipt?.id ?? null) ? (known?.receipt ?? null) : null;
  newest.set(body.id, { asOf, since: Date.now(), decidedAsOf, over: () => body, version, receipt });
  return { body: { ...body, behindSince: null }, version };
}

async function askForResult(
  client: QueryClient,
  { key, subscriptionId }: KeptDecision,
): Promise<void> {
  try {
    const decision = await callApi(getDecision, { params: { key } });
    const decided = decision.state === "done" ? decision.decided : null;
    if (decided !== null && decided.operation !== "declareCancellation") {
      holdDone(client, subscriptionId, decided);
    }
  } catch (error) {
    // Another account's is of no concern to this one.
    if (!isProblem(error, "not-found")) throw error;
  } finally {
    storeOf(client).recalled.delete(key);
  }
}

/**
 * Asks for the results of decisions that an earlier page has seen done: without them, a read that lags could be
 * taken for the truth.
 */
export async function recallResults(client: QueryClient, subscriptionId?: string): Promise<void> {
  const { newest, recalled } = storeOf(client);
  const forgotten = keptDecisions().filter(
    ({ subscriptionId: id, doneAsOf }) =>
      (subscriptionId === undefined || subscriptionId === id) &&
      doneAsOf !== undefined &&
      (newest.get(id)?.asOf ?? 0) < Date.parse(doneAsOf),
  );
  await Promise.all(
    forgotten.map((kept) => {
      const asked = recalled.get(kept.key) ?? askForResult(client, kept);
      recalled.set(kept.key, asked);
      return asked;
    }),
  );
}

/** One subscription as the newest answer has it. @throws FailureError */
export async function readSubscription(
  client: QueryClient,
  subscriptionId: string,
  ask: () => Promise<Versioned<SubscriptionAnswer>>,
): Promise<Versioned<KnownSubscription>> {
  const [answer] = await Promise.all([ask(), recallResults(client, subscriptionId)]);
  const { body, version } = newestOf(newestIn(client), answer);
  forgetCaughtUp([body], Date.parse(answer.body.asOf));
  return { body, version: version ?? answer.version };
}

/** All subscriptions, each as the newest answer has it. */
export interface KnownSubscriptions extends Omit<SubscriptionList, "subscriptions"> {
  readonly subscriptions: readonly KnownSubscription[];
}

/** All subscriptions, each as the newest answer has it. @throws FailureError */
export async function readSubscriptions(
  client: QueryClient,
  ask: () => Promise<SubscriptionList>,
): Promise<KnownSubscriptions> {
  const [answer] = await Promise.all([ask(), recallResults(client)]);
  const { asOf } = answer;
  const newest = newestIn(client);
  const subscriptions = answer.subscriptions.map(
    (one) => newestOf(newest, { body: { ...one, asOf }, version: null }).body,
  );
  forgetCaughtUp(subscriptions, Date.parse(asOf));
  return { ...answer, subscriptions };
}

const shortestPause = 4000;
const longestPause = 60_000;

/** How long to wait before reading again what is behind, in milliseconds: each time about twice as long. */
export function pauseWhileBehind(
  subscriptions: readonly Pick<KnownSubscription, "behindSince">[],
): number | false {
  const since = subscriptions.flatMap(({ behindSince }) => behindSince ?? []);
  if (since.length === 0) return false;
  const passed = Date.now() - Math.max(...since);
  return Math.min(longestPause, Math.max(shortestPause, passed));
}

/** Up to which moments a subscription is known, in milliseconds since 1970: read or decided, and decided. */
export function knownUntil(
  client: QueryClient,
  subscriptionId: string,
): Pick<Newest, "asOf" | "decidedAsOf"> {
  return newestIn(client).get(subscriptionId) ?? { asOf: 0, decidedAsOf: 0 };
}
