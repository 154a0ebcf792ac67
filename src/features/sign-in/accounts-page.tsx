import { useSuspenseQuery } from "@tanstack/react-query";
import { sessionQuery } from "../../api/session.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Section } from "../../ui/section.tsx";
import { AccountList } from "./account-list.tsx";
import type { LongAccounts as LongAccountsComponent } from "./long-accounts.tsx";
import { SignInScreen } from "./sign-in-screen.tsx";

interface AccountsPageProps {
  /** How a long list of them is shown, which few need; `undefined` where it has not come. */
  readonly LongAccounts: typeof LongAccountsComponent | undefined;
}

/** Choosing among the accounts that this browser remembers. */
export function AccountsPage({ LongAccounts }: AccountsPageProps) {
  const { t } = useMessages();
  const { data: session } = useSuspenseQuery(sessionQuery());
  return (
    <SignInScreen heading={t("accounts.heading")} lead={t("accounts.lead")}>
      <Section isPanel>
        <AccountList session={session} LongAccounts={LongAccounts} />
      </Section>
    </SignInScreen>
  );
}
