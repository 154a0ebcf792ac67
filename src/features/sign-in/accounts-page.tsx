import { useSuspenseQuery } from "@tanstack/react-query";
import { sessionQuery } from "../../api/session.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Section } from "../../ui/section.tsx";
import { AccountList } from "./account-list.tsx";
import { LongAccounts } from "./long-accounts.tsx";
import { SignInScreen } from "./sign-in-screen.tsx";

/** Choosing among the accounts that this browser remembers. */
export function AccountsPage() {
  const { t } = useMessages();
  const { data: session } = useSuspenseQuery(sessionQuery());
  return (
    <SignInScreen heading={t("accounts.heading")} lead={t("accounts.lead")}>
      <Section isPanel>
        <AccountList session={session} Long={LongAccounts} />
      </Section>
    </SignInScreen>
  );
}
