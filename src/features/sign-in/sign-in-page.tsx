import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { sessionQuery } from "../../api/session.ts";
import type { Session } from "../../api/schema/session.ts";
import { keepingNext, otherAccountPath } from "../../flow/addresses.ts";
import { pathOf } from "../../flow/screens.ts";
import { stepPosition } from "../../flow/steps.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Row } from "../../ui/stack.tsx";
import { ContinueAs } from "./continue-as.tsx";
import { IdentifierForm } from "./identifier-form.tsx";
import styles from "./sign-in-page.module.css";
import { SignInHelp } from "./sign-in-help.tsx";

/**
 * The way in depends on whom this browser remembers: nobody, one account, or several. Who has begun to write
 * goes on with that, whoever turns out to be remembered.
 */
function WayIn({ session }: { readonly session: Session }) {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const [hasBegun, setHasBegun] = useState(false);
  const [first, ...others] = session.rememberedAccounts;
  const othersPath = otherAccountPath(session);
  const current = session.status === "signed-in" ? session.account : first;
  if (hasBegun || current === undefined) {
    return (
      <Section heading={t("sign-in.heading")} isPanel>
        <div onInput={() => setHasBegun(true)}>
          <IdentifierForm />
        </div>
      </Section>
    );
  }
  if (session.status === "signed-in" || others.length === 0) {
    return <ContinueAs account={current} othersPath={othersPath} />;
  }
  return (
    <Section heading={t("sign-in.several")} isPanel>
      <p>{t("sign-in.several-text", { count: session.rememberedAccounts.length })}</p>
      <Row>
        <Link className={buttonClass("primary")} to={keepingNext(pathOf("accounts"), search)}>
          {t("sign-in.heading")}
        </Link>
      </Row>
    </Section>
  );
}

/** What this page is for, and the way in. */
export function SignInPage() {
  const { t } = useMessages();
  const { data: session } = useSuspenseQuery(sessionQuery());
  return (
    <Page
      heading={t("sign-in.title")}
      step={stepPosition("sign-in", { session, subscription: null })}
      lead={t("sign-in.lead")}
    >
      <div className={styles.wayIn}>
        <WayIn session={session} />
      </div>
      <SignInHelp />
    </Page>
  );
}
