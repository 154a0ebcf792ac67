import { Link } from "react-router-dom";
import { supportAbout } from "../../flow/support-about.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { BackToHelp } from "./help-parts.tsx";

/** For those who act for someone who has died or cannot act: what helps to have, and whom to turn to. */
export function OnBehalfPage() {
  const { t } = useMessages();
  return (
    <Page heading={t("help.on-behalf.heading")} lead={t("locked-out.lead")} back={<BackToHelp />}>
      <Section heading={t("on-behalf.contact-heading")} isPanel>
        <p>{t("on-behalf.contact")}</p>
        <ul>
          <li>{t("on-behalf.have-name")}</li>
          <li>{t("locked-out.have-charge")}</li>
          <li>{t("on-behalf.have-papers")}</li>
        </ul>
        <p>
          <Link className={buttonClass("primary")} to={supportAbout("on-behalf")}>
            {t("contact-support")}
          </Link>
        </p>
      </Section>
      <Section heading={t("locked-out.bank-heading")} isPanel>
        <p>{t("on-behalf.bank")}</p>
      </Section>
      <Section heading={t("on-behalf.files-heading")} isPanel>
        <p>{t("on-behalf.files")}</p>
      </Section>
    </Page>
  );
}
