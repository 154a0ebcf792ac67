import type { ReactNode } from "react";
import styles from "./fact-list.module.css";
import { Mark } from "./mark.tsx";

/** One fact. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** A word that marks the fact, such as "Changed". */
  readonly mark?: string | undefined;
  /** Whether it is for print alone, since it stands elsewhere on the screen. */
  readonly isPrinted?: boolean;
}

interface FactListProps {
  readonly facts: readonly (Fact | null | false)[];
  /** Whether they are details, in smaller type. */
  readonly isSmall?: boolean;
}

/**
 * Facts by name, a row each: the name left, the value right, and below it where both do not fit. What is `null`
 * or `false` is left out.
 */
export function FactList({ facts, isSmall }: FactListProps) {
  return (
    <dl className={isSmall ? styles.small : undefined}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.name} className={styles.fact} hidden={fact.isPrinted}>
              <dt>{fact.name}</dt>
              <dd>
                {fact.mark && <Mark>{fact.mark}</Mark>}
                {fact.value}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
