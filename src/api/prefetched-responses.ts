import {
  acceptedTypes,
  apiAddress,
  patience,
  type FetchedResponse,
  fetchResponse,
} from "./fetch-response.ts";
import type { Included } from "./schema/included.ts";

interface PrefetchedResponse {
  readonly response: Promise<FetchedResponse>;
  /** When it was requested, or came along with another one, in milliseconds as `performance.now()` counts them. */
  readonly since: number;
}

declare global {
  interface Window {
    /**
     * Responses by address that nobody has asked for yet. On `window`, because the script in the head of the page
     * fills it and the application, which is another script, takes from it.
     */
    prefetched?: Map<string, PrefetchedResponse>;
  }
}

function keep(address: string, response: Promise<FetchedResponse>): void {
  const responses = window.prefetched ?? new Map<string, PrefetchedResponse>();
  responses.set(address, { response, since: performance.now() });
  window.prefetched = responses;
}

/** Requests these paths of the API while the application's own script is still loading. */
export function prefetch(paths: readonly string[]): void {
  for (const path of paths) {
    const { href } = apiAddress(path);
    const response = fetchResponse(href, { headers: { Accept: acceptedTypes } });
    // A failure is handled where the response is taken; until then it must not count as unhandled.
    response.catch(() => undefined);
    keep(href, response);
  }
}

/** Keeps the responses that were included in another one, for the screen that will request them. */
export function keepIncluded(included: readonly Included[]): void {
  for (const { path, version, body } of included) {
    const headers = new Map([["ETag", version]]);
    keep(apiAddress(path).href, Promise.resolve({ status: 200, headers, json: body }));
  }
}

/** Drops all of them: after a write, a response from before it may no longer be true. */
export function forgetPrefetched(): void {
  delete window.prefetched;
}

/**
 * The prefetched response from this address, if there is one. Each is given out once, and only while it is no older
 * than a response may be that the client waits for.
 */
export function takePrefetched(address: URL): Promise<FetchedResponse> | undefined {
  const prefetched = window.prefetched?.get(address.href);
  window.prefetched?.delete(address.href);
  return prefetched !== undefined && performance.now() - prefetched.since < patience
    ? prefetched.response
    : undefined;
}
