import { useMessages } from "../i18n/messages.tsx";
import { useLate } from "./use-late.ts";
import styles from "./waiting.module.css";

/**
 * In place of what is on its way. It keeps its room and says nothing until that takes long; the words come
 * into an element that is there already, so that they are read out as they appear.
 */
export function Waiting() {
  const { t } = useMessages();
  const isLate = useLate(true);
  return <output className={styles.waiting}>{isLate && t("loading")}</output>;
}
