import type { ProblemError } from "./problem-error.ts";

/** An answer as plain data, so that it can be kept and given again. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** An answer with a JSON body, or without one where the status is 204. */
export function jsonReply(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  if (status === 204) return { status, headers, body: null };
  return {
    status,
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
}

/** A problem document (RFC 9457). */
export function problemReply(error: ProblemError): Reply {
  return jsonReply(error.status, error.document, {
    "Content-Type": "application/problem+json",
    ...error.headers,
  });
}

/** A page such as a gateway or a captive portal puts where the API's answer should be. */
export function pageReply(status: number, title: string): Reply {
  return {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8" },
    body: `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1></html>`,
  };
}

/** The answer as it goes over the wire. Nothing the API says may be kept by a cache. */
export function toResponse({ status, headers, body }: Reply): Response {
  return new Response(body, { status, headers: { "Cache-Control": "no-store", ...headers } });
}

/**
 * What travels. An open enum is read as `"unknown"` when the server adds a value, so on the wire it can hold
 * one that the schemas do not list; here such a value begins with `x-`, which keeps typing errors apart.
 */
export type Wire<Type> = [Type] extends [string]
  ? "unknown" extends Type
    ? Type | `x-${string}`
    : Type
  : Type extends readonly (infer Item)[]
    ? Wire<Item>[]
    : Type extends object
      ? { [Key in keyof Type]: Wire<Type[Key]> }
      : Type;

/** A request as it came in, nothing checked yet. */
export interface Incoming {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The body as text; empty when there is none. */
  readonly text: string;
  /** The header's value; `null` when it is missing. */
  readonly ifMatch: string | null;
  /** The header's value; `null` when it is missing. */
  readonly idempotencyKey: string | null;
}
