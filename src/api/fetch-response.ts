/** The API's address, relative to the page unless the build says otherwise. */
const apiBase = (import.meta.env.VITE_API_BASE ?? "/api").replace(/\/$/, "");

/** The full address of what lies at a path of the API. */
export function apiAddress(path: string): URL {
  return new URL(apiBase + path, window.location.href);
}

/** What answers may look like. */
export const acceptedTypes = "application/json, application/problem+json";

/** How every request is sent: with the session's cookie, and to nowhere else. */
const requestMode = { credentials: "include", redirect: "error" } as const;

/** How long an answer is waited for, in milliseconds. */
export const patience = 15_000;

/** A response whose body has been read to the end: one that breaks off half-way counts as a network failure. */
export interface FetchedResponse {
  readonly status: number;
  /** Its headers, by their names. */
  readonly headers: { readonly get: (name: string) => string | null | undefined };
  /** What its body held; its text where that is not JSON. */
  readonly json: unknown;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
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
