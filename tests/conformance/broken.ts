import type { Send } from "./browser.ts";

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

function about({ method, url }: Request): About {
  return { method, path: new URL(url).pathname.replace(/^\/api/, "") };
}

/** Changes what is answered. */
function answering(change: (response: Response, request: Request) => Promise<Response> | Response) {
  return (answer: Send): Send =>
    async (request) => {
      if (about(request).path.startsWith("/test-support")) return answer(request);
      return change(await answer(request.clone()), request);
    };
}

/** Changes what is asked before it is answered. */
function asking(change: (request: Request, answer: Send) => Promise<Response> | Response) {
  return (answer: Send): Send =>
    async (request) =>
      about(request).path.startsWith("/test-support") ? answer(request) : change(request, answer);
}

function withHeader(name: string, value: string | null) {
  return answering((response) => {
    const headers = new Headers(response.headers);
    if (value === null) headers.delete(name);
    else if (headers.has(name)) headers.set(name, value);
    return new Response(response.body, { status: response.status, headers });
  });
}

/** Changes the text of answers of JSON. */
function rewriting(change: (text: string, request: Request) => string) {
  return answering(async (response, request) => {
    if (response.status === 204) return response;
    const { status, headers } = response;
    return new Response(change(await response.text(), request), { status, headers });
  });
}

/** A request like another one, with other headers. */
function withHeaders(request: Request, change: (headers: Headers) => void): Request {
  const headers = new Headers(request.headers);
  change(headers);
  return new Request(request, { headers });
}

const isWrite = ({ method }: Request) => method === "POST" || method === "PUT";
const isAbout = (request: Request, path: RegExp) => path.test(about(request).path);
const decided =
  /^\/subscriptions\/[^/]+\/(cancellation|recurring-billing|plan-change|payment-method|withdrawal)$/;

function problem(status: number, type: string, members: object = {}): Response {
  const headers = { "Content-Type": "application/problem+json", "Cache-Control": "no-store" };
  return new Response(JSON.stringify({ type, status, ...members }), { status, headers });
}

function json(body: object, headers: Readonly<Record<string, string>> = {}): Response {
  const all = { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers };
  return new Response(JSON.stringify(body), { status: 200, headers: all });
}

/** The version that is in force, whatever was seen. */
async function versionInForce(request: Request, answer: Send): Promise<string> {
  const url = request.url.replace(/\/[^/]+$/, "");
  const asked = new Request(url, { headers: { Cookie: request.headers.get("Cookie") ?? "" } });
  return (await answer(asked)).headers.get("ETag") ?? "";
}

/** Remembers the first answer to each request that `key` tells apart, and gives it to all others. */
function remembering(keyOf: (request: Request) => string | null) {
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
function forgiving(
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

/** The receipts of a back end that carries out whatever comes, each time. */
let receiptsMade = 0;

export const brokenBackEnds: readonly Broken[] = [
  {
    name: "answers may be kept by caches",
    line: "every answer: no-store",
    of: withHeader("Cache-Control", "private, max-age=60"),
  },
  {
    name: "terms have no version",
    line: "every answer: version",
    of: withHeader("ETag", null),
  },
  {
    name: "problems are plain JSON",
    line: "every answer: types",
    of: answering((response) => {
      const headers = new Headers(response.headers);
      if (headers.has("Content-Type")) headers.set("Content-Type", "application/json");
      return new Response(response.body, { status: response.status, headers });
    }),
  },
  {
    name: "a problem says another status than its answer",
    line: "every answer: problems",
    of: rewriting((text) => text.replace('"status":404', '"status":500')),
  },
  {
    name: "problems have types of their own",
    line: "every answer: problems",
    of: rewriting((text) =>
      text.replace('"type":"not-found"', '"type":"https://example.com/missing"'),
    ),
  },
  {
    name: "what is missing is answered as a success",
    line: "what does not exist is not found, whatever it is called",
    of: answering((response) => (response.status === 404 ? json({}) : response)),
  },
  {
    name: "money has decimals",
    line: "every answer: money",
    of: rewriting((text) => text.replaceAll(/"amount":(\d+)(\d\d),/g, '"amount":$1.$2,')),
  },
  {
    name: "currencies are signs",
    line: "every answer: money",
    of: rewriting((text) => text.replaceAll('"currency":"NOK"', '"currency":"kr"')),
  },
  {
    name: "dates have times",
    line: "every answer: dates",
    of: rewriting((text) => text.replaceAll(/"date":"([\d-]{10})"/g, '"date":"$1T00:00:00Z"')),
  },
  {
    name: "moments have no zone",
    line: "every answer: dates",
    of: rewriting((text) => text.replaceAll(/"asOf":"([^"Z]+)Z"/g, '"asOf":"$1"')),
  },
  {
    name: "a member is left out",
    line: "listSubscriptions: its answers have their shape",
    of: rewriting((text, request) =>
      isAbout(request, /^\/subscriptions$/)
        ? text.replaceAll('"recurringBilling":', '"renews":')
        : text,
    ),
  },
  {
    name: "the day is another one",
    line: "the day is that of the moment",
    of: rewriting((text) => text.replaceAll(/"today":"[\d-]{10}"/g, '"today":"2026-11-20"')),
  },
  {
    name: "the day stands still",
    line: "a day later it is the next day",
    of: rewriting((text) => text.replaceAll(/"today":"[\d-]{10}"/g, '"today":"2026-11-23"')),
  },
  {
    name: "text is escaped for a page",
    line: "a declaration arrives as it was written, and is told by its key",
    of: rewriting((text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;")),
  },
  {
    name: "unknown fields are refused",
    line: "a field that is not known is ignored",
    of: asking(async (request, answer) =>
      (await request.clone().text()).includes("anotherField")
        ? problem(400, "invalid-request")
        : answer(request),
    ),
  },
  {
    name: "bad bodies are a fault of the service",
    line: "a body that is none is refused by every operation",
    of: answering((response) => (response.status === 400 ? problem(500, "internal") : response)),
  },
  {
    name: "whatever version was seen, the one in force is taken",
    line: "cancelSubscription: on another version does nothing, and is told as refused",
    of: asking(async (request, answer) => {
      if (!request.headers.has("If-Match")) return answer(request);
      const version = await versionInForce(request, answer);
      return answer(withHeaders(request, (headers) => headers.set("If-Match", version)));
    }),
  },
  {
    name: "a version that is not sent is not missed",
    line: "setRecurringBilling: without `If-Match` does nothing",
    of: asking(async (request, answer) => {
      if (!isWrite(request) || !isAbout(request, decided)) return answer(request);
      if (request.headers.has("If-Match")) return answer(request);
      const version = await versionInForce(request, answer);
      return answer(withHeaders(request, (headers) => headers.set("If-Match", version)));
    }),
  },
  {
    name: "a key that is not sent is not missed",
    line: "changePlan: without `Idempotency-Key` does nothing",
    of: asking((request, answer) =>
      answer(
        withHeaders(request, (headers) => {
          if (!headers.has("Idempotency-Key")) headers.set("Idempotency-Key", crypto.randomUUID());
        }),
      ),
    ),
  },
  {
    name: "keys are not heeded",
    line: "cancelSubscription: is carried out once, and answered the same again",
    of: asking((request, answer) =>
      answer(
        withHeaders(request, (headers) => headers.set("Idempotency-Key", crypto.randomUUID())),
      ),
    ),
  },
  {
    name: "keys are not heeded for what is sent to support",
    line: "support is asked for once",
    of: asking((request, answer) =>
      isAbout(request, /^\/support-requests$/)
        ? answer(
            withHeaders(request, (headers) => headers.set("Idempotency-Key", crypto.randomUUID())),
          )
        : answer(request),
    ),
  },
  {
    name: "a key is answered whatever is asked under it",
    line: "cancelSubscription: under the key of another request is refused",
    of: remembering((request) =>
      isAbout(request, decided) ? request.headers.get("Idempotency-Key") : null,
    ),
  },
  {
    name: "the version is part of what makes a request the same",
    line: "cancelSubscription: is the same request with other fields and another version",
    of: (answer) => {
      const versions = new Map<string, string>();
      return async (request) => {
        const key = request.headers.get("Idempotency-Key");
        const version = request.headers.get("If-Match") ?? "";
        if (key === null || !isAbout(request, decided)) return answer(request);
        const before = versions.get(key) ?? version;
        versions.set(key, before);
        return before === version ? answer(request) : problem(422, "idempotency-key-reused");
      };
    },
  },
  {
    name: "each that comes at the same moment is carried out",
    line: "cancelling three times at once gives one receipt",
    of: (answer) => {
      let given: Response | null = null;
      return async (request) => {
        if (about(request).path === "/test-support/reset") given = null;
        if (request.method !== "POST" || !isAbout(request, /\/cancellation$/))
          return answer(request);
        const response = await answer(request);
        if (response.status === 201) given = response.clone();
        if (response.status !== 409 || given === null) return response;
        receiptsMade += 1;
        const text = await given.clone().text();
        const { status, headers } = given;
        return new Response(text.replace('"id":"', `"id":"another-${receiptsMade}-`), {
          status,
          headers,
        });
      };
    },
  },
  {
    name: "what has not arrived is told as refused",
    line: "setPaymentMethod: is told by its key, before and after",
    of: rewriting((text) => text.replace('"state":"unseen"', '"state":"refused","problem":null')),
  },
  {
    name: "a decision that was refused is told as unseen",
    line: "changePlan: on another version does nothing, and is told as refused",
    of: rewriting((text) => text.replace('"state":"refused"', '"state":"unseen"')),
  },
  {
    name: "withdrawing is said and not done",
    line: "withdrawFromContract: that was withdrawn before it came does nothing",
    of: asking((request, answer) =>
      request.method === "DELETE" && isAbout(request, /^\/decisions\//)
        ? json({ state: "withdrawn", asOf: "2026-11-23T08:30:00Z" })
        : answer(request),
    ),
  },
  {
    name: "what is done is told as withdrawn",
    line: "setRecurringBilling: cannot be withdrawn when it is done",
    of: asking((request, answer) =>
      request.method === "DELETE" && isAbout(request, /^\/decisions\//)
        ? answer(new Request(request, { method: "GET" })).then(async (response) =>
            (await response.clone().text()).includes('"done"')
              ? json({ state: "withdrawn", asOf: "2026-11-23T08:30:00Z" })
              : answer(request),
          )
        : answer(request),
    ),
  },
  {
    name: "what is being worked on is told as unseen",
    line: "cancelSubscription: is in progress while it is worked on",
    of: rewriting((text) => text.replace('"state":"in-progress"', '"state":"unseen"')),
  },
  {
    name: "withdrawing what is worked on waits for nothing, and does not stop it",
    line: "cancelSubscription: that is withdrawn while it is worked on does nothing",
    of: asking(async (request, answer) => {
      if (request.method !== "DELETE" || !isAbout(request, /^\/decisions\//))
        return answer(request);
      const state = await answer(new Request(request, { method: "GET" })).then((found) =>
        found.text(),
      );
      return state.includes("in-progress")
        ? json({ state: "withdrawn", asOf: "2026-11-23T08:30:00Z" })
        : answer(request);
    }),
  },
  {
    name: "decisions are told to everyone",
    line: "cancelSubscription: is told to no other account",
    of: forgiving(
      (request) => request.method === "GET" && isAbout(request, /^\/decisions\//),
      404,
      (request) => request.url,
    ),
  },
  {
    name: "what one account was told is kept for the next",
    line: "an account is told of its own alone",
    of: remembering((request) =>
      request.method === "GET" && isAbout(request, /^\/(subscriptions|payment-methods)$/)
        ? new URL(request.url).pathname
        : null,
    ),
  },
  {
    name: "another account's subscription is forbidden, and so exists",
    line: "another account's subscription is told as if there were none",
    of: answering((response, request) =>
      response.status === 404 && isAbout(request, /^\/subscriptions\/sub-/)
        ? problem(403, "not-found", { title: "Forbidden" })
        : response,
    ),
  },
  {
    name: "terms changed is said before cancelled already",
    line: "that it is cancelled already is said first, with the receipt",
    of: answering((response, request) =>
      response.status === 409 && request.headers.get("If-Match") === '"another"'
        ? problem(412, "terms-changed")
        : response,
    ),
  },
  {
    name: "cancelled already has no receipt",
    line: "every answer: final-first",
    of: rewriting((text) => text.replace('"cancellation":{', '"cancellation":null,"receipt":{')),
  },
  {
    name: "what cannot be cancelled gets another reason",
    line: "what cannot be cancelled has no terms, and the reason is said",
    of: rewriting((text) => text.replace('"reason":"not-owner"', '"reason":"expired"')),
  },
  {
    name: "reads are old and say that they are new",
    line: "reads as new as a decision show it",
    of: remembering((request) =>
      request.method === "GET" && isAbout(request, /^\/subscriptions\/[^/]+$/)
        ? `${new URL(request.url).pathname} ${request.headers.get("Cookie")}`
        : request.method === "GET" && isAbout(request, /^\/subscriptions$/)
          ? `list ${request.headers.get("Cookie")}`
          : null,
    ),
  },
  {
    name: "a receipt is written anew each time",
    line: "a receipt stays as it was given",
    of: rewriting((text, request) =>
      request.method === "GET"
        ? text.replace(
            /"confirmationNumber":"[^"]*"/,
            () => `"confirmationNumber":"${crypto.randomUUID()}"`,
          )
        : text,
    ),
  },
  {
    name: "what comes along has the whole path",
    line: "every answer: included",
    of: rewriting((text) => text.replaceAll('"path":"/', '"path":"/api/')),
  },
  {
    name: "what comes along is old",
    line: "what comes along says what asking would",
    of: rewriting((text, request) =>
      isWrite(request) ? text.replace(/("included":.*"recurringBilling":)false/, "$1true") : text,
    ),
  },
  {
    name: "the cookie can be read by scripts",
    line: "every answer: cookies",
    of: answering((response) => {
      const headers = new Headers(response.headers);
      const cookie = headers.get("Set-Cookie");
      if (cookie !== null) headers.set("Set-Cookie", cookie.replace("; HttpOnly", ""));
      return new Response(response.body, { status: response.status, headers });
    }),
  },
  {
    name: "the cookie goes with every request of every site",
    line: "every answer: cookies",
    of: answering((response) => {
      const headers = new Headers(response.headers);
      const cookie = headers.get("Set-Cookie");
      if (cookie !== null) headers.set("Set-Cookie", cookie.replace("; SameSite=Lax", ""));
      return new Response(response.body, { status: response.status, headers });
    }),
  },
  {
    name: "signing out is only said",
    line: "signing out ends the session for every copy of the cookie",
    of: asking((request, answer) =>
      request.method === "DELETE" && isAbout(request, /^\/session$/)
        ? new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } })
        : answer(request),
    ),
  },
  {
    name: "who is not signed in is told that there is nothing",
    line: "who is not signed in is told so by every operation that is not open",
    of: answering((response) => (response.status === 401 ? problem(404, "not-found") : response)),
  },
  {
    name: "as many wrong codes as one likes",
    line: "wrong codes lock the account",
    of: asking(async (request, answer) => {
      if (request.method !== "POST" || !isAbout(request, /^\/session$/)) return answer(request);
      const body = await request.clone().text();
      return body.includes("274913")
        ? answer(request)
        : problem(422, "code-wrong", { attemptsLeft: 4 });
    }),
  },
  {
    name: "a code works twice",
    line: "a code is used once",
    of: forgiving((request) => request.method === "POST" && isAbout(request, /^\/session$/), 410),
  },
  {
    name: "whoever names an account is in",
    line: "an account that is not remembered cannot be chosen",
    of: (answer) => {
      const signedIn = forgiving(
        (request) => isAbout(request, /^\/session(\/account)?$/),
        404,
      )(answer);
      return async (request) => {
        const response = await signedIn(request);
        const isChoice = request.method === "PUT" && response.status === 201;
        return isChoice
          ? new Response(response.body, { status: 200, headers: response.headers })
          : response;
      };
    },
  },
  {
    name: "a form of another site cancels",
    line: "a form of another site changes nothing",
    of: asking(async (request, answer) => {
      const isForm = request.headers.get("Content-Type")?.startsWith("text/plain");
      if (!isForm) return answer(request);
      const ifMatch = isAbout(request, decided) ? await versionInForce(request, answer) : "";
      return answer(
        withHeaders(request, (headers) => {
          headers.set("Idempotency-Key", crypto.randomUUID());
          if (ifMatch !== "") headers.set("If-Match", ifMatch);
        }),
      );
    }),
  },
  {
    name: "a declaration is checked against accounts",
    line: "a declaration reveals nothing of an account",
    of: asking(async (request, answer) =>
      isAbout(request, /^\/declarations$/) && (await request.clone().text()).includes("nobody@")
        ? problem(404, "account-not-found")
        : answer(request),
    ),
  },
  {
    name: "who must wait is not told for how long",
    line: "every answer: retry-after",
    of: withHeader("Retry-After", null),
  },
  {
    name: "cancelling at once leaves it active",
    line: "cancelling at once ends it, with the refund that was offered",
    of: rewriting((text, request) =>
      isAbout(request, /^\/subscriptions\/[^/]+$/)
        ? text.replace('"status":"expired"', '"status":"active"')
        : text,
    ),
  },
  {
    name: "what was turned off ends at once",
    line: "recurring billing is turned off, and on again",
    of: rewriting((text, request) =>
      request.method === "PUT" && isAbout(request, /recurring-billing$/)
        ? text.replace(
            /"nextCharge":null,/,
            '"nextCharge":{"date":"2027-02-16","amount":{"amount":1,"currency":"NOK"}},',
          )
        : text,
    ),
  },
];

/** Those that show only to pages of another origin. */
export const brokenAcrossOrigins: readonly Broken[] = [
  {
    name: "`ETag` is not exposed",
    line: "every answer: cross-origin",
    of: withHeader("Access-Control-Expose-Headers", "Retry-After"),
  },
  {
    name: "any origin is named",
    line: "no other origin is named",
    of: answering((response, request) => {
      const headers = new Headers(response.headers);
      headers.set("Access-Control-Allow-Origin", request.headers.get("Origin") ?? "*");
      headers.set("Access-Control-Allow-Credentials", "true");
      return new Response(response.body, { status: response.status, headers });
    }),
  },
  {
    name: "keys are not allowed",
    line: "every request of the page is allowed before it is made",
    of: withHeader("Access-Control-Allow-Headers", "Content-Type, If-Match"),
  },
  {
    name: "credentials are not allowed",
    line: "every answer: cross-origin",
    of: withHeader("Access-Control-Allow-Credentials", null),
  },
];
