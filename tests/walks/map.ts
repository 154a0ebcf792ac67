import { redirectsFrom, waysFrom } from "../../.storybook/flow-map.ts";
import { safeNext, screenAt } from "../../src/flow/addresses.ts";
import { groupOfScreen } from "../../src/flow/screen-groups.ts";
import { pathOf, type ScreenId } from "../../src/flow/screens.ts";

/** A screen, and those that its guard sends to. */
const withRedirects = (screen: ScreenId) => [screen, ...redirectsFrom(screen).map(({ to }) => to)];

/** What is on every screen. */
const everywhere = ["help", "declare-cancellation", "declare-withdrawal"] as const;

/** Where the map leads from a screen: by its ways, by what is on every screen, and by the guards. */
function reachableFrom(screen: ScreenId): ReadonlySet<ScreenId> {
  const ways = waysFrom(screen).map(({ to }) => to);
  return new Set([...ways, ...everywhere, screen].flatMap(withRedirects));
}

/** Whether signing in leads back to a screen, wherever it stands on the map. */
function isReturn(from: ScreenId, to: ScreenId): boolean {
  const isSigningIn = ["Sign in", "Choose account"].includes(groupOfScreen[from]);
  return isSigningIn && safeNext(pathOf(to, "sub-personal")) !== null;
}

/** What the map lacks, if pressing something led from one address to another; home is on every screen. */
export function missingOnMap(before: string, after: string, isHome: boolean): string | null {
  const from = screenAt(before.replace(/\?.*/, ""))?.screen;
  const to = screenAt(after.replace(/\?.*/, ""))?.screen;
  if (from === undefined || to === undefined || from === to) return null;
  return reachableFrom(isHome ? "home" : from).has(to) || isReturn(from, to)
    ? null
    : `the map of the flow has no way from ${from} to ${to}`;
}
