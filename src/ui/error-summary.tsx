import { useEffect, useRef } from "react";
import { useMessages } from "../i18n/messages.tsx";
import styles from "./notice.module.css";

/** What must be corrected before going on. The same words stand beside the field. */
export interface PageError {
  readonly message: string;
  readonly fieldId: string;
}

/** What must be corrected, leading to the field. It takes focus each time it is told anew. */
export function ErrorSummary({ error }: { readonly error: PageError }) {
  const { t } = useMessages();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => box.current?.focus(), [error]);

  return (
    <div ref={box} className={`${styles.notice} ${styles.error}`} role="alert" tabIndex={-1}>
      <strong>{t("error-summary.heading")}</strong>
      <ul>
        <li>
          <a
            href={`#${error.fieldId}`}
            onClick={(event) => {
              event.preventDefault();
              document.getElementById(error.fieldId)?.focus();
            }}
          >
            {error.message}
          </a>
        </li>
      </ul>
    </div>
  );
}
