import { useSuspenseQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { sessionQuery } from "../../api/session.ts";
import type { Account } from "../../api/schema/session.ts";
import { keepingNext } from "../../flow/addresses.ts";
import { pathOf } from "../../flow/screens.ts";
import { stepPosition } from "../../flow/steps.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { isLong } from "../../ui/is-long.ts";
import { ErrorNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { AccountButton } from "./account-button.tsx";
import styles from "./accounts-page.module.css";
import type { LongAccounts as LongAccountsComponent } from "./long-accounts.tsx";
import { useSelectAccount } from "./use-select-account.ts";

interface AccountsPageProps {
  /** How a long list of them is shown, which few need; `undefined` where it has not come. */
  readonly LongAccounts: typeof LongAccountsComponent | undefined;
}

/** Choosing among the accounts that this browser remembers. */
export function AccountsPage({ LongAccounts }: AccountsPageProps) {
  const words = useMessages();
  const { t } = words;
  const [search] = useSearchParams();
  const { data: session } = useSuspenseQuery(sessionQuery());
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
    <Page
      heading={t("accounts.heading")}
      step={stepPosition("accounts", { session, subscription: null })}
      lead={t("accounts.lead")}
    >
      <ErrorNotice error={error} />
      {LongAccounts && isLong(rememberedAccounts) ? (
        <LongAccounts accounts={rememberedAccounts}>{button}</LongAccounts>
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
    </Page>
  );
}
