import { memo } from "react";
import type { Account } from "../../api/schema/session.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Address } from "../../ui/address.tsx";
import { PersonName } from "../../ui/person-name.tsx";
import styles from "./account-list.module.css";

interface AccountButtonProps {
  readonly account: Account;
  /** Whether it is the one that is signed in now. */
  readonly isCurrent: boolean;
  /** Whether it is being signed in with. */
  readonly isPending: boolean;
  readonly onSelect: (accountId: string) => void;
}

/** One account to sign in with. */
export const AccountButton = memo(function AccountButton({
  account: { id, name, address, kind },
  isCurrent,
  isPending,
  onSelect,
}: AccountButtonProps) {
  const { t } = useMessages();
  return (
    <button
      type="button"
      className={styles.account}
      aria-disabled={isPending || undefined}
      onClick={() => onSelect(id)}
    >
      <strong>
        <PersonName name={name} />
      </strong>{" "}
      <span className={styles.address}>
        <Address>{address}</Address>
      </span>{" "}
      <span className={styles.kind}>
        {t(`account.${kind}`)}
        {isCurrent && ` · ${t("accounts.current")}`}
      </span>
    </button>
  );
});
