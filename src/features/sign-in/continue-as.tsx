import { Link, useSearchParams } from "react-router-dom";
import type { Account } from "../../api/schema/session.ts";
import { keepingNext } from "../../flow/addresses.ts";
import { Message, useMessages } from "../../i18n/messages.tsx";
import { Address } from "../../ui/address.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/notice.tsx";
import { PersonName } from "../../ui/person-name.tsx";
import { Section } from "../../ui/section.tsx";
import { Row } from "../../ui/stack.tsx";
import { SignInHelp } from "./sign-in-help.tsx";
import { useSelectAccount } from "./use-select-account.ts";

interface ContinueAsProps {
  readonly account: Account;
  /** Where other accounts are found: those remembered, or a new one. */
  readonly othersPath: string;
}

/** One remembered account: go on with it, or choose another. */
export function ContinueAs({ account, othersPath }: ContinueAsProps) {
  const words = useMessages();
  const { t } = words;
  const [search] = useSearchParams();
  const { select, error, pendingId } = useSelectAccount();

  return (
    <Section
      heading={<Message id="sign-in.hi" values={{ name: <PersonName name={account.name} /> }} />}
      isPanel
    >
      <p>
        <Address>{account.address}</Address>
      </p>
      <ErrorNotice error={error} />
      <Row>
        <Button variant="primary" isBusy={pendingId !== null} onClick={() => select(account.id)}>
          {t("sign-in.continue")}
        </Button>
        <Link className={buttonClass("text")} to={keepingNext(othersPath, search)}>
          {t("sign-in.another-account")}
        </Link>
      </Row>
      <SignInHelp />
    </Section>
  );
}
