import type { IncomingMessage, ServerResponse } from "node:http";
import type { Cookie } from "./operation.ts";
import { Problem } from "./problem.ts";

const mostBytes = 64 * 1024;

/** Pages that may call the API, and how their browsers get its cookies. */
export interface Callers {
  /** Origins besides the API's own. */
  readonly origins: readonly string[];
  /** Whether one of them is of another site than the API, so that its cookies must go there too. */
  readonly isCrossSite: boolean;
}

/** What every answer says, whatever it is. */
export function setCommonHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { origins }: Callers,
): void {
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Vary", "Origin");
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return;
  response.setHeader("Access-Control-Allow-Origin", origin);
  response.setHeader("Access-Control-Allow-Credentials", "true");
  response.setHeader("Access-Control-Expose-Headers", "ETag, Retry-After");
  if (request.method !== "OPTIONS") return;
  response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
  response.setHeader("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key, If-Match");
  response.setHeader("Access-Control-Max-Age", "600");
}

/** The path of an address, and what is asked of it. An address can be anything: it is taken apart as text. A host in it does not count. */
export function parseTarget({ url = "/" }: IncomingMessage): {
  path: string;
  query: URLSearchParams;
} {
  const [path = "/", ...query] = url.replace(/^https?:\/\/[^/?]*/i, "").split("?");
  return { path, query: new URLSearchParams(query.join("?")) };
}

/** @throws Problem not-found where it cannot be read, or is nothing that anything here is called */
export function decodeId(part: string): string {
  let id: string;
  try {
    id = decodeURIComponent(part);
  } catch {
    throw new Problem("not-found");
  }
  if (id === "" || id.length > 200 || id.includes("\0")) throw new Problem("not-found");
  return id;
}

export function parseCookies({ headers }: IncomingMessage): ReadonlyMap<string, string> {
  const pairs = (headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  return new Map(pairs.map(([name = "", value = ""]) => [name, value]));
}

/** A cookie as it is set: no script reads it, and no other site sends it along unless it is meant to. */
export function formatCookie(
  { name, value, seconds }: Cookie,
  { isCrossSite, isSecure }: { readonly isCrossSite: boolean; readonly isSecure: boolean },
): string {
  const attributes = [`${name}=${value}`, "Path=/", `Max-Age=${seconds}`, "HttpOnly"];
  attributes.push(isCrossSite ? "SameSite=None" : "SameSite=Lax");
  if (isCrossSite || isSecure) attributes.push("Secure");
  return attributes.join("; ");
}

/** What was sent. @throws Error where it breaks off */
async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    // What is too much is read to its end and forgotten: who is still sending would not see the answer.
    if (length <= mostBytes) chunks.push(chunk);
  }
  if (length > mostBytes) throw new Problem("invalid-request");
  return Buffer.concat(chunks);
}

/**
 * The JSON that was sent; `undefined` where nothing was. Anything but JSON is refused, since a page of another site
 * can send that without being asked first.
 *
 * @throws Problem invalid-request
 */
export async function parseJson(request: IncomingMessage): Promise<unknown> {
  try {
    const bytes = await readBytes(request);
    if (bytes.length === 0) return undefined;
    const [type = ""] = (request.headers["content-type"] ?? "").split(";");
    if (type.trim().toLowerCase() !== "application/json") throw new Problem("invalid-request");
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Problem("invalid-request");
  }
}
