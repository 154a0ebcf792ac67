import type { ReactNode } from "react";
import styles from "./status-pill.module.css";
import { type Tone, toneClass } from "./tone.ts";

interface StatusPillProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** The state of something in a word or two. The word says it, the colour only helps to find it. */
export function StatusPill({ tone, children }: StatusPillProps) {
  return <p className={`${styles.pill} ${toneClass(tone)}`}>{children}</p>;
}
