import {
  answering,
  asking,
  type Broken,
  isAbout,
  json,
  problem,
  rewriting,
  withHeader,
} from "./change.ts";

/** Those that answer in another way than was promised. */
export const brokenAnswers: readonly Broken[] = [
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
    line: "text comes back as it was written",
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
    name: "who must wait is not told for how long",
    line: "every answer: retry-after",
    of: withHeader("Retry-After", null),
  },
  {
    name: "what cannot be cancelled gets another reason",
    line: "what cannot be cancelled has no terms, and the reason is said",
    of: rewriting((text) => text.replace('"reason":"not-owner"', '"reason":"expired"')),
  },
  {
    name: "a currency that there is not",
    line: "every answer: money",
    of: rewriting((text) => text.replaceAll('"currency":"NOK"', '"currency":"XYQ"')),
  },
  {
    name: "who must wait is told when it pleases",
    line: "every answer: retry-after",
    of: withHeader("Retry-After", "soon"),
  },
  {
    name: "more comes back than was paid",
    line: "a refund is no more than the last charge",
    of: rewriting((text, request) =>
      isAbout(request, /cancellation-terms$/)
        ? text.replaceAll(/"refund":\{"amount":\{"amount":/g, '"refund":{"amount":{"amount":9')
        : text,
    ),
  },
  {
    name: "terms are of another plan",
    line: "terms are of the subscription as it is",
    of: rewriting((text, request) =>
      isAbout(request, /cancellation-terms$/)
        ? text.replace('"name":"Microsoft 365 Personal"', '"name":"Microsoft 365 Family"')
        : text,
    ),
  },
  {
    name: "answers are of tomorrow",
    line: "no answer is of a moment to come",
    of: rewriting((text) => text.replaceAll(/"asOf":"[^"]*"/g, '"asOf":"2999-01-01T00:00:00Z"')),
  },
];
