import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";
import styles from "./twin-facts.module.css";

/** A fact that counts more than all others. */
interface LargeFact {
  readonly name: string;
  readonly value: ReactNode;
  /** What that means, in a line. */
  readonly note?: ReactNode;
  /** A word that marks the fact, such as "Changed". */
  readonly mark?: string | undefined;
}

/** The two facts one needs first, side by side where there is room. */
export function TwinFacts({ facts }: { readonly facts: readonly [LargeFact, LargeFact] }) {
  return (
    <div className={styles.box}>
      <dl className={styles.twin}>
        {facts.map(({ name, value, note, mark }) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd className={styles.value}>
              {mark && <Mark>{mark}</Mark>}
              {value}
            </dd>
            {note && <dd className={styles.note}>{note}</dd>}
          </div>
        ))}
      </dl>
    </div>
  );
}
