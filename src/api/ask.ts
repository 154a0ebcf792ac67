import { requestMode } from "./address.ts";

/** An answer, read to the end: one that stops half-way is none. */
export interface Answer {
  readonly status: number;
  /** The version of what it shows, from `ETag`. */
  readonly version: string | null;
  /** The header, as it came. */
  readonly retryAfter: string | null;
  /** What its body held; `undefined` where that is not JSON. */
  readonly json: unknown;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sends a request and reads its answer. */
export async function ask(address: string, options: RequestInit): Promise<Answer> {
  const response = await fetch(address, { ...requestMode, ...options });
  const { status, headers } = response;
  const json = parseJson(await response.text());
  return { status, version: headers.get("ETag"), retryAfter: headers.get("Retry-After"), json };
}
