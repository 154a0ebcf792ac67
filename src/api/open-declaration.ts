import type { QueryClient } from "@tanstack/react-query";
import * as v from "valibot";
import { newIdempotencyKey } from "./idempotency.ts";
import type { Declare } from "./schema/declaration.ts";

/** A declaration by its key. What it says is about a person, so nothing of that is stored. */
const KeptDeclaration = v.object({
  operation: v.literal("declareCancellation"),
  kind: v.picklist(["cancellation", "withdrawal"]),
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** Whether it is known to have been stored, so that its receipt can be had. */
  isDone: v.boolean(),
});
export type KeptDeclaration = v.InferOutput<typeof KeptDeclaration>;

/** A declaration with what it says, as long as the page that it was written on is there. */
export interface OpenDeclaration extends KeptDeclaration {
  readonly body: Declare;
}

const name = "declaration";

// What was written last on a page, for as long as it is not known to have arrived.
const written = new WeakMap<QueryClient, OpenDeclaration>();
// What a browser that stores nothing would forget.
let inMemory = "";
const listeners = new Set<() => void>();

function stored(): string {
  try {
    return sessionStorage.getItem(name) ?? localStorage.getItem(name) ?? inMemory;
  } catch {
    return inMemory;
  }
}

function parse(text: string): KeptDeclaration | null {
  try {
    const kept = v.safeParse(KeptDeclaration, JSON.parse(text));
    return kept.success ? kept.output : null;
  } catch {
    return null;
  }
}

let seen = "";
let kept: KeptDeclaration | null = null;

/** The declaration that was made last in this browser, if it is not known to have come to nothing. The same object as long as nothing changes. */
export function keptDeclaration(): KeptDeclaration | null {
  const text = stored();
  if (text !== seen) {
    seen = text;
    kept = parse(text);
  }
  return kept;
}

/** Holds what is written, so that it can be sent again, or changed. */
export function holdWritten(client: QueryClient, declaration: OpenDeclaration): void {
  written.set(client, declaration);
}

/** Forgets what was written: it has arrived. */
export function forgetWritten(client: QueryClient): void {
  written.delete(client);
}

/** What a declaration says, where it was written on this page. */
export function writtenDeclaration(client: QueryClient, key: string): OpenDeclaration | null {
  const last = written.get(client);
  return last?.key === key ? last : null;
}

/** What was written last on this page and has not arrived; `null` where there is nothing of that kind. */
export function lastWritten(client: QueryClient, kind: Declare["kind"]): Declare | null {
  const last = written.get(client);
  return last?.kind === kind ? last.body : null;
}

/**
 * Whether a declaration was made in this tab: what it says is for its own tab alone, since whoever uses the browser next
 * may be someone else.
 */
export function isOfThisTab({ key }: KeptDeclaration): boolean {
  try {
    return parse(sessionStorage.getItem(name) ?? inMemory)?.key === key;
  } catch {
    return parse(inMemory)?.key === key;
  }
}

/** Forgets a declaration; without one, the one that was made last. Another tab's own stays. */
export function forgetDeclaration(declaration = keptDeclaration()): void {
  inMemory = "";
  try {
    sessionStorage.removeItem(name);
    const shared = parse(localStorage.getItem(name) ?? "");
    if (shared === null || shared.key === declaration?.key) localStorage.removeItem(name);
  } catch {
    // Nothing was stored, so there is nothing to forget.
  }
  listeners.forEach((listener) => listener());
}

/** Keeps a declaration by its key, until its outcome is final, or its tab is closed. */
export function keepDeclaration(declaration: KeptDeclaration): void {
  const { operation, kind, key, isDone } = declaration;
  const text = JSON.stringify({ operation, kind, key, isDone });
  forgetDeclaration(declaration);
  try {
    sessionStorage.setItem(name, text);
    // One whose outcome is not known is found again by later visits and other tabs, too.
    if (!isDone) localStorage.setItem(name, text);
    // Some browsers take it and give nothing back; it then lasts as long as the page.
    inMemory = sessionStorage.getItem(name) === text ? "" : text;
  } catch {
    inMemory = text;
  }
  listeners.forEach((listener) => listener());
}

/** A declaration under a key of its own. */
export function newDeclaration(body: Declare): OpenDeclaration {
  const { kind } = body;
  return { operation: "declareCancellation", kind, key: newIdempotencyKey(), isDone: false, body };
}

/** Calls back when a declaration is kept or forgotten, here or in another tab. @returns stops that */
export function onDeclaration(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
