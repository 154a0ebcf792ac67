import { answering, type Broken, withHeader } from "./change.ts";

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
  {
    name: "whatever begins like the page's origin is named",
    line: "no other origin is named",
    of: answering((response, request) => {
      const headers = new Headers(response.headers);
      const from = request.headers.get("Origin") ?? "";
      if (from.startsWith("https://app.example")) headers.set("Access-Control-Allow-Origin", from);
      return new Response(response.body, { status: response.status, headers });
    }),
  },
];
