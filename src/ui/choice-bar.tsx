import type { ReactNode } from "react";
import styles from "./choice-bar.module.css";

/**
 * Two choices of equal weight. It stands right after what they are about; where the screen is tall enough, it is
 * seen at the lower edge of the screen instead, whatever else one reads.
 */
export function ChoiceBar({ children }: { readonly children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>;
}
