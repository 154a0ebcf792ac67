import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import styles from "./timeline.module.css";
import { toneClass } from "./tone.ts";

/** What happens on one day, or until then. */
export interface TimelineEntry {
  /** The day, `YYYY-MM-DD`. */
  readonly date: string;
  /** The day in words, as in "From May 16". */
  readonly when: string;
  /** One of `signs.ts`. */
  readonly sign: string;
  /** `success` where everything works until then, `neutral` where nothing of use changes; else something stops. */
  readonly tone?: "success" | "neutral";
  readonly what: ReactNode;
}

/** What happens when, a sign for each: the line is green for as long as everything works. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className={styles.timeline}>
      {entries.map(({ date, when, sign, tone, what }) => (
        <li key={`${date} ${when}`} className={`${styles.entry} ${toneClass(tone ?? "warning")}`}>
          <Icon sign={sign} />
          <div>
            <time className={styles.when} dateTime={date}>
              {when}
            </time>
            {what}
          </div>
        </li>
      ))}
    </ol>
  );
}
