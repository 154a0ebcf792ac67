import { onTestFinished } from "vitest";
import { type BackEnd, type Options, startBackEnd } from "../../docs/back-end/server.ts";
import { testOptions } from "./options.ts";
import { Browser, done, newKey } from "../conformance/browser.ts";

export const kari = "kari.nordmann@example.com";
export const amal = "amal@example.com";
export const code = "274913";

/** Starts the example on a free port; it stops with the test, if not before. */
export async function start(
  options: Partial<Options> = {},
): Promise<BackEnd & { readonly base: string }> {
  const backEnd = await startBackEnd({
    ...testOptions,
    ...options,
  });
  let isOpen = true;
  const close = async () => {
    if (isOpen) await backEnd.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { port: backEnd.port, close, base: `http://localhost:${backEnd.port}/api` };
}

/** A browser that knows nothing yet. */
export function openBrowser(base: string): Browser {
  return new Browser({ base, send: fetch, origin: null, now: Date.now, onAnswer: () => undefined });
}

export async function signIn(browser: Browser, identifier = kari): Promise<void> {
  const { id } = done(await browser.call("startSignIn", { body: { identifier }, key: newKey() }));
  const body = { challengeId: id, code };
  done(await browser.call("completeSignIn", { body, key: newKey() }));
}

/** What cancels a subscription on the terms in force. */
export async function toCancel(browser: Browser, subscriptionId: string, optionId = "end-of-term") {
  const params = { subscriptionId };
  const terms = await browser.call("getCancellationTerms", { params });
  return { params, body: { optionId }, key: newKey(), ifMatch: terms.headers.get("ETag") ?? "" };
}
