import type { ReactNode } from "react";
import styles from "./choices.module.css";

/** Two choices of equal weight: side by side where there is room, of the same size in any case. */
export function Choices({ children }: { readonly children: ReactNode }) {
  return <div className={styles.choices}>{children}</div>;
}
