import { useCallback } from "react";
import { Link, useSearchParams } from "react-router-dom";
import type { Account, Session } from "../../api/schema/session.ts";
import { keepingNext } from "../../flow/addresses.ts";
import { pathOf } from "../../flow/screens.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { isLong } from "../../ui/is-long.ts";
import { ErrorNotice } from "../../ui/notice.tsx";
import { AccountButton } from "./account-button.tsx";
import styles from "./account-list.module.css";
import type { LongAccounts } from "./long-accounts.tsx";
import { useSelectAccount } from "./use-select-account.ts";

interface AccountListProps {
  readonly session: Session;
  /** How a long list of them is shown; absent where it cannot be long. */
  readonly Long?: typeof LongAccounts;
}

/** The accounts that this browser remembers, to go on with one of them, or with another. */
export function AccountList({ session, Long }: AccountListProps) {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const { select, error, pendingId } = useSelectAccount();
  const { rememberedAccounts } = session;
  const currentId = session.status === "signed-in" ? session.account.id : null;
  const button = useCallback(
    (account: Account) => (
      <AccountButton
        account={account}
        isCurrent={account.id === currentId}
        isPending={account.id === pendingId}
        onSelect={select}
      />
    ),
    [currentId, pendingId, select],
  );

  return (
    <>
      <ErrorNotice error={error} />
      {Long && isLong(rememberedAccounts) ? (
        <Long accounts={rememberedAccounts}>{button}</Long>
      ) : (
        <ul className={styles.accounts}>
          {rememberedAccounts.map((account) => (
            <li key={account.id}>{button(account)}</li>
          ))}
        </ul>
      )}
      <p>
        <Link className={buttonClass("text")} to={keepingNext(pathOf("identifier"), search)}>
          {t("accounts.another")}
        </Link>
      </p>
    </>
  );
}
