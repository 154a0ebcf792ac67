import { requestMode } from "./address.ts";

/** An answer, read to the end: one that stops half-way is none. */
export interface Answer extends Pick<Response, "ok" | "status" | "headers"> {
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
  const { ok, status, headers } = response;
  return { ok, status, headers, json: parseJson(await response.text()) };
}
