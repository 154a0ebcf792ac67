import { type Browser, done, newKey, problemTypeOf, refused } from "../browser.ts";
import { type Check, holds } from "../tools.ts";
import { Skipped } from "../verdict.ts";

// The cookie that a session is.

/** The cookies without which nobody is signed in. A back end, and what stands before it, may set others. */
async function sessionCookies(browser: Browser): Promise<[name: string, setAs: string][]> {
  const found: [string, string][] = [];
  for (const [name, setAs] of browser.cookies) {
    const answer = await browser.without(name).call("listSubscriptions");
    if (problemTypeOf(answer) === "sign-in-required") found.push([name, setAs]);
  }
  return found;
}

/** What is wrong with a cookie, for browsers and for whoever it belongs to. */
function faultsOf([name, setAs]: [string, string], api: URL): string[] {
  const attributes = new Map(
    setAs
      .split(";")
      .slice(1)
      .map((part) => {
        const [key = "", value = ""] = part.trim().split("=");
        return [key.toLowerCase(), value] as const;
      }),
  );
  const sameSite = attributes.get("samesite")?.toLowerCase() ?? "";
  const isSecure = attributes.has("secure");
  const domain = attributes.get("domain")?.replace(/^\./, "").toLowerCase();
  const path = attributes.get("path") ?? "/";
  const isOfHost = domain === undefined || `.${api.hostname}`.endsWith(`.${domain}`);
  const isOfApi = `${api.pathname}/`.startsWith(path.endsWith("/") ? path : `${path}/`);
  const isHostOnly = isSecure && domain === undefined && path === "/";
  return [
    ...(attributes.has("httponly") ? [] : ["`HttpOnly`"]),
    ...(["lax", "strict", "none"].includes(sameSite) ? [] : ["`SameSite`"]),
    ...((api.protocol === "https:" || sameSite === "none") && !isSecure ? ["`Secure`"] : []),
    ...(isOfHost ? [] : [`of ${api.hostname}`]),
    ...(isOfApi ? [] : [`sent to all of ${api.pathname}`]),
    ...(name.startsWith("__Host-") && !isHostOnly ? ["as its prefix `__Host-` demands"] : []),
    ...(name.startsWith("__Secure-") && !isSecure ? ["as its prefix `__Secure-` demands"] : []),
  ];
}

export const cookieChecks: readonly Check[] = [
  {
    name: "the session is a cookie that browsers keep, and scripts cannot read",
    promise: "cookies",
    async run(tools) {
      const browser = await tools.signedIn();
      const cookies = await sessionCookies(browser);
      holds(cookies.length > 0, {
        expected: "a cookie without which nobody is signed in",
        got: [...browser.cookies.keys()],
      });
      for (const cookie of cookies) {
        const faults = faultsOf(cookie, tools.address);
        holds(faults.length === 0, {
          expected: `the cookie to be ${faults.join(" and ")}`,
          // Its value is as good as a password.
          got: `${cookie[0]}=…;${cookie[1].split(";").slice(1).join(";")}`,
        });
      }
    },
  },
  {
    name: "signing in gives another cookie, and the old one opens nothing",
    promise: "new-session",
    async run(tools) {
      const browser = tools.browser();
      done(await browser.call("getSession"));
      const before = await tools.signIn(browser);
      if (before.cookies.size === 0)
        throw new Skipped("There is no cookie before, which is allowed.");
      const session = done(await before.call("getSession"));
      holds(session.status === "signed-out", {
        expected: "the cookie of before to be `signed-out`",
        got: session.status,
      });
      refused(await before.call("listSubscriptions"), "sign-in-required");
      const now = done(await browser.call("getSession"));
      const body = { accountId: now.status === "signed-in" ? now.account.id : "" };
      const choice = await before.call("selectAccount", { body, key: newKey() });
      refused(choice, "not-found", "sign-in-required");
    },
  },
];
