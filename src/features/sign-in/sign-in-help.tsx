import { Link } from "react-router-dom";
import { createAccountPage } from "../../flow/create-account.ts";
import { pathOf } from "../../flow/screens.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Section } from "../../ui/section.tsx";

/** What those need who cannot go on: whom this is for, the way in when locked out, and a new account. */
export function SignInHelp() {
  const { t } = useMessages();
  return (
    <>
      <Section heading={t("sign-in.for-heading")}>
        <p>{t("sign-in.for")}</p>
        <p>
          <Link to={`${pathOf("help")}#other-subscriptions`}>{t("sign-in.for-others")}</Link>
        </p>
      </Section>
      <Section heading={t("sign-in.trouble-heading")}>
        <p>
          <Link to={`${pathOf("help")}#locked-out`}>{t("sign-in.trouble-link")}</Link>
        </p>
        <p>
          {t("sign-in.no-account")}{" "}
          <a href={createAccountPage} rel="noreferrer">
            {t("sign-in.create-account")}
          </a>
        </p>
      </Section>
    </>
  );
}
