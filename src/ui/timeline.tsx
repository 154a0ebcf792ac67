import type { ReactNode } from "react";
import { useWords } from "../i18n/words.ts";
import styles from "./timeline.module.css";

interface TimelineEvent {
  /** What tells it from the others of its day. */
  readonly id: string;
  /** The day, `YYYY-MM-DD`. */
  readonly date: string;
  readonly what: ReactNode;
}

/** What happens on which day: the days in the order of the events, each once, with everything that happens on it. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  const { format } = useWords();
  const days = [...new Set(events.map(({ date }) => date))];
  return (
    <ol className={styles.timeline}>
      {days.map((day) => (
        <li key={day} className={styles.event}>
          <time className={styles.date} dateTime={day}>
            {format.date(day)}
          </time>
          <div>
            <ul>
              {events
                .filter(({ date }) => date === day)
                .map(({ id, what }) => (
                  <li key={id}>{what}</li>
                ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}
