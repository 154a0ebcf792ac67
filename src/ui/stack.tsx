import type { ReactNode } from "react";
import styles from "./stack.module.css";

/** Things one below the other, each as wide as it needs. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}

/** Things beside each other, wrapping where there is no room. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
