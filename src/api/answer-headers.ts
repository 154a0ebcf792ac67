import type { FetchedResponse } from "./fetch-response.ts";

/** Seconds from a `Retry-After` header, which may also be a date; `null` where it says nothing usable. */
export function secondsToWait({ headers }: FetchedResponse): number | null {
  const retryAfter = headers.get("Retry-After");
  if (!retryAfter) return null;
  const seconds = Number(retryAfter);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const wait = (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isNaN(wait) ? null : Math.max(0, Math.ceil(wait));
}

/** What a header can hold: a version that it could not would end in a request that cannot be sent. */
const sendable = /^[\x20-\xff]+$/;

/** The version in `ETag`, to be sent back; `null` where there is none that can be. */
export function versionOf({ headers }: FetchedResponse): string | null {
  const version = headers.get("ETag");
  return version && sendable.test(version) ? version : null;
}
