import { Link } from "react-router-dom";
import type { Account } from "../../api/schema/session.ts";
import { pathOf } from "../../flow/screens.ts";
import { Message, useMessages } from "../../i18n/messages.tsx";
import { Address } from "../../ui/address.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { Stack } from "../../ui/stack.tsx";

const clues = ["receipt", "mail", "store", "family"] as const;

interface NoSubscriptionProps {
  readonly account: Account;
  readonly othersPath: string;
}

/** Most likely the wrong account: what gives the right one away, and the way to it. */
export function NoSubscription({ account, othersPath }: NoSubscriptionProps) {
  const { t } = useMessages();
  return (
    <Section heading={t("no-subscription.heading")} isPanel>
      <p>
        <Message
          id="no-subscription.text"
          values={{
            address: <Address>{account.address}</Address>,
          }}
        />
      </p>
      <Section heading={t("no-subscription.clues")} level={3}>
        <ul>
          {clues.map((clue) => (
            <li key={clue}>{t(`no-subscription.clue-${clue}`)}</li>
          ))}
        </ul>
      </Section>
      <Stack>
        <Link className={buttonClass("primary")} to={othersPath}>
          {t("sign-in.another-account")}
        </Link>
        <Link to={pathOf("cannot-cancel")}>{t("no-subscription.check")}</Link>
      </Stack>
    </Section>
  );
}
