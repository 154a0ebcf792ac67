import { requestMode } from "./address.ts";

/** An answer, read to the end: one that stops half-way is none. */
export interface Answer {
  readonly status: number;
  /** Its headers, by their names. */
  readonly headers: { readonly get: (name: string) => string | null | undefined };
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
  return { status, headers, json: parseJson(await response.text()) };
}
