import type { ReactNode } from "react";
import styles from "./columns.module.css";

interface ColumnsProps {
  /** Whether they hold short lines, and so stand beside each other on a phone, too. */
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
}

/** Parts that stand beside each other where there is room, and else one below the other. */
export function Columns({ isNarrow, children }: ColumnsProps) {
  return (
    <div className={isNarrow ? `${styles.columns} ${styles.narrow}` : styles.columns}>
      {children}
    </div>
  );
}
