import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router-dom";
import { sessionQuery } from "../../api/session.ts";
import { keepingNext, paths } from "../../flow/paths.ts";
import { stepPosition } from "../../flow/steps.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { errorText } from "../../i18n/failure-text.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { PersonName } from "../../ui/person-name.tsx";
import styles from "./accounts-page.module.css";
import { useSelectAccount } from "./use-select-account.ts";

/** Choosing among the accounts that this browser remembers. */
export function AccountsPage() {
  const words = useMessages();
  const { t } = words;
  const [search] = useSearchParams();
  const { data: session } = useSuspenseQuery(sessionQuery());
  const { select, error, pendingId } = useSelectAccount();
  const currentId = session.status === "signed-in" ? session.account.id : null;

  return (
    <Page
      heading={t("accounts.heading")}
      step={stepPosition("accounts", { session, subscription: null })}
      lead={t("accounts.lead")}
    >
      {error && (
        <Notice tone="error" isNews>
          <p>{errorText(words, error)}</p>
        </Notice>
      )}
      <ul className={styles.accounts}>
        {session.rememberedAccounts.map(({ id, name, address, kind }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.account}
              aria-disabled={pendingId !== null || undefined}
              onClick={() => select(id)}
            >
              <strong>
                <PersonName name={name} />
              </strong>
              <bdi className={styles.address}>{address}</bdi>
              <span className={styles.kind}>
                {/* In place of the rest, so that no line is added and nothing moves. */}
                {id === pendingId ? t("loading") : t(`account.${kind}`)}
                {id === currentId && id !== pendingId && ` · ${t("accounts.current")}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <Link className={buttonClass("text")} to={keepingNext(paths.identifier(), search)}>
          {t("accounts.another")}
        </Link>
      </p>
    </Page>
  );
}
