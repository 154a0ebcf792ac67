import { getResponse, type HttpHandler } from "msw";
import * as v from "valibot";
import { fixedClock } from "../../src/mocks/engine/context.ts";
import { createDb, type MockDb } from "../../src/mocks/engine/db.ts";
import { isKeyedName, parseFault } from "../../src/mocks/engine/faults.ts";
import { createHandlers, invalidAddress, notInContract } from "../../src/mocks/engine/router.ts";
import { signInCode } from "../../src/mocks/handlers/session.ts";
import type { About } from "./about.ts";
import { everyState } from "./every-state.ts";

// The project's own mock API as a back end that the kit can test: one service for many browsers, which can be asked
// for what the kit needs.

/** The moment at which each world begins. */
export const start = "2026-11-23T09:30:00+01:00";
const base = "/api";
const cookieName = "session";

/** What the kit is told of it. */
const aboutMock: About = {
  accounts: everyState(start.slice(0, 10)).accounts.map(({ address }) => ({
    identifier: address,
    code: signInCode,
  })),
  can: ["reset", "hold", "clock", "fail"],
};

/** What the mock API keeps for its one browser, and a service that has many of them keeps for each. */
type Visitor = Pick<MockDb, "session" | "challenge" | "remembered" | "lapsed">;

/** A world of its own: everything that is known, and what time it is. */
class World {
  readonly clock = fixedClock(start);
  readonly db: MockDb;
  readonly #visitors = new Map<string, Visitor>();

  constructor() {
    const now = this.clock.now();
    this.db = createDb(everyState(start.slice(0, 10)), {
      now,
      timeZone: "Europe/Oslo",
      faults: [],
    });
  }

  visitor(id: string): Visitor {
    const known = this.#visitors.get(id) ?? {
      session: null,
      challenge: null,
      remembered: [],
      lapsed: [],
    };
    this.#visitors.set(id, known);
    return known;
  }

  /** Gives a visitor who has signed in another id; the old one is nobody's. */
  underAnotherId(id: string): string {
    const other = crypto.randomUUID();
    this.#visitors.set(other, this.visitor(id));
    this.#visitors.delete(id);
    return other;
  }

  /** Works on the tables as this visitor sees them. */
  as<Result>(visitor: Visitor, work: (db: MockDb) => Result): Result {
    Object.assign(this.db, visitor);
    try {
      return work(this.db);
    } finally {
      const { session, challenge, remembered, lapsed } = this.db;
      Object.assign(visitor, { session, challenge, remembered: [...remembered], lapsed });
    }
  }
}

const Advance = v.object({ advance: v.number() });
const Fail = v.object({ operation: v.string(), status: v.picklist([429, 500, 503]) });

/** The mock API as a function from requests to answers. */
export class MockBackEnd {
  #world = new World();
  /** Lets what is held go on; `null` where nothing is. */
  #release: (() => void) | null = null;
  #nextIsHeldUntil: Promise<void> | null = null;
  readonly #origin: string | null;

  /** `origin` is that of the pages that call it from elsewhere; `null` is none. */
  constructor(origin: string | null = null) {
    this.#origin = origin;
  }

  /** Answers a request, as `fetch` would. */
  readonly answer = async (request: Request): Promise<Response> => {
    const response = await this.#answerItself(request);
    for (const [name, value] of Object.entries(this.#crossOriginHeaders(request))) {
      response.headers.set(name, value);
    }
    return response;
  };

  async #answerItself(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const support = /^\/api\/test-support(?:\/(.*))?$/.exec(pathname);
    if (support !== null) return this.#support(support[1] ?? "", request);
    if (request.method === "OPTIONS") return new Response(null, { status: 204 });
    const known = new RegExp(`${cookieName}=([\\w-]+)`).exec(
      request.headers.get("Cookie") ?? "",
    )?.[1];
    const id = known ?? crypto.randomUUID();
    const response = await this.#respond(this.#handlersFor(id), request);
    const isSigningIn = response.ok && /\/session(\/account)?$/.test(pathname);
    const isWrite = request.method === "POST" || request.method === "PUT";
    const now = isSigningIn && isWrite ? this.#world.underAnotherId(id) : id;
    if (known === now) return response;
    const own = new Response(response.body, response);
    own.headers.append("Set-Cookie", `${cookieName}=${now}; Path=/; HttpOnly; SameSite=Lax`);
    return own;
  }

  #handlersFor(id: string): HttpHandler[] {
    const world = this.#world;
    const visitor = world.visitor(id);
    return createHandlers(
      () => ({
        clock: world.clock,
        latency: 0,
        before: {},
        announce: () => {},
        // None of what it is asked for signs in elsewhere.
        signInPage: "",
        heldBy: (name) => (isKeyedName(name) ? this.#takeHold() : null),
        transaction: async (work) => world.as(visitor, work),
      }),
      `*${base}`,
    );
  }

  #takeHold(): Promise<void> | null {
    const held = this.#nextIsHeldUntil;
    this.#nextIsHeldUntil = null;
    return held;
  }

  async #respond(handlers: HttpHandler[], request: Request): Promise<Response> {
    try {
      return (await getResponse(handlers, request)) ?? notInContract(request);
    } catch (error) {
      if (error instanceof URIError) return invalidAddress();
      throw error;
    }
  }

  async #support(power: string, request: Request): Promise<Response> {
    switch (power) {
      case "":
        return Response.json(aboutMock);
      case "reset":
        this.#release?.();
        this.#world = new World();
        break;
      case "hold":
        this.#nextIsHeldUntil = new Promise((resolve) => {
          this.#release = resolve;
        });
        break;
      case "release":
        this.#release?.();
        break;
      case "clock": {
        const { advance } = v.parse(Advance, await request.json());
        this.#world.clock.advance(advance * 1000);
        break;
      }
      case "fail": {
        const { operation, status } = v.parse(Fail, await request.json());
        this.#world.db.faults = [parseFault(`${operation}:${status}:1`)];
        break;
      }
      default:
        return new Response(null, { status: 404 });
    }
    return new Response(null, { status: 204 });
  }

  #crossOriginHeaders(request: Request): Record<string, string> {
    const origin = this.#origin;
    if (origin === null || request.headers.get("Origin") !== origin) return { Vary: "Origin" };
    return {
      Vary: "Origin",
      "Access-Control-Allow-Origin": origin,
      "Access-Control-Allow-Credentials": "true",
      "Access-Control-Expose-Headers": "ETag, Retry-After",
      ...(request.method === "OPTIONS" && {
        "Access-Control-Allow-Methods": "GET, POST, PUT, DELETE",
        "Access-Control-Allow-Headers": "Content-Type, Idempotency-Key, If-Match",
      }),
    };
  }
}
