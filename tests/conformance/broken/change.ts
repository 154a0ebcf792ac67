import type { Send } from "../browser.ts";

// Back ends that break one promise each, made of one that keeps them all.

/** A back end with one promise broken, and the line of the kit that must say so. */
export interface Broken {
  readonly name: string;
  /** The name of the check that fails. */
  readonly line: string;
  readonly of: (answer: Send) => Send;
}

interface About {
  readonly method: string;
  /** From the API's base address on. */
  readonly path: string;
}

export function about({ method, url }: Request): About {
  return { method, path: new URL(url).pathname.replace(/^\/api/, "") };
}

/** Changes what is answered. */
export function answering(
  change: (response: Response, request: Request) => Promise<Response> | Response,
) {
  return (answer: Send): Send =>
    async (request) => {
      if (about(request).path.startsWith("/test-support")) return answer(request);
      return change(await answer(request.clone()), request);
    };
}

/** Changes what is asked before it is answered. */
export function asking(change: (request: Request, answer: Send) => Promise<Response> | Response) {
  return (answer: Send): Send =>
    async (request) =>
      about(request).path.startsWith("/test-support") ? answer(request) : change(request, answer);
}

export function withHeader(name: string, value: string | null) {
  return answering((response) => {
    const headers = new Headers(response.headers);
    if (value === null) headers.delete(name);
    else if (headers.has(name)) headers.set(name, value);
    return new Response(response.body, { status: response.status, headers });
  });
}

/** Changes the text of answers of JSON. */
export function rewriting(change: (text: string, request: Request) => string) {
  return answering(async (response, request) => {
    if (response.status === 204) return response;
    const { status, headers } = response;
    return new Response(change(await response.text(), request), { status, headers });
  });
}

/** A request like another one, with other headers. */
export function withHeaders(request: Request, change: (headers: Headers) => void): Request {
  const headers = new Headers(request.headers);
  change(headers);
  return new Request(request, { headers });
}

export const isWrite = ({ method }: Request) => method === "POST" || method === "PUT";
export const isAbout = (request: Request, path: RegExp) => path.test(about(request).path);
export const decided =
  /^\/subscriptions\/[^/]+\/(cancellation|recurring-billing|plan-change|payment-method|withdrawal)$/;

export function problem(status: number, type: string, members: object = {}): Response {
  const headers = { "Content-Type": "application/problem+json", "Cache-Control": "no-store" };
  return new Response(JSON.stringify({ type, status, ...members }), { status, headers });
}

export function json(body: object, headers: Readonly<Record<string, string>> = {}): Response {
  const all = { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers };
  return new Response(JSON.stringify(body), { status: 200, headers: all });
}

/** The version that is in force, whatever was seen. */
export async function versionInForce(request: Request, answer: Send): Promise<string> {
  const url = request.url.replace(/\/[^/]+$/, "");
  const asked = new Request(url, { headers: { Cookie: request.headers.get("Cookie") ?? "" } });
  return (await answer(asked)).headers.get("ETag") ?? "";
}

/** Remembers the first answer to each request that `key` tells apart, and gives it to all others. */
export function remembering(keyOf: (request: Request) => string | null) {
  return (answer: Send): Send => {
    const known = new Map<string, Response>();
    return async (request) => {
      if (about(request).path === "/test-support/reset") known.clear();
      const key = keyOf(request);
      if (key === null) return answer(request);
      const before = known.get(key);
      if (before !== undefined) return before.clone();
      const response = await answer(request);
      if (response.ok) known.set(key, response.clone());
      return response;
    };
  };
}

/** Gives what was answered last time where the right answer would be a refusal. */
export function forgiving(
  is: (request: Request) => boolean,
  status: number,
  keyOf: (request: Request) => string = () => "",
) {
  return (answer: Send): Send => {
    const good = new Map<string, Response>();
    return async (request) => {
      if (about(request).path === "/test-support/reset") good.clear();
      if (!is(request)) return answer(request);
      const response = await answer(request);
      if (response.ok) good.set(keyOf(request), response.clone());
      return response.status === status
        ? (good.get(keyOf(request))?.clone() ?? response)
        : response;
    };
  };
}
