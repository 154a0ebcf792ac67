import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { sessionQuery } from "../../api/session.ts";
import type { Session } from "../../api/schema/session.ts";
import { keepingNext, otherAccountPath } from "../../flow/addresses.ts";
import { pathOf } from "../../flow/screens.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { Row } from "../../ui/stack.tsx";
import styles from "./sign-in.module.css";
import { AccountList } from "./account-list.tsx";
import { ContinueAs } from "./continue-as.tsx";
import { IdentifierForm } from "./identifier-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { SignInHelp } from "./sign-in-help.tsx";
import { SignInScreen } from "./sign-in-screen.tsx";

/** More accounts than these are chosen among on a screen of their own. */
const mostListed = 4;

/**
 * The way in depends on whom this browser remembers: nobody, one account, or several. Who has begun to write
 * goes on with that, whoever turns out to be remembered.
 */
function WayIn({ session }: { readonly session: Session }) {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const [hasBegun, setHasBegun] = useState(false);
  const { rememberedAccounts } = session;
  const [first] = rememberedAccounts;
  const current = session.status === "signed-in" ? session.account : first;
  if (hasBegun || current === undefined) {
    return (
      <Section heading={t("sign-in.heading")} isPanel>
        <SignInForm>
          <div onInput={() => setHasBegun(true)}>
            <IdentifierForm />
          </div>
          <SignInHelp />
        </SignInForm>
      </Section>
    );
  }
  if (session.status === "signed-in" || rememberedAccounts.length === 1) {
    return <ContinueAs account={current} othersPath={otherAccountPath(session)} />;
  }
  return (
    <Section heading={t("accounts.heading")} isPanel>
      <p>{t("accounts.lead")}</p>
      {rememberedAccounts.length > mostListed ? (
        <Row>
          <Link className={buttonClass("primary")} to={keepingNext(pathOf("accounts"), search)}>
            {t("sign-in.heading")}
          </Link>
        </Row>
      ) : (
        <AccountList session={session} />
      )}
      <SignInHelp />
    </Section>
  );
}

/** What this page is for, and the way in. */
export function SignInPage() {
  const { t } = useMessages();
  const { data: session } = useSuspenseQuery(sessionQuery());
  return (
    <SignInScreen
      heading={t("sign-in.title")}
      lead={t("sign-in.lead")}
      more={
        <p className={styles.aside}>
          {t("sign-in.for")}{" "}
          <Link to={`${pathOf("help")}#other-subscriptions`}>{t("sign-in.for-others")}</Link>
        </p>
      }
    >
      <div className={styles.wayIn}>
        <WayIn session={session} />
      </div>
    </SignInScreen>
  );
}
