import { useEffect, useRef, useState } from "react";
import { useLocation, useNavigation } from "react-router-dom";
import styles from "./root-layout.module.css";
import { focusHeading } from "../ui/focus-heading.ts";

/**
 * After each change of screen: focus on its heading, so that keyboard and screen reader start there, and its
 * title as a polite message. The first screen is left alone, since the browser announces a loaded page itself.
 * A component of its own, so that what it says draws nothing else anew.
 */
export function ScreenAnnouncement() {
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const shown = useRef<string | null>(null);
  const [announcement, setAnnouncement] = useState("");

  useEffect(() => {
    if (state !== "idle" || shown.current === pathname) return;
    const isFirst = shown.current === null;
    shown.current = pathname;
    if (isFirst) return;
    focusHeading();
    setAnnouncement(document.title);
  }, [pathname, state]);

  return <output className={styles.hidden}>{announcement}</output>;
}
