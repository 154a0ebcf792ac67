import type { OperationName } from "./contract.ts";
import { failureOf, isOutcomeUnknown } from "./errors.ts";

/** A new key: 128 random bits, made in a way that also works where the page is not served securely. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// A browser may refuse storage; the key then lasts as long as the page.
const inMemory = new Map<string, string>();

function entryName(operation: OperationName, decision: string): string {
  return `decision ${operation} ${decision}`;
}

/**
 * The key of one decision, such as one option of one version of the terms. It is kept, and shared by tabs,
 * until `settleDecision` says that the outcome is known, so that a retry or a reload cannot do the thing twice.
 */
export function decisionKey(operation: OperationName, decision: string): string {
  const entry = entryName(operation, decision);
  try {
    const kept = localStorage.getItem(entry);
    if (kept !== null) return kept;
    const made = newIdempotencyKey();
    localStorage.setItem(entry, made);
    return made;
  } catch {
    const made = inMemory.get(entry) ?? newIdempotencyKey();
    inMemory.set(entry, made);
    return made;
  }
}

/** Forgets the key of a decision whose outcome is known. */
export function settleDecision(operation: OperationName, decision: string): void {
  const entry = entryName(operation, decision);
  inMemory.delete(entry);
  try {
    localStorage.removeItem(entry);
  } catch {
    // Nothing was stored, so there is nothing to forget.
  }
}

/**
 * The keys of something that is typed and sent: as long as the content is the same, so is the key, so that
 * trying again cannot send it twice. Nothing of it is stored, since the words may be about a person.
 */
export class ContentKeys {
  #content = "";
  #key = "";

  /** The key of this content. */
  keyFor(content: string): string {
    if (this.#key === "" || this.#content !== content) this.#key = newIdempotencyKey();
    this.#content = content;
    return this.#key;
  }

  /**
   * Forgets the key of something that was refused: it would only be refused again. Where the outcome is not
   * known, trying again is the same attempt.
   */
  failed(error: Error): void {
    const failure = failureOf(error);
    if (failure !== undefined && !isOutcomeUnknown(failure)) this.#key = "";
  }
}
