import { setupWorker } from "msw/browser";
import { browserBackend, currentState, startSituation } from "./browser-state.ts";
import type { Backend } from "./backend.ts";
import { contextNow } from "./context.ts";
import { answerSignIn, isSignInPage, signInPageAt } from "./own-login.ts";
import { showInvalidSituation } from "../panel/invalid-situation.ts";
import { showPanel } from "../panel/panel.ts";
import { createHandlers } from "./router.ts";
import { hasSituation, InvalidSituation, parseSituation } from "./situation.ts";

/** The API's address as the client reckons it, so that nothing else is taken for a request to the API. */
function apiAddress(): string {
  const configured: unknown = import.meta.env["VITE_API_BASE"];
  const base = typeof configured === "string" ? configured : "/api";
  return new URL(base.replace(/\/$/, ""), window.location.href).href;
}

/** Shows the page on which one signs in, or leads back from it. */
async function signIn(backend: Backend): Promise<void> {
  const answer = await backend.transaction((db) =>
    answerSignIn(contextNow(db, backend), new URL(window.location.href)),
  );
  if ("goTo" in answer) {
    window.location.replace(answer.goTo);
    return;
  }
  const { documentElement } = new DOMParser().parseFromString(answer.html, "text/html");
  document.replaceChild(documentElement, document.documentElement);
}

/**
 * Starts the mock API in this browser, in the situation that the address asks for, else in the one that was
 * left, else in the default scenario.
 *
 * @returns whether the application can start; if not, the page already shows what is shown instead
 */
export async function startMocks(): Promise<boolean> {
  const root = import.meta.env.BASE_URL;
  const params = new URLSearchParams(window.location.search);
  const situation = parseSituation(params);
  if (situation instanceof InvalidSituation) {
    showInvalidSituation(situation.sentence, root);
    return false;
  }
  const state = hasSituation(params) ? startSituation(situation) : currentState();
  const signInPage = signInPageAt(new URL(root, window.location.href).href);
  if (isSignInPage(params)) {
    await signIn(browserBackend({ announce: () => undefined, signInPage }));
    return false;
  }
  const announce = showPanel({
    situation: state.situation,
    root,
    open: (address) => window.location.assign(address),
  });
  const handlers = createHandlers(() => browserBackend({ announce, signInPage }), apiAddress());
  await setupWorker(...handlers).start({
    quiet: true,
    // Every address of the API has a handler, so what is left is not the API's.
    onUnhandledRequest: "bypass",
    serviceWorker: { url: `${root}mockServiceWorker.js` },
  });
  return true;
}
