import type { ReactNode } from "react";
import { useLocation } from "react-router-dom";
import type { Account } from "../../api/schema/session.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { LongList } from "../../ui/long-list.tsx";

const wordsOf = ({ name, address }: Account) => [name, address];

interface LongAccountsProps {
  readonly accounts: readonly Account[];
  readonly children: (account: Account) => ReactNode;
}

/** More accounts than one looks through, to be found by name and address. */
export function LongAccounts({ accounts, children }: LongAccountsProps) {
  const { t } = useMessages();
  const { key } = useLocation();
  return (
    <LongList
      id="find"
      place={key}
      label={t("list.find-account")}
      hint={t("list.find-account-hint")}
      items={accounts}
      wordsOf={wordsOf}
      size="row"
    >
      {children}
    </LongList>
  );
}
