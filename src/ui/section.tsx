import type { ReactNode } from "react";
import { useId } from "react";
import styles from "./section.module.css";

interface SectionProps {
  /** Absent where the heading of the screen says it. */
  readonly heading?: ReactNode;
  readonly level?: 2 | 3;
  /** Whether it is a place to jump to; one of many alike is not. */
  readonly isLandmark?: boolean;
  /** Whether it stands on a surface of its own. */
  readonly isPanel?: boolean;
  /** Whether it is left out in print. */
  readonly isScreenOnly?: boolean;
  /** A place that links can point to. */
  readonly anchor?: string;
  readonly children: ReactNode;
}

/** A part of a screen with its heading, found by assistive technology under that name. */
export function Section(props: SectionProps) {
  const {
    heading,
    level = 2,
    isLandmark = heading !== undefined,
    isPanel,
    isScreenOnly,
    anchor,
    children,
  } = props;
  const headingId = useId();
  const Heading = `h${level}` as const;
  const Element = isLandmark ? "section" : "div";
  return (
    <Element
      className={[styles.section, isPanel && styles.panel, isScreenOnly && styles.screenOnly]
        .filter(Boolean)
        .join(" ")}
      aria-labelledby={isLandmark ? headingId : undefined}
      id={anchor}
    >
      {heading !== undefined && <Heading id={headingId}>{heading}</Heading>}
      {children}
    </Element>
  );
}
