import { useSyncExternalStore } from "react";
import { isOpen, keptDecisions, onDecisions } from "../api/open-decisions.ts";

/** The decisions whose outcome is not known, of this tab, of others, and of earlier visits. */
export function useOpenDecisions() {
  return useSyncExternalStore(onDecisions, keptDecisions).filter(isOpen);
}
