import type { HelpTopic } from "../api/schema/help.ts";
import { readAddress } from "./read-address.ts";

/** Every address of the application; routes, links and tests take them from here. */
export const paths = {
  home: () => "/",
  signIn: () => "/sign-in",
  identifier: () => "/sign-in/identifier",
  code: () => "/sign-in/code",
  accounts: () => "/accounts",
  subscriptions: () => "/subscriptions",
  review: (subscriptionId: string) => `/subscriptions/${encodeURIComponent(subscriptionId)}/review`,
  confirm: (subscriptionId: string) =>
    `/subscriptions/${encodeURIComponent(subscriptionId)}/confirm`,
  kept: (subscriptionId: string) => `/subscriptions/${encodeURIComponent(subscriptionId)}/kept`,
  cancelled: (subscriptionId: string) =>
    `/subscriptions/${encodeURIComponent(subscriptionId)}/cancelled`,
  recurringBilling: (subscriptionId: string) =>
    `/subscriptions/${encodeURIComponent(subscriptionId)}/recurring-billing`,
  paymentMethod: (subscriptionId: string) =>
    `/subscriptions/${encodeURIComponent(subscriptionId)}/payment-method`,
  planChange: (subscriptionId: string) =>
    `/subscriptions/${encodeURIComponent(subscriptionId)}/plan-change`,
  decision: (subscriptionId: string) =>
    `/subscriptions/${encodeURIComponent(subscriptionId)}/decision`,
  help: () => "/help",
  cannotCancel: () => "/help/cannot-cancel",
  lockedOut: () => "/help/locked-out",
  onBehalf: () => "/help/on-behalf",
  refunds: () => "/help/refunds",
  storage: () => "/help/storage",
  support: () => "/support",
} as const;

const subscriptionScreen =
  /^\/subscriptions\/([^/]+)\/(review|confirm|kept|cancelled|recurring-billing|payment-method|plan-change|decision)$/;

/** The other screens that show what belongs to an account. */
const ownScreens = new Set([
  paths.subscriptions(),
  paths.cannotCancel(),
  paths.refunds(),
  paths.storage(),
]);

/**
 * The address to go to after signing in, if it is one of the application's own. Anything else in the
 * parameter (another site, a made-up path) is dropped, so that a link cannot lead people astray.
 */
export function safeNext(next: string | null): string | null {
  const origin = "https://own.invalid";
  const url = next?.startsWith("/") ? readAddress(next, origin) : null;
  if (url === null) return null;
  const isOwn = ownScreens.has(url.pathname) || subscriptionScreen.test(url.pathname);
  return url.origin === origin && isOwn ? url.pathname + url.search : null;
}

/** Where to go once signed in: back to where one was, else to the subscriptions. */
export function afterSignIn(search: URLSearchParams): string {
  return safeNext(search.get("next")) ?? paths.subscriptions();
}

/** Another screen of signing in that still remembers where to return to. */
export function keepingNext(path: string, search: URLSearchParams): string {
  const next = safeNext(search.get("next"));
  return next === null ? path : `${path}?${new URLSearchParams({ next })}`;
}

/** Signing in, and back to `here`. */
export function signInAndReturn(here: string): string {
  return keepingNext(paths.signIn(), new URLSearchParams({ next: here }));
}

/** Support, with the topic already chosen. */
export function supportAbout(topic: HelpTopic): string {
  return `${paths.support()}?${new URLSearchParams({ topic })}`;
}
