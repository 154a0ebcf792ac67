import { useNavigation } from "react-router-dom";
import { useMessages } from "../i18n/messages.tsx";
import styles from "./loading.module.css";

/** In place of a screen that is on its way. */
export function Loading() {
  const { t } = useMessages();
  return <output className={styles.loading}>{t("loading")}</output>;
}

/** Above a screen while the next one is on its way. It takes no room, so nothing moves. */
export function NavigationProgress() {
  const { state } = useNavigation();
  return state === "idle" ? null : <div className={styles.progress} aria-hidden="true" />;
}
