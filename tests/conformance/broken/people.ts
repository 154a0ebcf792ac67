import {
  answering,
  asking,
  type Broken,
  decided,
  forgiving,
  isAbout,
  problem,
  remembering,
  rewriting,
  versionInForce,
  withHeaders,
} from "./change.ts";

/** Those that mistake who asks. */
export const brokenForPeople: readonly Broken[] = [
  {
    name: "the account that is signed in is left out of the remembered",
    line: "the account that is signed in is among the remembered",
    of: rewriting((text) =>
      text.replace(/"rememberedAccounts":\[.*?\]/, '"rememberedAccounts":[]'),
    ),
  },
  {
    name: "the code that is awaited is forgotten",
    line: "a code that was sent signs in, and is no longer awaited",
    of: rewriting((text) => text.replace(/"challenge":\{[^}]*\}/, '"challenge":null')),
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
  ...[
    ["the cookie can be read by scripts", "; HttpOnly", ""],
    ["the cookie goes with every request of every site", "; SameSite=Lax", ""],
    ["the cookie is of another host", "; HttpOnly", "; HttpOnly; Domain=elsewhere.example"],
    ["the cookie is not sent to all of the API", "Path=/", "Path=/api/subscriptions"],
    ["the cookie is for other sites, and not secure", "SameSite=Lax", "SameSite=None"],
  ].map(([name = "", from = "", to = ""]) => ({
    name,
    line: "the session is a cookie that browsers keep, and scripts cannot read",
    of: answering((response) => {
      const headers = new Headers(response.headers);
      const cookie = headers.get("Set-Cookie");
      if (cookie !== null) headers.set("Set-Cookie", cookie.replace(from, to));
      return new Response(response.body, { status: response.status, headers });
    }),
  })),
  {
    name: "the cookie of before goes on",
    line: "signing in gives another cookie, and the old one opens nothing",
    of: (answer) => {
      const later = new Map<string, string>();
      return async (request) => {
        const own = request.headers.get("Cookie") ?? "";
        const cookie = later.get(own) ?? own;
        const response = await answer(
          withHeaders(request, (headers) => headers.set("Cookie", cookie)),
        );
        const [set = ""] = response.headers.get("Set-Cookie")?.split(";") ?? [];
        if (set === "" || own === "") return response;
        later.set(own, set);
        const headers = new Headers(response.headers);
        headers.delete("Set-Cookie");
        return new Response(response.body, { status: response.status, headers });
      };
    },
  },
  {
    name: "the cookie of before still chooses the account",
    line: "signing in gives another cookie, and the old one opens nothing",
    of: (answer) => {
      let chosen = "";
      return async (request) => {
        const response = await answer(request.clone());
        if (response.status === 201 && isAbout(request, /^\/session$/)) {
          chosen = await response.clone().text();
        }
        const isChoice = request.method === "PUT" && isAbout(request, /^\/session\/account$/);
        return isChoice && response.status === 404
          ? new Response(chosen, { status: 200, headers: { "Content-Type": "application/json" } })
          : response;
      };
    },
  },
  {
    name: "where a code goes is told whole",
    line: "where a code and a confirmation go is masked",
    of: rewriting((text) =>
      text.replace(/"destination":"[^"]*"/, '"destination":"kari.nordmann@example.com"'),
    ),
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
    name: "a member pays for somebody else's subscription",
    line: "what is another's, billed elsewhere or over is not changed",
    of: asking((request, answer) =>
      request.method === "PUT" && isAbout(request, /^\/subscriptions\/sub-shared\/payment-method$/)
        ? answer(new Request(request.url.replace("sub-shared", "sub-renews"), request))
        : answer(request),
    ),
  },
];
