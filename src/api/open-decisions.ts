import * as v from "valibot";
import { newIdempotencyKey } from "./idempotency.ts";
import { CancelSubscription } from "./schema/cancellation.ts";
import { ChangePlan, SetPaymentMethod } from "./schema/subscription.ts";
import { Id, Instant } from "./schema/values.ts";

const about = {
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  subscriptionId: Id,
  /** When it was carried out, once that is known: reads from before it are not believed. */
  doneAsOf: v.optional(Instant),
  /** Whether it was answered that signing in comes first: then nothing was done, unless a browser sent it twice. */
  isTurnedAway: v.optional(v.boolean()),
};
const version = v.pipe(v.string(), v.regex(/^[\x20-\xff]+$/));

/** One decision about a subscription, with all that it takes to send it again. Nothing in it says who decided. */
const KeptDecision = v.variant("operation", [
  v.object({
    ...about,
    operation: v.literal("cancelSubscription"),
    body: CancelSubscription,
    ifMatch: version,
  }),
  v.object({ ...about, operation: v.literal("withdrawFromContract"), ifMatch: version }),
  v.object({
    ...about,
    operation: v.literal("setRecurringBilling"),
    body: v.object({ on: v.literal(true) }),
    ifMatch: version,
  }),
  v.object({
    ...about,
    operation: v.literal("changePlan"),
    body: ChangePlan,
    ifMatch: version,
  }),
  v.object({ ...about, operation: v.literal("setPaymentMethod"), body: SetPaymentMethod }),
]);
export type KeptDecision = v.InferOutput<typeof KeptDecision>;

type Unkept<Kept> = Kept extends KeptDecision
  ? Omit<Kept, "key" | "doneAsOf" | "isTurnedAway">
  : never;

/** What someone decides. */
export type Wanted = Unkept<KeptDecision>;

const prefix = "decision ";

// A browser may refuse storage; what is kept then lasts as long as the page.
const inMemory = new Map<string, string>();
const listeners = new Set<() => void>();

function storedEntries(): [string, string][] {
  try {
    // By number, since not every storage shows its entries as its own properties.
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "")
      .filter((name) => name.startsWith(prefix))
      .map((name) => [name, localStorage.getItem(name) ?? ""]);
  } catch {
    return [];
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * What is not a decision under its own key, whoever put it there, is none: it cannot stand in the way of one, and
 * could not be forgotten.
 */
function parse([name, text]: readonly [name: string, text: string]): KeptDecision[] {
  const kept = v.safeParse(KeptDecision, parseJson(text));
  return kept.success && name === prefix + kept.output.key ? [kept.output] : [];
}

let seen = "";
let decisions: readonly KeptDecision[] = [];

/**
 * Every decision whose outcome is not known, or not yet in all that is read, in this browser: of this tab, of
 * others, and of earlier visits. The same array as long as nothing changes.
 */
export function keptDecisions(): readonly KeptDecision[] {
  const entries = [...storedEntries(), ...inMemory];
  const all = entries.flat().join("\n");
  if (all !== seen) {
    seen = all;
    decisions = entries.flatMap(parse);
  }
  return decisions;
}

/** The open decision about a subscription; `null` where there is none. */
export function openDecisionAbout(subscriptionId: string): KeptDecision | null {
  return (
    keptDecisions().find((kept) => isOpen(kept) && kept.subscriptionId === subscriptionId) ?? null
  );
}

/** Whether the outcome of a decision is not known. */
export function isOpen({ doneAsOf }: KeptDecision): boolean {
  return doneAsOf === undefined;
}

/** Keeps a decision until its outcome is final, through reloads, other tabs, signing in and later visits. */
export function keepDecision(decision: KeptDecision): void {
  const name = prefix + decision.key;
  const text = JSON.stringify(decision);
  try {
    localStorage.setItem(name, text);
    // Some browsers take it and give nothing back.
    if (localStorage.getItem(name) === text) inMemory.delete(name);
    else inMemory.set(name, text);
  } catch {
    inMemory.set(name, text);
  }
  listeners.forEach((listener) => listener());
}

/** Forgets a decision that is final. */
export function forgetDecision({ key }: KeptDecision): void {
  inMemory.delete(prefix + key);
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was stored, so there is nothing to forget.
  }
  listeners.forEach((listener) => listener());
}

/** A decision under a key of its own. */
export function newDecision(wanted: Wanted): KeptDecision {
  return { ...wanted, key: newIdempotencyKey() };
}

/** Calls back when a decision is kept or forgotten, here or in another tab. @returns stops that */
export function onDecisions(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
