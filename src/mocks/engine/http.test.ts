// @vitest-environment node
import { createServer, get } from "node:http";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { operation, type OperationName } from "../../api/contract.ts";
import { createMockApiMiddleware } from "./http.ts";
import { scenarioIds } from "../data/scenarios.ts";
import { signInCode } from "../handlers/session.ts";
import { received, requestTo, type Received, type Sent } from "./test-api.ts";

const logged: string[] = [];
const middleware = createMockApiMiddleware({ log: (message) => void logged.push(message) });
const server = createServer((request, response) => {
  middleware(request, response, (error) => {
    response.statusCode = error === undefined ? 200 : 500;
    response.end(error === undefined ? "the application" : "broken");
  });
});
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
afterEach(() => {
  logged.length = 0;
});

/** A browser, as far as cookies make one. */
class Browser {
  #cookie = "";

  async #fetch(request: Request): Promise<Response> {
    request.headers.set("Cookie", this.#cookie);
    const response = await fetch(request);
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) {
      this.#cookie = cookie.split(";")[0] ?? "";
    }
    return response;
  }

  open(path: string): Promise<Response> {
    return this.#fetch(new Request(origin + path, { headers: { Accept: "text/html,*/*" } }));
  }

  async call(name: OperationName, sent: Sent = {}): Promise<Received> {
    return received(await this.#fetch(requestTo(name, sent, origin)));
  }
}

const params = { subscriptionId: "sub-personal" };

async function cancel(browser: Browser, key: string): Promise<Received> {
  const terms = await browser.call("getCancellationTerms", { params });
  const ifMatch = terms.headers.get("ETag") ?? "";
  expect(ifMatch).toMatch(/^"[^"]+"$/);
  const body = { optionId: "end-of-term" };
  return browser.call("cancelSubscription", { params, body, key, ifMatch });
}

test("the cookie is out of reach of scripts and other sites", async () => {
  const response = await new Browser().open("/?scenario=basic");
  const cookies = response.headers.getSetCookie();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(/^mock-browser=[\w-]{36}; HttpOnly; SameSite=Strict; Path=\/$/);
});

test("each browser has a world of its own, and an address starts it afresh", async () => {
  const [one, other] = [new Browser(), new Browser()];
  for (const browser of [one, other]) {
    const page = await browser.open("/subscriptions?scenario=personal-monthly");
    expect(await page.text()).toBe("the application");
  }
  expect(await cancel(one, "k")).toMatchObject({ status: 201 });
  expect(await one.call("getCancellation", { params })).toMatchObject({ status: 200 });
  expect(await other.call("getCancellation", { params })).toMatchObject({ status: 404 });

  await one.open("/subscriptions");
  expect(await one.call("getCancellation", { params })).toMatchObject({ status: 200 });
  await one.open("/subscriptions?scenario=personal-monthly");
  expect(await one.call("getCancellation", { params })).toMatchObject({ status: 404 });
});

test("two tabs cannot cancel twice", async () => {
  const browser = new Browser();
  await browser.open("/?scenario=personal-monthly");
  const answers = await Promise.all([cancel(browser, "one"), cancel(browser, "other")]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
});

test("without a situation it is the default scenario, the same for requests that leave together", async () => {
  const browser = new Browser();
  await browser.open("/");
  await browser.call("selectAccount", { body: { accountId: "account-kari" }, key: "k" });
  const answers = await Promise.all([
    browser.call("getSession"),
    browser.call("listSubscriptions"),
  ]);
  expect(answers).toMatchObject([{ body: { status: "signed-in" } }, { status: 200 }]);
  expect(await new Browser().call("getSession")).toMatchObject({
    status: 200,
    body: { status: "signed-out" },
  });
});

test("the sign-in code is logged", async () => {
  const browser = new Browser();
  await browser.open("/sign-in?scenario=no-remembered-account");
  const body = { identifier: "kari.nordmann@example.com" };
  await browser.call("startSignIn", { body, key: "k" });
  expect(logged).toEqual([expect.stringContaining(signInCode)]);
});

test("faults reach the wire: headers, pages and broken connections", async () => {
  const browser = new Browser();
  await browser.open(
    "/?scenario=personal-monthly&fault=signOut:503&fault=listSubscriptions:timeout&fault=getSession:network:1",
  );
  const unavailable = await browser.call("signOut");
  expect(unavailable.status).toBe(503);
  expect(unavailable.headers.get("Retry-After")).toBe("2");
  expect(unavailable.headers.get("Content-Type")).toBe("application/problem+json");
  expect(unavailable.headers.get("Cache-Control")).toBe("no-store");
  expect(await browser.call("listSubscriptions")).toMatchObject({ status: 504 });
  await expect(browser.call("getSession")).rejects.toThrow("fetch failed");
  expect(await browser.call("getSession")).toMatchObject({ status: 200 });
});

test("an invalid situation is a page that lists the valid ones and runs nothing", async () => {
  const page = await new Browser().open("/?scenario=%3Cscript%3Ealert(1)%3C/script%3E");
  expect(page.status).toBe(400);
  expect(page.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  const text = await page.text();
  expect(text).toContain("&quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot; is not a scenario");
  expect(text).not.toContain("<script");
  for (const id of scenarioIds) expect(text).toMatch(new RegExp(`[?]scenario=${id}["&]`));
});

test("what is not in the contract is said to be missing", async () => {
  for (const path of ["/api", "/api/unheard-of"]) {
    const response = await fetch(origin + path);
    expect(response.status).toBe(501);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  }
});

test("an address that cannot be decoded is an invalid request", async () => {
  const { path } = operation("getSubscription");
  const response = await fetch(`${origin}/api${path.replace(/\{.*\}/, "%E0%A4%A")}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ type: "invalid-request" });
});

test("files of the application are none of its business", async () => {
  const response = await fetch(`${origin}/assets/api.js?scenario=nonsense`);
  expect(await response.text()).toBe("the application");
  expect(response.headers.getSetCookie()).toEqual([]);
});

test("the oldest browser is forgotten when there are too many", async () => {
  const oldest = new Browser();
  await oldest.open("/?scenario=personal-monthly");
  expect(await oldest.call("getSession")).toMatchObject({ body: { status: "signed-in" } });
  for (let count = 0; count < 500; count += 1) await (await new Browser().open("/")).text();
  expect(await oldest.call("getSession")).toMatchObject({ body: { status: "signed-out" } });
});

test("the page on which one signs in leads back, signed in", async () => {
  const browser = new Browser();
  await browser.open("/?scenario=own-login");
  const told = (await browser.call("getSession")).body;
  expect(told).toMatchObject({ signInAddress: `${origin}/?mock-sign-in` });

  const returnTo = `${origin}/subscriptions?a=b`;
  const search = new URLSearchParams({ "mock-sign-in": "", returnTo });
  const page = await browser.open(`/?${search}`);
  expect(page.headers.get("Cache-Control")).toBe("no-store");
  expect(await page.text()).toContain("mette.jensen@example.com");

  const answer = await browser.open(`/?${search}&choice=account-mette`);
  expect(answer.url).toBe(returnTo);
  expect((await browser.call("getSession")).body).toMatchObject({ status: "signed-in" });
});

test("an address without a host that can be read breaks nothing", async () => {
  const { headers } = await new Browser().open("/?scenario=own-login");
  const [cookie = ""] = headers.getSetCookie();
  const status = await new Promise((resolve, reject) => {
    const sent = { Host: "%%%", Accept: "text/html", Cookie: cookie.split(";")[0] };
    get(`${origin}/?mock-sign-in`, { headers: sent }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on("error", reject);
  });
  expect(status).toBe(500);
});
