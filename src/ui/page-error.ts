import { createContext, useContext, useEffect } from "react";
import type { PageError } from "./error-summary.tsx";

/** How a form tells the page around it what must be corrected. */
export const PageErrorContext = createContext<(error: PageError | null) => void>(() => undefined);

/** Shows an error above the heading and in the title for as long as it holds. */
export function usePageError(message: string | null, fieldId: string, attempt: number): void {
  const show = useContext(PageErrorContext);
  useEffect(() => {
    if (message !== null) show({ message, fieldId, attempt });
    return () => show(null);
  }, [show, message, fieldId, attempt]);
}
