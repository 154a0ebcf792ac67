import type { LoaderFunctionArgs, Params } from "react-router-dom";
import type { Reason } from "./reasons.ts";

/** What the loader of a screen says of it. */
export interface ScreenData {
  /** Why this screen is shown instead of the one that was asked for, by the facts as they are. */
  readonly reason: Reason | null;
}

/** Whether what a loader has given says why its screen is shown. */
export function isScreenData(data: unknown): data is ScreenData {
  return typeof data === "object" && data !== null && "reason" in data;
}

/** A route's loader that can also be asked for what it will need, before anyone goes there. */
export interface StepLoader {
  (args: LoaderFunctionArgs): Promise<Response | ScreenData>;
  /** Asks for the facts and the data, and decides nothing. It never fails: the loader will ask again. */
  readonly prefetch: (params: Params) => Promise<void>;
}

/** Whether a route is guarded by `requireStep`. */
export function isStepLoader(loader: unknown): loader is StepLoader {
  return typeof loader === "function" && "prefetch" in loader;
}
