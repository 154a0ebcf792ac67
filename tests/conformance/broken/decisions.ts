import {
  about,
  answering,
  asking,
  type Broken,
  decided,
  forgiving,
  isAbout,
  isWrite,
  json,
  problem,
  remembering,
  rewriting,
  versionInForce,
  withHeaders,
} from "./change.ts";

/** How many receipts were made of one, so that each has an id of its own. */
let receiptsMade = 0;

/** Those that do not keep what is promised of decisions and of what comes after them. */
export const brokenDecisions: readonly Broken[] = [
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
  {
    name: "a change of plan happens at once",
    line: "a change of plan is scheduled",
    of: rewriting((text, request) =>
      request.method === "POST" && isAbout(request, /plan-change$/)
        ? text.replace(/"scheduledChange":\{/, '"scheduledChange":null,"changed":{')
        : text,
    ),
  },
  {
    name: "withdrawing leaves it active",
    line: "withdrawing ends it at once, with a receipt of its own",
    of: rewriting((text, request) =>
      isAbout(request, /^\/subscriptions\/[^/]+$/)
        ? text.replace('"status":"expired"', '"status":"active"')
        : text,
    ),
  },
  {
    name: "an old answer is given as if it were new",
    line: "cancelSubscription: is carried out once, and answered the same again",
    of: (answer) => {
      const seen = new Set<string>();
      return async (request) => {
        const key = request.headers.get("Idempotency-Key") ?? "";
        const isAgain = key !== "" && seen.has(key);
        seen.add(key);
        const response = await answer(request);
        if (!isAgain || !response.ok) return response;
        const { status, headers } = response;
        const text = await response.text();
        const now = text.replace(/"asOf":"[^"]*"/, '"asOf":"2026-11-23T08:45:00Z"');
        return new Response(now, { status, headers });
      };
    },
  },
  {
    name: "a change of plan outlives the subscription",
    line: "cancelling ends a change of plan that was scheduled",
    of: rewriting((text, request) =>
      request.method === "GET" && isAbout(request, /^\/subscriptions\/[^/]+$/)
        ? text.replace(/"scheduledChange":null/, '"scheduledChange":{}')
        : text,
    ),
  },
];
