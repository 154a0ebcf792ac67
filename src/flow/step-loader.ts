import type { LoaderFunctionArgs, Params } from "react-router-dom";

/** A route's loader that can also be asked for what it will need, before anyone goes there. */
export interface StepLoader {
  (args: LoaderFunctionArgs): Promise<Response | null>;
  /** Asks for the facts and the data, and decides nothing. It never fails: the loader will ask again. */
  readonly prefetch: (params: Params) => Promise<void>;
}

/** Whether a route is guarded by `requireStep`. */
export function isStepLoader(loader: unknown): loader is StepLoader {
  return typeof loader === "function" && "prefetch" in loader;
}
