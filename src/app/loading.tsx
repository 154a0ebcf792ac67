import { useIsMutating } from "@tanstack/react-query";
import { useNavigation } from "react-router-dom";
import { useMessages } from "../i18n/messages.tsx";
import { useLate } from "../ui/use-late.ts";
import { Waiting } from "../ui/waiting.tsx";
import styles from "./loading.module.css";
import layout from "./root-layout.module.css";

/** In place of a screen that is on its way. */
export function Loading() {
  return (
    <div className={styles.loading} data-waiting>
      <Waiting />
    </div>
  );
}

/**
 * Says that the next screen, or what someone decided, is on its way, once that takes longer than usual: a bar
 * for the eye, above the screen and over nothing else, so that nothing moves, and words for the ear.
 */
export function Progress() {
  const { t } = useMessages();
  const { state } = useNavigation();
  const isSending = useIsMutating() > 0;
  const isLate = useLate(state !== "idle" || isSending);
  return (
    <>
      {isLate && <div className={styles.progress} aria-hidden="true" />}
      <output className={layout.hidden}>{isLate && t("progress")}</output>
    </>
  );
}
