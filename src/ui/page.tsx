import type { ReactNode } from "react";
import { useState } from "react";
import { useMessages } from "../i18n/messages.tsx";
import { ErrorSummary, type PageError } from "./error-summary.tsx";
import { PageErrorContext } from "./page-error.ts";
import styles from "./page.module.css";

interface PageProps {
  /** The words of the heading, also used for the title. */
  readonly heading: string;
  /** Where this screen stands on the way; absent where it is not a step. */
  readonly step?: { readonly number: number; readonly total: number };
  readonly lead?: ReactNode;
  /** The way back to the screen before, above everything else. */
  readonly back?: ReactNode;
  readonly children?: ReactNode;
}

/** A screen: its title, what must be corrected, its heading, which takes focus on arrival, and its content. */
export function Page({ heading, step, lead, back, children }: PageProps) {
  const { t } = useMessages();
  const [error, setError] = useState<PageError | null>(null);
  const title = t("page.title", { heading, service: t("service.name") });
  return (
    <PageErrorContext value={setError}>
      <div className={styles.page}>
        <title>{error ? t("page.error-title", { title }) : title}</title>
        {back && <div className={styles.back}>{back}</div>}
        {error && <ErrorSummary key={`${error.attempt} ${error.message}`} error={error} />}
        <div className={styles.header}>
          {step && <p className={styles.step}>{t("page.step", { ...step })}</p>}
          <h1 tabIndex={-1}>{heading}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {children}
      </div>
    </PageErrorContext>
  );
}
