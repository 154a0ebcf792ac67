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
  help: () => "/help",
} as const;

const subscriptionScreen =
  /^\/subscriptions\/[^/]+\/(review|confirm|kept|cancelled|recurring-billing)$/;

/**
 * The address to go to after signing in, if it is one of the application's own. Anything else in the
 * parameter (another site, a made-up path) is dropped, so that a link cannot lead people astray.
 */
export function safeNext(next: string | null): string | null {
  const origin = "https://own.invalid";
  if (next === null || !next.startsWith("/") || !URL.canParse(next, origin)) return null;
  const url = new URL(next, origin);
  const isOwn = url.pathname === paths.subscriptions() || subscriptionScreen.test(url.pathname);
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
