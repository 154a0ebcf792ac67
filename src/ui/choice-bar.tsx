import type { ReactNode } from "react";
import styles from "./choice-bar.module.css";

interface ChoiceBarProps {
  /** Whether it stays where it stands, since there is more than one on the screen. */
  readonly isInPlace?: boolean;
  readonly children: ReactNode;
}

/**
 * Two choices of equal weight. It stands right after what they are about; where the screen is tall enough, it is
 * seen at the lower edge of the screen instead, whatever else one reads.
 */
export function ChoiceBar({ isInPlace, children }: ChoiceBarProps) {
  return (
    <div className={isInPlace ? styles.bar : `${styles.bar} ${styles.inReach}`}>{children}</div>
  );
}
