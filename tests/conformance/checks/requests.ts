import { operation, operationNames } from "../../../src/api/contract.ts";
import { type Answer, described, done, newKey, problemTypeOf, refused } from "../browser.ts";
import { type Check, holds, isUnchanged, same, type Tools } from "../tools.ts";
import { decisions, send } from "./decisions.ts";

// What comes in, whoever sends it: help and feedback, bad input, other sites, and a service that is busy.

/** A site that has nothing to do with the application. */
const elsewhere = "https://elsewhere.example";

const feedback = {
  page: "help",
  isHelpful: true,
  languageQuality: null,
  factors: [],
  comment: "",
};

const someParams = { subscriptionId: "some", cancellationId: "some", key: "some" };

/** Bodies that no operation asks for. */
const badBodies = [
  "",
  "{",
  "null",
  "[]",
  '"text"',
  "{}",
  `{"a":${"[".repeat(2000)}${"]".repeat(2000)}}`,
];

/** What a form of another site can send, with the visitor's cookies where the browser lets it. */
const forms = [
  { type: "text/plain", write: (body: unknown) => JSON.stringify(body ?? {}) },
  {
    type: "application/x-www-form-urlencoded",
    write: (body: unknown) => `${encodeURIComponent(JSON.stringify(body ?? {}))}=`,
  },
] as const;

function isRefused(answer: Pick<Answer, "status" | "text" | "sent">): void {
  const isSo = answer.status >= 400 && answer.status < 500;
  holds(isSo, { expected: "a refusal", got: described(answer), sent: answer.sent });
}

/** Each status that says nothing of what was asked, as the first request to an operation gets it. */
function failing(status: number, type: "rate-limited" | "internal" | "unavailable"): Check["run"] {
  return async (tools: Tools) => {
    const browser = await tools.signedIn();
    await tools.ask(browser, "fail", { operation: "listSubscriptions", status });
    const answer = await browser.call("listSubscriptions");
    refused(answer, type);
    holds(answer.status === status, { expected: `status ${status}`, got: answer.status });
    done(await browser.call("listSubscriptions"));
  };
}

const preflight = (origin: string, method: string) => ({
  headers: {
    Origin: origin,
    "Access-Control-Request-Method": method,
    "Access-Control-Request-Headers": "content-type,idempotency-key,if-match",
  },
});

function namesIn(headers: Headers, name: string): string[] {
  return (headers.get(name) ?? "").toLowerCase().split(/\s*,\s*/);
}

/** Every kind of request that the page makes is allowed before it is made. */
export function preflights(origin: string): Check["run"] {
  return async (tools) => {
    const browser = tools.browser();
    for (const name of operationNames) {
      const { method, path } = operation(name);
      const at = path.replaceAll(/\{\w+\}/g, "some");
      const { status, headers, sent } = await browser.request(
        "OPTIONS",
        at,
        preflight(origin, method),
      );
      const isAllowed =
        status >= 200 &&
        status < 300 &&
        headers.get("Access-Control-Allow-Origin") === origin &&
        headers.get("Access-Control-Allow-Credentials") === "true";
      const shownHeaders = [...headers].filter(([header]) => header.startsWith("access-control"));
      const got = { status, ...Object.fromEntries(shownHeaders) };
      holds(isAllowed, {
        expected: `${method} from ${origin} to be allowed, with credentials`,
        got,
        sent,
      });
      const allowed = namesIn(headers, "Access-Control-Allow-Headers");
      const missing = ["content-type", "idempotency-key", "if-match"].filter(
        (one) => !allowed.includes(one),
      );
      holds(missing.length === 0, { expected: `${missing.join(", ")} to be allowed`, got, sent });
      const methods = namesIn(headers, "Access-Control-Allow-Methods");
      const isSimple = method === "GET" || method === "POST";
      holds(isSimple || methods.includes(method.toLowerCase()), {
        expected: `${method} to be allowed`,
        got,
        sent,
      });
    }
  };
}

export const requestChecks: readonly Check[] = [
  {
    name: "help answers whatever it is asked",
    promise: "shape",
    async run(tools) {
      const browser = tools.browser();
      for (const q of ["refund", "", "%", "'; drop table help; --", "☃".repeat(500)]) {
        done(await browser.call("searchHelp", { query: { q } }));
      }
      done(await browser.call("listRefundRules"));
    },
  },
  {
    name: "support is asked for once",
    promise: "once",
    async run(tools) {
      const browser = tools.browser();
      const body = { topic: "other", description: "I can't cancel.", subscriptionId: null };
      const request = { body, key: newKey() };
      const route = done(await browser.call("requestSupport", request));
      same("the same answer again", route, done(await browser.call("requestSupport", request)));
      const other = { ...request, body: { ...body, description: "Something else." } };
      refused(await browser.call("requestSupport", other), "idempotency-key-reused");
      holds(/^(https:\/\/|\+?[\d\s()-]+$)/.test(route.address), {
        expected: "`address` to be a secure web address or a phone number",
        got: route.address,
      });
    },
  },
  {
    name: "feedback is taken once",
    promise: "once",
    async run(tools) {
      const browser = tools.browser();
      const request = { body: feedback, key: newKey() };
      done(await browser.call("sendFeedback", request));
      done(await browser.call("sendFeedback", request));
    },
  },
  {
    name: "a field that is not known is ignored",
    promise: "unknown-fields",
    async run(tools) {
      const body = { ...feedback, anotherField: { of: ["a", "later", "version"] } };
      done(await tools.browser().call("sendFeedback", { body, key: newKey() }));
    },
  },
  {
    name: "a body that is none is refused by every operation",
    promise: "bad-input",
    async run(tools) {
      const browser = await tools.signedIn();
      for (const name of operationNames) {
        const { request, ifMatch } = operation(name);
        if (request === undefined) continue;
        for (const text of badBodies) {
          const answer = await browser.call(name, {
            params: someParams,
            text,
            key: newKey(),
            headers: { "Content-Type": "application/json" },
            ...(ifMatch && { ifMatch: '"some"' }),
          });
          refused(answer, "invalid-request");
        }
      }
    },
  },
  {
    name: "a decision with a bad body does nothing, and its key stays free",
    promise: "bad-input",
    async run(tools) {
      const browser = await tools.signedIn();
      const ready = await decisions.cancelSubscription(tools, browser);
      const key = newKey();
      for (const body of [{ optionId: "" }, { optionId: 1 }, { optionId: null }, []]) {
        refused(
          await send(browser, { ...ready, sent: { ...ready.sent, body } }, key),
          "invalid-request",
        );
      }
      await isUnchanged(browser, ready.about);
      // Nothing was decided, so the key is still free.
      done(await send(browser, ready, key));
    },
  },
  {
    name: "a key of 200 characters is a key",
    promise: "decision",
    async run(tools) {
      const browser = await tools.signedIn();
      const ready = await decisions.setPaymentMethod(tools, browser);
      const key = `${newKey()}-${"k".repeat(200)}`.slice(0, 200);
      done(await send(browser, ready, key));
      const decision = done(await browser.call("getDecision", { params: { key } }));
      holds(decision.state === "done", {
        expected: "a key of 200 characters to be known",
        got: decision.state,
      });
    },
  },
  {
    name: "a form of another site changes nothing",
    promise: "forgery",
    async run(tools) {
      const browser = await tools.signedIn();
      const ready = await decisions.cancelSubscription(tools, browser);
      const { params, body } = ready.sent;
      for (const { type, write } of forms) {
        const headers = { "Content-Type": type, Origin: elsewhere };
        const at = `/subscriptions/${encodeURIComponent(params.subscriptionId)}/cancellation`;
        isRefused(await browser.request("POST", at, { text: write(body), headers }));
        isRefused(await browser.request("POST", "/feedback", { text: write(feedback), headers }));
      }
      await isUnchanged(browser, ready.about);
    },
  },
  {
    name: "what is not there is refused",
    promise: "problems",
    async run(tools) {
      const browser = tools.browser();
      for (const path of ["/no-such-thing", "/subscriptions/%E0%A4%A", "/decisions/", "//"]) {
        const { status, text, sent } = await browser.request("GET", path);
        holds(status >= 400 && status !== 500, {
          expected: "a refusal",
          got: described({ status, text }),
          sent,
        });
      }
      const answer = await browser.request("PATCH", "/session");
      holds(answer.status >= 400 && problemTypeOf(answer) !== undefined, {
        expected: "a problem",
        got: described(answer),
        sent: answer.sent,
      });
    },
  },
  {
    name: "who asks too often is told to wait",
    promise: "retry-after",
    needs: ["fail"],
    run: failing(429, "rate-limited"),
  },
  {
    name: "a service that is away says for how long",
    promise: "retry-after",
    needs: ["fail"],
    run: failing(503, "unavailable"),
  },
  {
    name: "a fault of the service is a problem too",
    promise: "problems",
    needs: ["fail"],
    run: failing(500, "internal"),
  },
  {
    name: "a decision that the service failed at can be sent again",
    promise: "decision",
    needs: ["fail"],
    async run(tools) {
      const browser = await tools.signedIn();
      const ready = await decisions.setRecurringBilling(tools, browser);
      const key = newKey();
      await tools.ask(browser, "fail", { operation: "setRecurringBilling", status: 503 });
      refused(await send(browser, ready, key), "unavailable");
      const decision = done(await browser.call("getDecision", { params: { key } }));
      const isOpen = decision.state !== "refused" && decision.state !== "withdrawn";
      holds(isOpen, {
        expected: "a failure of the service not to be a refusal",
        got: decision.state,
      });
      done(await send(browser, ready, key));
    },
  },
  {
    name: "no other origin is named",
    promise: "cross-origin",
    async run(tools) {
      const browser = await tools.signedIn();
      const own = tools.pageOrigin;
      for (const origin of [elsewhere, "null", ...(own === null ? [] : [`${own}.evil.example`])]) {
        for (const [method, sent] of [
          ["OPTIONS", preflight(origin, "POST")],
          ["GET", { headers: { Origin: origin } }],
        ] as const) {
          const answer = await browser.request(method, "/subscriptions", sent);
          const allowed = answer.headers.get("Access-Control-Allow-Origin");
          const isNamed = allowed === origin || allowed === "*";
          holds(!isNamed, {
            expected: `${origin} not to be named`,
            got: allowed,
            sent: answer.sent,
          });
        }
      }
    },
  },
];
