import { type ReactNode, useState } from "react";
import styles from "./disclosure.module.css";

interface DisclosureProps {
  readonly summary: ReactNode;
  /** Whether it stands on a surface of its own. */
  readonly isPanel?: boolean;
  /** Whether it is left out in print. */
  readonly isScreenOnly?: boolean;
  /** Whether its content is made only once it is unfolded: a form, in which nobody would search the page. */
  readonly isMadeLate?: boolean;
  /** Whether it is unfolded from the first, since a link led to it. */
  readonly isOpen?: boolean;
  /** A place that links can point to. */
  readonly anchor?: string;
  readonly children: ReactNode;
}

/** Something that stays folded until it is wanted. Nobody needs it in order to decide. */
export function Disclosure(props: DisclosureProps) {
  const { summary, isPanel, isScreenOnly, isMadeLate, isOpen, anchor, children } = props;
  const [isMade, setIsMade] = useState(!isMadeLate);
  return (
    <details
      id={anchor}
      open={isOpen}
      className={[styles.disclosure, isPanel && styles.panel, isScreenOnly && styles.screenOnly]
        .filter(Boolean)
        .join(" ")}
      onToggle={() => setIsMade(true)}
    >
      <summary>{summary}</summary>
      <div className={styles.content}>{isMade && children}</div>
    </details>
  );
}
