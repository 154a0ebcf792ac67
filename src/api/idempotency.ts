import { failureOf, isOutcomeUnknown } from "./errors.ts";

/** A new key: 128 random bits, made in a way that also works where the page is not served securely. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
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
