import { paths } from "./paths.ts";
import type { Screen } from "./resolve-step.ts";

/** The address of a screen. */
export function pathOf(screen: Screen, subscriptionId: string): string {
  switch (screen) {
    case "sign-in":
      return paths.signIn();
    case "identifier":
      return paths.identifier();
    case "code":
      return paths.code();
    case "accounts":
      return paths.accounts();
    case "subscriptions":
      return paths.subscriptions();
    case "review":
      return paths.review(subscriptionId);
    case "confirm":
      return paths.confirm(subscriptionId);
    case "kept":
      return paths.kept(subscriptionId);
    case "cancelled":
      return paths.cancelled(subscriptionId);
    case "recurring-billing":
      return paths.recurringBilling(subscriptionId);
    case "payment-method":
      return paths.paymentMethod(subscriptionId);
    case "plan-change":
      return paths.planChange(subscriptionId);
    case "decision":
      return paths.decision(subscriptionId);
  }
}

/** A screen, and the subscription that it is about, if it is about one. */
export interface ScreenAddress {
  readonly screen: Screen;
  readonly subscriptionId: string | null;
}

const screens: readonly Screen[] = [
  "sign-in",
  "identifier",
  "code",
  "accounts",
  "subscriptions",
  "review",
  "confirm",
  "kept",
  "cancelled",
  "recurring-billing",
  "payment-method",
  "plan-change",
  "decision",
];

/** The screen at a path; `null` where there is none that facts decide about. */
export function screenAt(path: string): ScreenAddress | null {
  const id = /^\/subscriptions\/([^/]+)\//.exec(path)?.[1] ?? "";
  const found = screens.find((screen) => pathOf(screen, decoded(id)) === path);
  if (found === undefined) return null;
  return { screen: found, subscriptionId: id === "" ? null : decoded(id) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
