import type { ReactNode } from "react";
import styles from "./done-panel.module.css";
import { Icon } from "./icon.tsx";
import { tick } from "./signs.ts";
import { toneClass } from "./tone.ts";

/** The heading of a screen that says that something is done, with a sign, and what belongs to that news. */
export function DonePanel({ children }: { readonly children: ReactNode }) {
  return (
    <div className={`${styles.done} ${toneClass("success")}`}>
      <Icon sign={tick} isLarge />
      {children}
    </div>
  );
}
