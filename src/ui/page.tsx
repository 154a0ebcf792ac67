import type { ReactNode } from "react";
import { useState } from "react";
import { useMessages } from "../i18n/messages.tsx";
import { ErrorSummary, type PageError } from "./error-summary.tsx";
import { PageErrorContext } from "./page-error.ts";
import styles from "./page.module.css";
import { titleOf, useTitle } from "./title.ts";

interface PageProps {
  /** The words of the heading, also used for the title. */
  readonly heading: string;
  /** Where this screen stands on the way; absent where it is not a step. */
  readonly step?: Step;
  readonly lead?: ReactNode;
  /** The way back to the screen before, above everything else. */
  readonly back?: ReactNode;
  /** Whether it has parts that stand side by side where there is room. */
  readonly isWide?: boolean;
  /** What is around the heading and the lead, where these are news of their own. */
  readonly renderHeader?: (words: ReactNode) => ReactNode;
  readonly children?: ReactNode;
}

interface Step {
  readonly number: number;
  readonly total: number;
}

/** How far one has come: a mark for each step, and the same in words for the ear. */
function Progress({ number, total }: Step) {
  const { t } = useMessages();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn, and no file is fetched for it
    <span className={styles.steps} role="img" aria-label={t("page.step", { number, total })}>
      {Array.from({ length: total }, (_, index) => (
        <i key={index} className={index < number ? styles.taken : undefined} />
      ))}
    </span>
  );
}

/** A screen: its title, what must be corrected, its heading, which takes focus on arrival, and its content. */
export function Page({ heading, step, lead, back, isWide, renderHeader, children }: PageProps) {
  const { t } = useMessages();
  const [error, setError] = useState<PageError | null>(null);
  const title = titleOf(t, heading);
  useTitle(error ? t("page.error-title", { title }) : title);
  const words = (
    <>
      <h1 tabIndex={-1}>{heading}</h1>
      {lead && <p className={styles.lead}>{lead}</p>}
    </>
  );
  return (
    <PageErrorContext value={setError}>
      <div className={isWide ? `${styles.page} ${styles.wide}` : styles.page}>
        {(back ?? step) && (
          <div className={styles.where}>
            {back && <div className={styles.back}>{back}</div>}
            {/* New marks where there are more of them: the same ones, elsewhere, would count as a layout shift. */}
            {step && <Progress key={step.total} {...step} />}
          </div>
        )}
        {error && <ErrorSummary key={`${error.attempt} ${error.message}`} error={error} />}
        {renderHeader ? renderHeader(words) : <div>{words}</div>}
        {children}
      </div>
    </PageErrorContext>
  );
}
