/** What a screen about one subscription asks for at once, besides the subscription. */
const ownRequests: Readonly<Record<string, string>> = {
  review: "/cancellation-terms",
  confirm: "/cancellation-terms",
  cancelled: "/cancellation",
  "plan-change": "/plan-changes",
};

/** The paths of the API that the application will ask for first when it is opened at this path. */
export function firstRequests(path: string): string[] {
  const [, id, screen] = /^\/subscriptions\/([^/]+)\/([a-z-]+)$/.exec(path) ?? [];
  if (id !== undefined && screen !== undefined) {
    const own = ownRequests[screen];
    const subscription = `/subscriptions/${id}`;
    return ["/session", subscription, ...(own === undefined ? [] : [subscription + own])];
  }
  if (path === "/subscriptions") return ["/session", "/subscriptions"];
  return /^\/(sign-in(\/.*)?|accounts)?$/.test(path) ? ["/session"] : [];
}

/** Whether the first screen is what is wanted, as it is in the page: leading nowhere else, and so without a reason. */
export function isFirstScreen(path: string, search: string): boolean {
  return /^\/(sign-in)?$/.test(path) && !new URLSearchParams(search).has("next");
}
