import type { ReactNode } from "react";
import styles from "./fact-list.module.css";

/** One fact. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** A word that marks the fact, such as "Changed". */
  readonly mark?: string | undefined;
}

/** Facts by name, one below the other. What is `null` or `false` is left out. */
export function FactList({ facts }: { readonly facts: readonly (Fact | null | false)[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.name} className={styles.fact}>
              <dt>{fact.name}</dt>
              <dd>
                {fact.mark && (
                  <>
                    <span className={styles.changed}>{fact.mark}</span>{" "}
                  </>
                )}
                {fact.value}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
