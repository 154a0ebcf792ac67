import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequest, sendResponse } from "@remix-run/node-fetch-server";
import { getResponse, type HttpHandler } from "msw";
import { type Backend, createBackend, freshDb, inMemory } from "./backend.ts";
import { contextNow, createClock } from "./context.ts";
import { answerSignIn, isSignInPage, signInPageAt } from "./own-login.ts";
import { invalidSituationPage } from "../panel/invalid-situation.ts";
import { createHandlers, invalidAddress, notInContract } from "./router.ts";
import {
  defaultSituation,
  hasSituation,
  InvalidSituation,
  parseSituation,
  type Situation,
} from "./situation.ts";

/** A piece of a connect server, such as Vite's preview server. */
export type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

const cookieName = "mock-browser";
const mostBrowsers = 500;

function cookieOf(request: IncomingMessage): string {
  const pattern = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)`);
  return pattern.exec(request.headers.cookie ?? "")?.[1] ?? "";
}

/** Where the application lives, as the browser that asks sees it. */
function originOf({ headers }: IncomingMessage): string {
  return `http://${headers.host ?? "localhost"}`;
}

/** A browser's mock API. */
interface MockApi {
  readonly backend: Backend;
  readonly handlers: HttpHandler[];
}

/** The browsers that came by, each with a mock API of its own. */
class Browsers {
  readonly #apis = new Map<string, MockApi>();
  readonly #log: (message: string) => void;

  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  /** Gives the browser a mock API that knows nothing of what it did before. */
  startAfresh(request: IncomingMessage, response: ServerResponse, situation: Situation): MockApi {
    const clock = createClock(situation.now ?? undefined);
    const transaction = inMemory(freshDb(situation, clock));
    const backend = createBackend(situation, {
      clock,
      announce: this.#log,
      signInPage: signInPageAt(originOf(request)),
      transaction,
    });
    const api = { backend, handlers: createHandlers(() => backend) };
    const id = randomUUID();
    this.#keep(id, api);
    response.appendHeader("Set-Cookie", `${cookieName}=${id}; HttpOnly; SameSite=Strict; Path=/`);
    return api;
  }

  /** The browser's mock API; a new one of the default scenario if it has none. */
  resume(request: IncomingMessage, response: ServerResponse): MockApi {
    const id = cookieOf(request);
    const api = this.#apis.get(id);
    if (api === undefined) return this.startAfresh(request, response, defaultSituation);
    this.#keep(id, api);
    return api;
  }

  /** Whoever came by last is last in the map, and whoever stayed away longest is forgotten first. */
  #keep(id: string, api: MockApi): void {
    this.#apis.delete(id);
    this.#apis.set(id, api);
    const [oldest] = this.#apis.keys();
    if (this.#apis.size > mostBrowsers && oldest !== undefined) this.#apis.delete(oldest);
  }
}

function isForDocument({ method, headers }: IncomingMessage): boolean {
  return method === "GET" && headers.accept?.includes("text/html") === true;
}

async function answerRequest(handlers: HttpHandler[], request: Request): Promise<Response> {
  try {
    return (await getResponse(handlers, request)) ?? notInContract(request);
  } catch (error) {
    // An address with a stray percent sign; the handlers cannot even be asked whether it is theirs.
    if (error instanceof URIError) return invalidAddress();
    throw error;
  }
}

/**
 * What no browser takes for an answer, however it reads it. A connection that simply breaks would not do: if it
 * has served before, a browser sends the request once more by itself, and a fault that strikes once is not seen.
 */
const noAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n";

async function answerOverHttp(
  handlers: HttpHandler[],
  ...[incoming, outgoing, next]: Parameters<Middleware>
): Promise<void> {
  try {
    const response = await answerRequest(handlers, createRequest(incoming, outgoing));
    if (response.type === "error") incoming.socket.end(noAnswer);
    else await sendResponse(outgoing, response);
  } catch (error) {
    next(error);
  }
}

const pageHeaders = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
};

/** Answers with the page on which one signs in, or leads back from it. */
async function signIn(
  { backend }: MockApi,
  ...[request, response, next]: Parameters<Middleware>
): Promise<void> {
  try {
    const address = new URL(request.url ?? "/", originOf(request));
    const answer = await backend.transaction((db) =>
      answerSignIn(contextNow(db, backend), address),
    );
    if ("goTo" in answer) response.writeHead(303, { Location: answer.goTo }).end();
    else response.writeHead(200, pageHeaders).end(answer.html);
  } catch (error) {
    next(error);
  }
}

/**
 * The mock API as connect middleware: every browser has tables of its own, known by a cookie, and an address
 * with a situation in it starts that browser afresh. `base` is the path of the API; what the subscriber would
 * get by e-mail goes to `log`.
 */
export function createMockApiMiddleware({
  base = "/api",
  log,
}: {
  readonly base?: string;
  readonly log: (message: string) => void;
}): Middleware {
  const browsers = new Browsers(log);

  return (request, response, next) => {
    const [path = "/", ...query] = (request.url ?? "/").split("?");
    if (path === base || path.startsWith(`${base}/`)) {
      const { handlers } = browsers.resume(request, response);
      void answerOverHttp(handlers, request, response, next);
      return;
    }
    if (!isForDocument(request)) {
      next();
      return;
    }
    const params = new URLSearchParams(query.join("?"));
    if (isSignInPage(params)) {
      void signIn(browsers.resume(request, response), request, response, next);
      return;
    }
    const situation = parseSituation(params);
    if (situation instanceof InvalidSituation) {
      response.writeHead(400, pageHeaders);
      response.end(invalidSituationPage(situation.sentence));
      return;
    }
    if (hasSituation(params)) {
      browsers.startAfresh(request, response, situation);
      // What the application has kept of another situation is nothing that this one knows of.
      response.setHeader("Clear-Site-Data", '"storage"');
    }
    // The page's first requests leave together; they must find one and the same mock API.
    else browsers.resume(request, response);
    next();
  };
}
