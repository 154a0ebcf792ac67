import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { CarryOut, type Reply } from "./carry-out.ts";
import { Clock } from "./clock.ts";
import { Store } from "./database.ts";
import { forgetUnfinished } from "./decisions.ts";
import { sendFile } from "./files.ts";
import * as http from "./http.ts";
import { findOperation } from "./operations.ts";
import { Problem } from "./problem.ts";
import { seedIfEmpty } from "./seed.ts";
import { TestSupport } from "./test-support.ts";

const base = "/api";
const testSupport = "/test-support";
const secondsToWait = "5";

export interface Options extends http.Callers {
  /** 0 for any that is free. */
  readonly port: number;
  /** The file that everything is kept in. */
  readonly database: string;
  /** Whether tests may ask for more than anyone else. */
  readonly isTest: boolean;
  /** The folder of the built application, to be served beside the API. */
  readonly serve: string | null;
  readonly print: (line: string) => void;
}

export interface BackEnd {
  readonly port: number;
  readonly close: () => Promise<void>;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** Starts the back end, with test data where there is none yet. */
export async function startBackEnd(options: Options): Promise<BackEnd> {
  const { print } = options;
  const store = new Store(options.database);
  const clock = new Clock();
  forgetUnfinished({ store });
  seedIfEmpty(store, clock);
  const test = options.isTest ? new TestSupport(store, clock) : null;
  const mail = (address: string, text: string) => print(`To ${address}: ${text}`);
  const carryOut = new CarryOut({ store, clock, mail, test });

  async function answer(
    request: IncomingMessage,
    path: string,
    query: URLSearchParams,
  ): Promise<Reply> {
    const { method = "", headers } = request;
    if (test !== null && (path === testSupport || path.startsWith(`${testSupport}/`))) {
      const sent = await http.parseJson(request);
      return { answer: test.answer(method, path.slice(testSupport.length), sent), cookies: [] };
    }
    const named = findOperation(method, path);
    if (named === null) throw new Problem("not-found");
    return carryOut.carryOut({
      ...named,
      id: named.part === "" ? "" : http.decodeId(named.part),
      query,
      cookies: http.parseCookies(request),
      key: headers["idempotency-key"]?.toString(),
      ifMatch: headers["if-match"],
      readBody: () => http.parseJson(request),
    });
  }

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    { answer: given, cookies }: Reply,
  ) {
    const { status, body, version } = given;
    const isSecure = request.headers["x-forwarded-proto"] === "https";
    const { isCrossSite } = options;
    const formatted = cookies.map((cookie) => http.formatCookie(cookie, { isCrossSite, isSecure }));
    if (formatted.length > 0) response.setHeader("Set-Cookie", formatted);
    if (version !== undefined) response.setHeader("ETag", version);
    if (status === 429 || status === 503) response.setHeader("Retry-After", secondsToWait);
    if (body !== undefined) {
      response.setHeader("Content-Type", `application/${status < 400 ? "json" : "problem+json"}`);
    }
    response.statusCode = status;
    response.end(body && JSON.stringify(body));
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    http.setCommonHeaders(request, response, options);
    const { path, query } = http.parseTarget(request);
    if (request.method === "OPTIONS") {
      response.writeHead(204).end();
    } else if (path.startsWith(`${base}/`)) {
      send(request, response, await answer(request, path.slice(base.length), query));
    } else if (options.serve !== null) {
      await sendFile(response, options.serve, path);
    } else {
      throw new Problem("not-found");
    }
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      // A file that broke off: half of it is there already.
      if (response.headersSent) return response.destroy();
      if (!(error instanceof Problem)) print(String(error instanceof Error ? error.stack : error));
      const problem = error instanceof Problem ? error : new Problem("internal");
      return send(request, response, { answer: problem.answer, cookies: [] });
    });
  });
  // Whoever sends slowly holds up nobody for long.
  server.requestTimeout = 30_000;
  const port = await listen(server, options.port).catch((error: unknown) => {
    store.close();
    throw error;
  });
  return {
    port,
    async close() {
      test?.abandon();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      store.close();
    },
  };
}
