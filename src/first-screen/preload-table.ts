import { contract } from "../api/contract.ts";
import { pathOf, type ScreenId, screenIds, screens } from "../flow/screens.ts";
import { elsewhere, inPage } from "./preload.ts";

/** Where the screen that stands in the page is the one that is wanted. */
const firstScreenPaths: ReadonlySet<string> = new Set([pathOf("home"), pathOf("sign-in")]);

/** Whether the API is asked at once: help is shown without waiting for it. */
function isGuarded(screen: ScreenId): boolean {
  return screens[screen].needs !== "nothing";
}

function chunksOf(screen: ScreenId): string[] {
  const { path, chunk } = screens[screen];
  if (chunk === "first") return firstScreenPaths.has(path) ? [inPage] : [];
  // The guard comes with the wizard.
  return [...new Set(isGuarded(screen) ? ["wizard", chunk] : [chunk])];
}

function requestsOf(screen: ScreenId): string[] {
  const { path, reads } = screens[screen];
  if (!isGuarded(screen)) return [];
  const isAboutOne = path.includes(":subscriptionId");
  const first = isAboutOne
    ? (["getSession", "getSubscription"] as const)
    : (["getSession"] as const);
  return [...first, ...reads].map((name) => contract[name].path.replace("{subscriptionId}", "*"));
}

/** What each screen needs as soon as the application is opened at it, from the table of screens. Runs at build. */
export function aheadRows(): string[] {
  return screenIds.flatMap((screen) => {
    const needed = [...chunksOf(screen), ...requestsOf(screen)].join(" ");
    const pattern = screens[screen].path.replace(":subscriptionId", "*");
    return needed === elsewhere ? [] : `${pattern} ${needed}`;
  });
}
