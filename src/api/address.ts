/** The API's address, relative to the page unless the build says otherwise. */
const apiBase = (import.meta.env.VITE_API_BASE ?? "/api").replace(/\/$/, "");

/** The full address of what lies at a path of the API. */
export function apiAddress(path: string): URL {
  return new URL(apiBase + path, window.location.href);
}

/** What answers may look like. */
export const acceptedTypes = "application/json, application/problem+json";

/** How every request is sent: with the session's cookie, and to nowhere else. */
export const requestMode = { credentials: "include", redirect: "error" } as const;

/** How long an answer is waited for, in milliseconds. */
export const patience = 15_000;
