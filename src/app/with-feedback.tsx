import { Outlet } from "react-router-dom";
import { Feedback } from "../features/feedback/feedback.tsx";
import styles from "./with-feedback.module.css";

type Page = "help" | "kept" | "cancelled";

function withFeedback(page: Page) {
  return function WithFeedback() {
    return (
      <div className={styles.screen}>
        <Outlet />
        <div className={styles.feedback}>
          <Feedback page={page} />
        </div>
      </div>
    );
  };
}

/** Layouts that put the question of what someone thinks of a screen below everything else on it. */
export const WithHelpFeedback = withFeedback("help");
export const WithKeptFeedback = withFeedback("kept");
export const WithCancelledFeedback = withFeedback("cancelled");
