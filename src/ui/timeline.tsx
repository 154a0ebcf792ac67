import type { ReactNode } from "react";
import styles from "./timeline.module.css";

interface TimelineEvent {
  /** The machine-readable day, `YYYY-MM-DD`. */
  readonly date: string;
  /** The same day in words. */
  readonly dateText: string;
  readonly what: ReactNode;
}

/** What happens on which day, in order. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  return (
    <ol className={styles.timeline}>
      {events.map(({ date, dateText, what }) => (
        <li key={`${date} ${dateText}`} className={styles.event}>
          <time className={styles.date} dateTime={date}>
            {dateText}
          </time>
          <div>{what}</div>
        </li>
      ))}
    </ol>
  );
}
