import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** The file at this path of the folder; `null` where there is none, or it lies elsewhere. */
async function findFile(folder: string, path: string): Promise<string | null> {
  const root = resolve(folder);
  let file: string;
  try {
    file = resolve(join(root, decodeURIComponent(path)));
  } catch {
    return null;
  }
  if (!file.startsWith(root + sep) || file.includes("\0")) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() === true ? file : null;
}

/**
 * Sends a file of the built application, or its page where there is none at this path. This is the least that serves:
 * what a host can do besides is in `docs/hosting.md`.
 */
export async function sendFile(
  response: ServerResponse,
  folder: string,
  path: string,
): Promise<void> {
  const isAsset = path.startsWith("/assets/");
  const file = (await findFile(folder, path)) ?? (isAsset ? null : join(folder, "index.html"));
  if (file === null) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
  response.setHeader("Cache-Control", isAsset ? "public, max-age=31536000, immutable" : "no-cache");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "no-referrer");
  await pipeline(createReadStream(file), response);
}
