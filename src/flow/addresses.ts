import type { Session } from "../api/schema/session.ts";
import { readAddress } from "./read-address.ts";
import { pathOf, type ScreenId, screenIds, screens } from "./screens.ts";

/** A screen, and the subscription that it is about; `null` where it is about none. */
export interface ScreenAddress {
  readonly screen: ScreenId;
  readonly subscriptionId: string | null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The screen at a path; `null` where there is none. */
export function screenAt(path: string): ScreenAddress | null {
  for (const screen of screenIds) {
    const pattern = screens[screen].path.replace(":subscriptionId", "([^/]+)");
    const found = new RegExp(`^${pattern}$`).exec(path);
    const [, id] = found ?? [];
    if (found) return { screen, subscriptionId: id === undefined ? null : decoded(id) };
  }
  return null;
}

/** Whether a screen shows what belongs to an account, so that signing in may lead back to it. */
function isOfAccount({ screen, subscriptionId }: ScreenAddress): boolean {
  return subscriptionId !== null || screens[screen].reads.length > 0;
}

/**
 * The address to go to after signing in, if it is one of the application's own. Anything else in the
 * parameter (another site, a made-up path) is dropped, so that a link cannot lead people astray.
 */
export function safeNext(next: string | null): string | null {
  const origin = "https://own.invalid";
  const url = next?.startsWith("/") ? readAddress(next, origin) : null;
  if (url === null || url.origin !== origin) return null;
  const address = screenAt(url.pathname);
  return address !== null && isOfAccount(address) ? url.pathname + url.search : null;
}

/** Where to go once signed in: back to where one was, else to the subscriptions. */
export function afterSignIn(search: URLSearchParams): string {
  return safeNext(search.get("next")) ?? pathOf("subscriptions");
}

/** Another screen of signing in that still remembers where to return to. */
export function keepingNext(path: string, search: URLSearchParams): string {
  const next = safeNext(search.get("next"));
  return next === null ? path : `${path}?${new URLSearchParams({ next })}`;
}

/** Signing in, and back to `here`. */
export function signInAndReturn(here: string): string {
  return keepingNext(pathOf("sign-in"), new URLSearchParams({ next: here }));
}

/** Where another account is chosen: among those this browser remembers, or by signing in anew. */
export function otherAccountPath({
  rememberedAccounts,
}: Pick<Session, "rememberedAccounts">): string {
  return pathOf(rememberedAccounts.length > 1 ? "accounts" : "identifier");
}
