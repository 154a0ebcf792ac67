import type { ComponentType } from "react";
import { lazy, Suspense } from "react";
import { Outlet } from "react-router-dom";
import styles from "./with-feedback.module.css";

type Page = "help" | "kept" | "cancelled";
type FeedbackModule = { readonly default: ComponentType<{ readonly page: Page }> };

const Feedback = lazy(async (): Promise<FeedbackModule> => {
  try {
    const { Feedback: Loaded } = await import("../features/feedback/feedback.tsx");
    return { default: Loaded };
  } catch {
    // A screen, a receipt above all, is worth more than what someone may say of it.
    return { default: () => null };
  }
});

function withFeedback(page: Page) {
  return function WithFeedback() {
    return (
      <div className={styles.screen}>
        <Outlet />
        <div className={styles.feedback}>
          <Suspense fallback={null}>
            <Feedback page={page} />
          </Suspense>
        </div>
      </div>
    );
  };
}

/** Layouts that put the question of what someone thinks of a screen below everything else on it. */
export const WithHelpFeedback = withFeedback("help");
export const WithKeptFeedback = withFeedback("kept");
export const WithCancelledFeedback = withFeedback("cancelled");
