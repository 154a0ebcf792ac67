import { useEffect, useRef, useState } from "react";
import { useLocation, useNavigation } from "react-router-dom";

/**
 * After each change of screen: focus on its heading, so that keyboard and screen reader start there, and its
 * title as a polite message. The first screen is left alone, since the browser announces a loaded page itself.
 *
 * @returns the message for a live region.
 */
export function useScreenAnnouncement(): string {
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const shown = useRef<string | null>(null);
  const [announcement, setAnnouncement] = useState("");

  useEffect(() => {
    if (state !== "idle" || shown.current === pathname) return;
    const isFirst = shown.current === null;
    shown.current = pathname;
    if (isFirst) return;
    document.querySelector("h1")?.focus({ preventScroll: true });
    setAnnouncement(document.title);
  }, [pathname, state]);

  return announcement;
}
