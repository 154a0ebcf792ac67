import { readdirSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Middleware } from "../../src/mocks/engine/http.ts";

/** One of the pages that are compared, at a host name of its own. */
export interface Site {
  /** What it is called in the tables. */
  readonly name: string;
  readonly handle: Middleware;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** A file as it goes over the wire: compressed once, as a host that serves static files does. */
interface Sent {
  readonly type: string;
  readonly encoding: string | null;
  readonly body: Buffer;
}

function prepare(path: string, content: Buffer): Sent {
  const type = types[extname(path)];
  if (type === undefined) {
    return { type: "application/octet-stream", encoding: null, body: content };
  }
  const body = brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  return { type: `${type}; charset=utf-8`, encoding: "br", body };
}

function send(response: ServerResponse, path: string, { type, encoding, body }: Sent): void {
  response.setHeader("Content-Type", type);
  if (encoding !== null) response.setHeader("Content-Encoding", encoding);
  // What has a hash in its name never changes.
  const isHashed = path.startsWith("/assets/");
  response.setHeader(
    "Cache-Control",
    isHashed ? "public, max-age=31536000, immutable" : "no-cache",
  );
  response.end(body);
}

/** A page, and perhaps more files, that are only in memory. Whatever is not among them is answered with 404. */
export function pagesInMemory(files: Readonly<Record<string, string>>): Middleware {
  const sent = new Map(
    Object.entries(files).map(([path, text]) => [path, prepare(path, Buffer.from(text))]),
  );
  return (request, response) => answer(sent, pathOf(request.url), response);
}

function pathOf(url = "/"): string {
  const [path = "/"] = url.split("?");
  return path.endsWith("/") ? `${path}index.html` : path;
}

function answer(files: ReadonlyMap<string, Sent>, path: string, response: ServerResponse): void {
  const file = files.get(path);
  if (file !== undefined) {
    send(response, path, file);
    return;
  }
  response.statusCode = 404;
  response.end();
}

/** Every file below a folder, by its path in an address. */
function readFolder(folder: string): Map<string, Sent> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => {
        const path = `/${relative(folder, file).split(sep).join("/")}`;
        return [path, prepare(path, readFileSync(file))];
      }),
  );
}

/** The languages that a reader prefers, most preferred first, without their regions. */
function languagesOf(header = ""): string[] {
  return header.split(",").map((tag) => (tag.trim().split(/[-;]/)[0] ?? "").toLowerCase());
}

/**
 * A built page, as a static host serves it: its files, and for every other address the page itself. Where the
 * build wrote the page once per language, the reader's own comes, if the host can choose; where it wrote one for the
 * addresses behind the first screen, that one comes there.
 */
export function builtSite(folder: string, { canChoose = true } = {}): Middleware {
  const files = readFolder(folder);
  const has = (path: string) => files.has(path);

  return (request, response) => {
    const path = pathOf(request.url);
    if (has(path) && !path.endsWith(".html")) {
      answer(files, path, response);
      return;
    }
    const wanted = canChoose ? languagesOf(request.headers["accept-language"]) : [];
    const own = wanted.map((code) => path.replace(/\.html$|$/, `.${code}.html`));
    const page = [...own, path, `${path}.html`, "/app.html", "/index.html"].find(has);
    const isDocument = request.headers.accept?.includes("text/html") === true;
    answer(files, isDocument && page !== undefined ? page : path, response);
  };
}
