import { requestMode } from "./address.ts";

/** A response whose body has been read to the end: one that breaks off half-way counts as a network failure. */
export interface FetchedResponse {
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

/** Sends a request and reads the whole response. */
export async function fetchResponse(
  address: string,
  options: RequestInit,
): Promise<FetchedResponse> {
  const response = await fetch(address, { ...requestMode, ...options });
  const { status, headers } = response;
  return { status, headers, json: parseJson(await response.text()) };
}
