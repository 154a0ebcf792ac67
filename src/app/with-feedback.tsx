import { Outlet } from "react-router-dom";
import { Feedback } from "../features/feedback/feedback.tsx";
import type { FeedbackName } from "../flow/screens.ts";
import styles from "./with-feedback.module.css";

/** A layout that puts the question of what someone thinks of a screen below everything else on it. */
export function WithFeedback({ about }: { readonly about: FeedbackName }) {
  return (
    <div className={styles.screen}>
      <Outlet />
      <div className={styles.feedback}>
        <Feedback page={about} />
      </div>
    </div>
  );
}
