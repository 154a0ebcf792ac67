import { guides } from "../../flow/guides.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { BackToHelp } from "./help-parts.tsx";
import { OwnSubscriptions } from "./own-subscriptions.tsx";
import { hasOtherStorage, OtherStorage, OwnStorage } from "./own-storage.tsx";

/** What becomes of files after cancelling: with the subscriber's own dates where they are known. */
export function StoragePage() {
  const { t } = useMessages();
  return (
    <Page heading={t("storage-help.heading")} lead={t("storage-help.lead")} back={<BackToHelp />}>
      <Section heading={t("storage-help.yours")} isPanel>
        <OwnSubscriptions
          signInText={t("storage-help.sign-in")}
          nothing={t("storage-help.nothing")}
          Terms={OwnStorage}
          isOther={hasOtherStorage}
          Other={OtherStorage}
        />
      </Section>
      <Section heading={t("storage-help.free-heading")}>
        <p>{t("storage-help.free")}</p>
      </Section>
      <Section heading={t("storage-help.stops-heading")}>
        <p>{t("storage-help.stops")}</p>
      </Section>
      <Section heading={t("storage-help.deleted-heading")}>
        <p>{t("storage-help.deleted")}</p>
      </Section>
      <p>
        <ExternalLink href={guides.storage}>{t("storage-help.guide")}</ExternalLink>
      </p>
    </Page>
  );
}
