import { signInAs } from "../handlers/session.ts";
import { signInPage } from "../panel/sign-in-page.ts";
import type { Context } from "./context.ts";

const parameter = "mock-sign-in";

/** The address of the page on which one signs in, beside the application at this address. */
export function signInPageAt(application: string): string {
  return new URL(`?${parameter}`, application).href;
}

/** Whether an address is that of the page on which one signs in. */
export function isSignInPage(params: URLSearchParams): boolean {
  return params.has(parameter);
}

/** What answers an address of that page: the page, or another address to go to. */
type Answer = { readonly html: string } | { readonly goTo: string };

/** Where one may be led back to: an address of the application's own, whatever the parameter says. */
function safeReturn({ origin, pathname, searchParams }: URL): string {
  const home = origin + pathname;
  try {
    const wanted = new URL(searchParams.get("returnTo") ?? home);
    return wanted.origin === origin ? wanted.href : home;
  } catch {
    return home;
  }
}

/** The accounts that are offered: the one that is meant, or those that are not remembered, or all. */
function offered({ db }: Context, params: URLSearchParams) {
  const isAnother = params.get("another") === "true";
  const meant = db.accounts.filter(({ id }) =>
    isAnother ? !db.remembered.includes(id) : id === params.get("account"),
  );
  return meant.length === 0 ? db.accounts : meant;
}

/** Answers an address of the page on which one signs in: each load of it is an attempt, and a choice ends it. */
export function answerSignIn(context: Context, address: URL): Answer {
  const { db } = context;
  const { searchParams } = address;
  const choice = searchParams.get("choice");
  const goTo = safeReturn(address);
  if (choice === null) {
    db.ownLogin &&= { failure: null };
    return { html: signInPage(offered(context, searchParams), [...searchParams]) };
  }
  const account = db.accounts.find(({ id }) => id === choice);
  if (account) signInAs(context, account);
  else db.ownLogin &&= { failure: choice === "cancel" ? "cancelled" : "failed" };
  return { goTo };
}
