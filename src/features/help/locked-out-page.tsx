import { Link } from "react-router-dom";
import { guides } from "../../flow/guides.ts";
import { supportAbout } from "../../flow/support-about.ts";
import { pathOf } from "../../flow/screens.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Row } from "../../ui/stack.tsx";
import { Section } from "../../ui/section.tsx";
import { BackToHelp } from "./help-parts.tsx";

/** For those who pay but cannot sign in: how to get help without, and how to stop charges meanwhile. */
export function LockedOutPage() {
  const { t } = useMessages();
  return (
    <Page heading={t("help.locked-out.heading")} lead={t("locked-out.lead")} back={<BackToHelp />}>
      <Section heading={t("locked-out.recover-heading")} isPanel>
        <p>{t("locked-out.recover")}</p>
        <p>
          <ExternalLink variant="plain" href={guides.recoverAccount}>
            {t("locked-out.recover-link")}
          </ExternalLink>
        </p>
      </Section>
      <Section heading={t("declare.help")} isPanel>
        <p>{t("declare.help-text")}</p>
        <Row>
          <Link className={buttonClass()} to={pathOf("declare-cancellation")}>
            {t("declare.open")}
          </Link>
          <Link className={buttonClass()} to={pathOf("declare-withdrawal")}>
            {t("withdraw.open")}
          </Link>
        </Row>
      </Section>
      <Section heading={t("locked-out.contact-heading")} isPanel>
        <p>{t("locked-out.contact")}</p>
        <ul>
          <li>{t("locked-out.have-address")}</li>
          <li>{t("locked-out.have-charge")}</li>
        </ul>
        <p>
          <Link className={buttonClass("primary")} to={supportAbout("locked-out")}>
            {t("contact-support")}
          </Link>
        </p>
      </Section>
      <Section heading={t("locked-out.bank-heading")} isPanel>
        <p>{t("locked-out.bank")}</p>
      </Section>
    </Page>
  );
}
