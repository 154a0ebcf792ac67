import { savesData } from "../app/saves-data.ts";

declare global {
  interface Window {
    /** Fetches what comes after the first screen, where that stands in the page. */
    fetchAhead?: () => void;
  }
}

// The first of the application that runs: while it takes the screen over, the line has nothing else to do.
if (!savesData()) window.fetchAhead?.();
