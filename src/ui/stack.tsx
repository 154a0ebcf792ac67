import type { ReactNode } from "react";
import styles from "./stack.module.css";

interface StackProps {
  /** Whether each takes the whole width, not only what it needs. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** Things one below the other, each as wide as it needs. */
export function Stack({ isWide, children }: StackProps) {
  return <div className={isWide ? `${styles.stack} ${styles.wide}` : styles.stack}>{children}</div>;
}

/** Things beside each other, wrapping where there is no room. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
